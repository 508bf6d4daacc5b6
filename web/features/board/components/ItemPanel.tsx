import { Button, Group } from '@mantine/core';
import { IconArrowsMove, IconInbox, IconLock, IconLockOpen } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { OrganisationLine } from '../../../ui/OrganisationLine.tsx';
import { useDesk } from '../useDesk.tsx';
import { useMoves } from '../useMoves.ts';
import { FixButton } from './FixButton.tsx';
import classes from './ItemPanel.module.css';
import { PitchText } from './PitchText.tsx';

interface ItemPanelProps {
  id: string;
  onMove: (id: string) => void;
  onFind: (who: string) => void;
}

/** A meeting or pitch: who, where and when, why it is there or not, and what one can do. Contacts are nobody's business here. */
export function ItemPanel({ id, onMove, onFind }: ItemPanelProps) {
  const { t } = useTranslation('board');
  const { board, names, standing, editable, conflict, reason, change } = useDesk();
  const moves = useMoves();
  const item = standing.items.get(id);
  if (!item) return <p className={classes.gone}>{t('item.gone')}</p>;
  const placement = standing.placements.get(id);
  const entry = board.unplaced.find((one) => one.id === id);
  const wrong = [...new Set(board.conflicts.filter(({ placementId }) => placementId === id).map(conflict))];
  return (
    <div className={classes.panel}>
      <p className={classes.when}>
        {placement ? (
          <>
            <strong>{names.time(placement.start)}</strong> · {names.place(placement.placeId)}
          </>
        ) : (
          t('item.unplaced')
        )}
      </p>
      {wrong.length > 0 && (
        <ul className={classes.wrong}>
          {wrong.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      <div className={classes.sides}>
        {item.organisationIds.map((organisationId, index) => (
          <Side
            key={organisationId}
            organisationId={organisationId}
            personId={item.personIds[index]}
            role={sideRole(item.kind, index)}
            onFind={onFind}
          />
        ))}
      </div>
      <dl className={classes.facts}>
        <dt>{t('item.why')}</dt>
        <dd>{t(item.kind === 'meeting' ? `item.preference.${item.preference}` : `item.tier.${item.tier}`)}</dd>
        {placement && (
          <>
            <dt>{t('item.state')}</dt>
            <dd>{t(placement.locked ? 'item.locked' : 'item.free')}</dd>
          </>
        )}
      </dl>
      {entry && (
        <ul className={classes.reasons}>
          {entry.reasons.map((one) => (
            <li key={`${one.code} ${JSON.stringify(one.values)}`}>{reason(one)}</li>
          ))}
          {entry.smallestChange && <li>{change(entry.smallestChange)}</li>}
        </ul>
      )}
      {item.kind === 'pitch' && <PitchText organisationId={item.organisationIds[0] ?? ''} />}
      {editable && (
        <Group gap="xs" className={classes.actions}>
          {entry && <FixButton entry={entry} />}
          <Button size="sm" variant="light" leftSection={<IconArrowsMove size={16} aria-hidden />} onClick={() => onMove(id)}>
            {t(placement ? 'move.open' : 'choosePlace')}
          </Button>
          {placement && (
            <>
              <Button
                size="sm"
                variant="default"
                leftSection={placement.locked ? <IconLockOpen size={16} aria-hidden /> : <IconLock size={16} aria-hidden />}
                onClick={() => moves.lock(id, !placement.locked)}
              >
                {t(placement.locked ? 'unlock' : 'lock')}
              </Button>
              <Button size="sm" variant="default" leftSection={<IconInbox size={16} aria-hidden />} onClick={() => moves.takeOut(id)}>
                {t('takeOut')}
              </Button>
            </>
          )}
        </Group>
      )}
    </div>
  );
}

const sideRole = (kind: 'meeting' | 'pitch', index: number) => (kind === 'pitch' ? 'speaker' : index === 0 ? 'asked' : 'accepted');

function Side({
  organisationId,
  personId,
  role,
  onFind,
}: {
  organisationId: string;
  personId: string | undefined;
  role: string;
  onFind: (who: string) => void;
}) {
  const { t } = useTranslation('board');
  const { board, names } = useDesk();
  const organisation = board.organisations.find(({ id }) => id === organisationId);
  return (
    <div className={classes.side}>
      {organisation && <OrganisationLine organisation={organisation} />}
      <div className={classes.person}>
        {personId ? t('item.person', { person: names.person(personId), role: t(`item.role.${role}`) }) : t('item.nobody')}
      </div>
      <button type="button" className={classes.link} onClick={() => onFind(organisationId)}>
        {t('item.day', { name: names.short(organisationId) })}
      </button>
    </div>
  );
}
