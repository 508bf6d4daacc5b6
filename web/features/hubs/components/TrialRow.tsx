import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { OrganisationLine } from '../../../ui/OrganisationLine.tsx';
import { Contact } from '../../profile/components/Contact.tsx';
import type { TrialView } from '../api/getTrials.ts';
import { TrialStep } from './TrialStep.tsx';
import classes from './Trials.module.css';

/** Nobody's contact details are to be had from it, now or later. */
const over: readonly TrialView['status'][] = ['declined', 'closed'];

interface TrialRowProps {
  trial: TrialView;
  other: TrialView['hub'];
  /** What is to be done about it. */
  children?: ReactNode;
}

/** A demonstration: with whom, in which step and for how long, and, once both want it, whom to write to. */
export function TrialRow({ trial, other, children }: TrialRowProps) {
  const { t } = useTranslation('hub');
  return (
    <li className={classes.row}>
      <div className={classes.main}>
        {other ? (
          <OrganisationLine organisation={{ ...other, id: other.organisationId }} tagline={other.tagline} />
        ) : (
          <Text>{t('gone')}</Text>
        )}
        <TrialStep trial={trial} />
        {trial.note && <p className={classes.note}>{trial.note}</p>}
        {children}
      </div>
      {!over.includes(trial.status) && (
        <div className={classes.contact}>
          <Text size="sm" c="dimmed">
            {t('contact')}
          </Text>
          {trial.contact ? (
            <Contact contact={trial.contact} />
          ) : (
            <Text size="sm">{t(trial.status === 'hub-accepted' ? 'common:unknown' : 'contactLater')}</Text>
          )}
        </div>
      )}
    </li>
  );
}
