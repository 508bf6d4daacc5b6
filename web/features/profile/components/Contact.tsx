import { ActionIcon, Anchor, CopyButton, Tooltip } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { contactName } from '../../../../shared/rules/people/names.ts';
import { useLanguage } from '../../../app/language.ts';
import type { ProfileView } from '../api/getProfile.ts';
import classes from './Contact.module.css';

/** Contact details that are open to the reader: to write, to call, to copy. */
export function Contact({ contact }: { contact: ProfileView['contact'] }) {
  const { t } = useTranslation('organisation');
  const { email, phone } = contact;
  const name = contactName(contact, useLanguage());
  if (!name && !email && !phone) return <span className={classes.none}>{t('contact.none')}</span>;
  return (
    <dl className={classes.contact}>
      {name && (
        <div>
          <dt>{t('contact.name')}</dt>
          <dd>{name}</dd>
        </div>
      )}
      {email && (
        <div>
          <dt>{t('contact.email')}</dt>
          <dd>
            <Anchor className="reach" href={`mailto:${email}`}>
              {email.slice(0, email.indexOf('@'))}
              <wbr />
              {email.slice(email.indexOf('@'))}
            </Anchor>
            <Copy text={email} label={t('contact.copyEmail')} />
          </dd>
        </div>
      )}
      {phone && (
        <div>
          <dt>{t('contact.phone')}</dt>
          <dd>
            <Anchor className="reach" href={`tel:${phone.replace(/[^\d+]/g, '')}`}>
              {phone}
            </Anchor>
            <Copy text={phone} label={t('contact.copyPhone')} />
          </dd>
        </div>
      )}
    </dl>
  );
}

function Copy({ text, label }: { text: string; label: string }) {
  const { t } = useTranslation('organisation');
  return (
    <CopyButton value={text}>
      {({ copied, copy }) => (
        <Tooltip label={copied ? t('contact.copied') : label}>
          <ActionIcon size="md" aria-label={label} onClick={copy}>
            {copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
          </ActionIcon>
        </Tooltip>
      )}
    </CopyButton>
  );
}
