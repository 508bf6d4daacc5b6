import { Anchor, Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { personName } from '../../../../shared/rules/people/names.ts';
import { useLabel, useLanguage } from '../../../app/language.ts';
import { DateTime } from '../../../ui/DateTime.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { LikenessLine } from '../../../ui/LikenessLine.tsx';
import { useLocalised } from '../../../ui/LocalisedText.tsx';
import type { Application } from '../api/applications.ts';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import { RefuseDialog } from './RefuseDialog.tsx';
import classes from './Staff.module.css';

/** Who waits, longest first, with what one looks at before saying yes. */
export function WaitingList({ applications }: { applications: readonly Application[] }) {
  const { t } = useTranslation('confirmation');
  const [confirming, setConfirming] = useState<Application['organisation'] | null>(null);
  const [refusing, setRefusing] = useState<Application['organisation'] | null>(null);
  if (applications.length === 0) return <EmptyState title={t('staff.none.title')}>{t('staff.none.body')}</EmptyState>;
  return (
    <>
      <ul className={classes.list} aria-label={t('staff.waiting')}>
        {applications.map((application) => (
          <Row
            key={application.organisation.id}
            application={application}
            onConfirm={() => setConfirming(application.organisation)}
            onRefuse={() => setRefusing(application.organisation)}
          />
        ))}
      </ul>
      <ConfirmDialog organisation={confirming} onClose={() => setConfirming(null)} />
      <RefuseDialog organisation={refusing} onClose={() => setRefusing(null)} />
    </>
  );
}

interface RowProps {
  application: Application;
  onConfirm: () => void;
  onRefuse: () => void;
}

function Row({ application, onConfirm, onRefuse }: RowProps) {
  const { t } = useTranslation('confirmation');
  const label = useLabel();
  const language = useLanguage();
  const localised = useLocalised();
  const { organisation, askedBy, members, alike } = application;
  const { kind, name, corporateNumber, website, confirmation } = organisation;
  const names = [name.ja, name.en].filter(Boolean).join(' / ');
  return (
    <li className={classes.row}>
      <div className={classes.line}>
        <Text fw={600}>{names}</Text>
        <Text size="sm" c="dimmed">
          {label('kinds', kind)}
        </Text>
      </div>
      <dl className={classes.facts}>
        <dt>{t('fact.number')}</dt>
        <dd>{corporateNumber ?? t('fact.none')}</dd>
        <dt>{t('fact.website')}</dt>
        <dd>
          {website ? (
            <Anchor inherit className="reach" href={website} rel="noreferrer" target="_blank">
              {website}
            </Anchor>
          ) : (
            t('fact.none')
          )}
        </dd>
        <dt>{t('fact.askedBy')}</dt>
        <dd>
          {askedBy ? personName(askedBy.name, language) : t('common:unknown')}
          {askedBy && <div>{askedBy.email}</div>}
        </dd>
        {confirmation?.askedAt && (
          <>
            <dt>{t('fact.askedAt')}</dt>
            <dd>
              <DateTime instant={confirmation.askedAt} />
            </dd>
          </>
        )}
        <dt>{t('fact.members')}</dt>
        <dd>{t('fact.memberCount', { count: members })}</dd>
        {alike.length > 0 && (
          <>
            <dt>{t('fact.alike')}</dt>
            <dd>
              {alike.map((other) => (
                <LikenessLine key={other.id} {...other} />
              ))}
            </dd>
          </>
        )}
        {confirmation?.words && (
          <>
            <dt>{t('fact.words')}</dt>
            <dd>
              <p className={classes.words}>{confirmation.words}</p>
            </dd>
          </>
        )}
      </dl>
      <Group gap="sm">
        <Button onClick={onConfirm} aria-label={t('staff.confirmOf', { name: localised(name) })}>
          {t('staff.confirm')}
        </Button>
        <Button variant="default" onClick={onRefuse} aria-label={t('staff.refuseOf', { name: localised(name) })}>
          {t('staff.refuse')}
        </Button>
      </Group>
    </li>
  );
}
