import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { confirmedAs } from '../../../../shared/rules/access/confirmation.ts';
import { useLabel } from '../../../app/language.ts';
import { useConfirmedWords } from '../../../ui/ConfirmedMark.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { useLocalised } from '../../../ui/LocalisedText.tsx';
import type { Decided } from '../api/applications.ts';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import { RefuseDialog } from './RefuseDialog.tsx';
import classes from './Staff.module.css';

/** Those confirmed, whose confirmation can be taken back, or those refused, who can still be confirmed. */
export function DecidedList({ organisations, confirmed }: { organisations: readonly Decided[]; confirmed: boolean }) {
  const { t } = useTranslation('confirmation');
  const label = useLabel();
  const localised = useLocalised();
  const words = useConfirmedWords();
  const [confirming, setConfirming] = useState<Decided | null>(null);
  const [revoking, setRevoking] = useState<Decided | null>(null);
  if (organisations.length === 0) return <EmptyState title={t('staff.nobody')} />;
  const why = (organisation: Decided) => {
    const as = confirmedAs(organisation);
    if (as) return words(as);
    const reason = organisation.confirmation?.reason;
    return reason ? t('own.reason', { reason: t(`reason.${reason}`) }) : '';
  };
  return (
    <>
      <ul className={classes.list}>
        {organisations.map((organisation) => (
          <li key={organisation.id} className={classes.row}>
            <div className={classes.line}>
              <Text fw={600}>{localised(organisation.name)}</Text>
              <Text size="sm" c="dimmed">
                {label('kinds', organisation.kind)}
              </Text>
            </div>
            <Text size="sm">{why(organisation)}</Text>
            <div>
              {confirmed ? (
                <Button
                  variant="default"
                  size="sm"
                  onClick={() => setRevoking(organisation)}
                  aria-label={t('staff.revokeOf', { name: localised(organisation.name) })}
                >
                  {t('staff.revoke')}
                </Button>
              ) : (
                <Button
                  variant="default"
                  size="sm"
                  onClick={() => setConfirming(organisation)}
                  aria-label={t('staff.confirmOf', { name: localised(organisation.name) })}
                >
                  {t('staff.confirm')}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      <ConfirmDialog organisation={confirming} onClose={() => setConfirming(null)} />
      <RefuseDialog organisation={revoking} onClose={() => setRevoking(null)} />
    </>
  );
}
