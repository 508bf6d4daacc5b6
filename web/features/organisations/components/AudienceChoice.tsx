import { Menu, Text, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconEye, IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Audience, RestrictableAttribute } from '../../../../shared/schemas/profile.ts';
import { useLabel } from '../../../app/language.ts';
import classes from './AudienceChoice.module.css';

interface AudienceChoiceProps {
  attribute: string;
  /** What the attribute is called. */
  title: string;
  audience: Audience;
  onChange: (audience: Audience) => void;
}

/** Who sees an attribute; a menu where its owner may choose, plain words where not. */
export function AudienceChoice({ attribute, title, audience, onChange }: AudienceChoiceProps) {
  const { t } = useTranslation('profile');
  const label = useLabel();
  const words = label('audiences', audience);
  if (!RestrictableAttribute.safeParse(attribute).success)
    return (
      <Text size="xs" c="dimmed" component="span" className={classes.fixed} title={t('audience.fixed')}>
        {audience === 'public' ? <IconEye size={15} aria-hidden /> : <IconLock size={15} aria-hidden />}
        <span className="visually-hidden">{t('audience.label')}</span> {words}
      </Text>
    );
  return (
    <Menu position="bottom-end" width={300}>
      <Menu.Target>
        <UnstyledButton className={classes.choice} aria-label={t('audience.of', { field: title, audience: words })}>
          {audience === 'public' ? <IconEye size={15} aria-hidden /> : <IconLock size={15} aria-hidden />}
          {words}
          <IconChevronDown size={14} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('audience.label')}</Menu.Label>
        <Menu.RadioGroup value={audience} onChange={(chosen) => onChange(chosen as Audience)}>
          {Audience.options.map((option) => (
            <Menu.RadioItem key={option} value={option}>
              <Text component="span" display="block" size="sm">
                {label('audiences', option)}
              </Text>
              <Text component="span" display="block" size="xs" c="dimmed">
                {t(`audience.hint.${option}`)}
              </Text>
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}
