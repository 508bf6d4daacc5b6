import { Badge, Button, Spoiler, Stack, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMinutes } from '../../../../shared/rules/format/duration.ts';
import { bestPlaces, type Choice } from '../../../../shared/rules/timetable/bestPlaces.ts';
import type { Placement } from '../../../../shared/schemas/placement.ts';
import { useLanguage } from '../../../app/language.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { blockedTimes } from '../blockedTimes.ts';
import { useDesk } from '../useDesk.tsx';
import { useMoves } from '../useMoves.ts';
import classes from './MoveDialog.module.css';

interface MoveDialogProps {
  id: string | undefined;
  opened: boolean;
  onClose: () => void;
}

/** Where something could go, the best places first, and why not at the other times: dragging in words. */
export function MoveDialog({ id, opened, onClose }: MoveDialogProps) {
  const { t } = useTranslation('board');
  const { standing, names } = useDesk();
  const item = id ? standing.items.get(id) : undefined;
  return (
    <Dialog opened={opened && item !== undefined} onClose={onClose} title={item ? t('move.title', { title: names.title(item) }) : ''}>
      {item && <Choices id={item.id} onDone={onClose} />}
    </Dialog>
  );
}

function Choices({ id, onDone }: { id: string; onDone: () => void }) {
  const { t } = useTranslation('board');
  const { standing, names } = useDesk();
  const moves = useMoves();
  const current = standing.placements.get(id) ?? null;
  const item = standing.items.get(id);
  const { hall, occupancy } = standing;
  const choices = useMemo(() => (item ? bestPlaces(item, hall, occupancy, current) : []), [item, hall, occupancy, current]);
  const choose = (placement: Placement) => {
    moves.place(placement);
    onDone();
  };
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        {current ? t('move.now', { time: names.time(current.start), place: names.place(current.placeId) }) : t('item.unplaced')}
      </Text>
      {choices.length === 0 ? (
        <Text>{t('move.none')}</Text>
      ) : (
        <ol className={classes.list} aria-label={t('move.free')}>
          {choices.map((choice, index) => (
            <li key={choice.placement.start}>
              <FreePlace choice={choice} best={index === 0} onChoose={() => choose(choice.placement)} />
            </li>
          ))}
        </ol>
      )}
      <Blocked id={id} />
    </Stack>
  );
}

function FreePlace({ choice: { placement, waiting, shift }, best, onChoose }: { choice: Choice; best: boolean; onChoose: () => void }) {
  const { t } = useTranslation('board');
  const { names } = useDesk();
  const language = useLanguage();
  const cost = waiting === 0 ? 'same' : waiting < 0 ? 'less' : 'more';
  return (
    <Button
      variant="default"
      fullWidth
      justify="flex-start"
      h="auto"
      py={6}
      onClick={onChoose}
      className={classes.choice}
      data-autofocus={best || undefined}
    >
      <span className={classes.where}>
        <strong>{names.time(placement.start)}</strong> {names.place(placement.placeId)}
      </span>
      <span className={classes.cost}>
        {shift === 0
          ? t('move.sameTime')
          : placement.kind === 'meeting'
            ? t(`move.waiting.${cost}`, { length: formatMinutes(Math.abs(Math.round(waiting)), language) })
            : ''}
      </span>
      {best && (
        <Badge color="matsu" className={classes.best}>
          {t('move.best')}
        </Badge>
      )}
    </Button>
  );
}

/** The times that are not free, each with why: at the place that comes nearest to being free. */
function Blocked({ id }: { id: string }) {
  const { t } = useTranslation('board');
  const { t: common } = useTranslation();
  const { standing, names, conflict } = useDesk();
  const item = standing.items.get(id);
  const times = useMemo(() => (item ? blockedTimes(item, standing) : []), [item, standing]);
  if (times.length === 0) return null;
  const days = [...Map.groupBy(times, ({ start }) => names.dayOf(start))];
  return (
    <section aria-label={t('move.blocked')}>
      <h3 className={classes.subtitle}>{t('move.blocked')}</h3>
      <Spoiler maxHeight={132} showLabel={t('move.showAll')} hideLabel={common('close')}>
        {days.map(([day, blocked]) => (
          <dl key={day} className={classes.blocked}>
            {blocked.map(({ start, conflicts }) => (
              <div key={start}>
                <dt>{names.time(start)}</dt>
                <dd>
                  {conflicts.length > 0 ? [...new Set(conflicts.map(conflict))].join(t('sentenceGap')) : t(`move.full.${item?.kind}`)}
                </dd>
              </div>
            ))}
          </dl>
        ))}
      </Spoiler>
    </section>
  );
}
