import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bothTimes } from '../../../../shared/rules/format/both.ts';
import { formatTime } from '../../../../shared/rules/format/date.ts';
import { isSameClock, zoneName } from '../../../../shared/rules/format/zones.ts';
import { useLanguage } from '../../../app/language.ts';
import { isProblem } from '../../../app/problem.ts';
import { DateTime, Day } from '../../../ui/DateTime.tsx';
import { Loaded } from '../../../ui/Loaded.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { readerZone } from '../../../ui/readerZone.ts';
import { SkeletonText } from '../../../ui/skeletons.tsx';
import { useBookSlot } from '../api/bookSlot.ts';
import { type OpenSlot, type OpenSlots, useSlots } from '../api/getSlots.ts';
import { alternativesIn, slotDays } from '../slotDays.ts';
import classes from './SlotChooser.module.css';

/** Choosing a time for an accepted meeting, from those at which both people and a table are free. */
export function SlotChooser({ introductionId }: { introductionId: string }) {
  const { t } = useTranslation('introduction');
  const slots = useSlots(introductionId, true);
  return (
    <section className={classes.card}>
      <Title order={2} size="h3">
        {t('slots.title')}
      </Title>
      <Loaded query={slots} skeleton={<SkeletonText lines={4} />}>
        {(open) => <Slots introductionId={introductionId} open={open} />}
      </Loaded>
    </section>
  );
}

function Slots({ introductionId, open }: { introductionId: string; open: OpenSlots }) {
  const { t } = useTranslation('introduction');
  const language = useLanguage();
  const book = useBookSlot(introductionId);
  const [chosen, setChosen] = useState<OpenSlot | null>(null);
  const isElsewhere = open.slots.some(({ start }) => !isSameClock(start, open.zone, readerZone()));
  const isFree = chosen && open.slots.some(({ start }) => start === chosen.start);
  const take = (slot: OpenSlot) => book.mutate(slot, { onError: () => setChosen(null) });
  return (
    <Stack gap="md">
      <Taken error={book.error} zone={open.zone} busy={book.isPending} onBook={take} />
      {open.slots.length === 0 && <Text size="sm">{t('slots.none')}</Text>}
      {slotDays(open.slots, open.zone).map(({ date, slots }) => (
        <fieldset key={date} className={classes.day}>
          <legend>
            <Day date={date} year={false} />{' '}
            <span className={classes.zone}>{zoneName(slots[0]?.start ?? `${date}T00:00Z`, open.zone, language)}</span>
          </legend>
          <div className={classes.times} data-elsewhere={isElsewhere || undefined}>
            {slots.map((slot) => (
              <button
                key={slot.start}
                type="button"
                className={classes.time}
                aria-pressed={chosen?.start === slot.start}
                data-start={slot.start}
                onClick={() => setChosen(slot)}
              >
                <SlotTime start={slot.start} zone={open.zone} />
              </button>
            ))}
          </div>
        </fieldset>
      ))}
      {chosen && isFree && (
        <Button loading={book.isPending} onClick={() => take(chosen)} className={classes.book}>
          <span>
            <DateTime instant={chosen.start} end={chosen.end} zone={open.zone} year={false} /> {t('slots.book')}
          </span>
        </Button>
      )}
      {open.slots.length > 0 && (
        <Text size="sm" c="dimmed">
          {t('slots.hint')}
        </Text>
      )}
    </Stack>
  );
}

/** When a slot begins, and under it what the reader's clock shows then where that is something else. */
function SlotTime({ start, zone }: { start: string; zone: string }) {
  const times = bothTimes({ start, zone }, readerZone(), useLanguage());
  return (
    <>
      {formatTime(start, zone)}
      {times.own && <span className={classes.own}>{times.own}</span>}
    </>
  );
}

interface TakenProps {
  error: unknown;
  zone: string;
  busy: boolean;
  onBook: (slot: OpenSlot) => void;
}

/** The button that was pressed is gone with its time: the focus goes on at the next best one. */
const goOnHere = (button: HTMLButtonElement | null) => button?.focus({ preventScroll: true });

/** Somebody was faster, or the hour is gone: says so and offers the next best times, one press each. Other problems are told as they are. */
function Taken({ error, zone, busy, onBook }: TakenProps) {
  const { t } = useTranslation('introduction');
  if (!isProblem(error, 'slot-taken') && !isProblem(error, 'slot-past')) return <ProblemNotice error={error} />;
  const alternatives = alternativesIn(error.problem.values);
  return (
    <ProblemNotice
      error={error}
      action={
        alternatives.length > 0 && (
          <Group gap="xs" role="group" aria-label={t('slots.next')}>
            {alternatives.map((slot, index) => (
              <Button
                key={slot.start}
                ref={index === 0 ? goOnHere : undefined}
                size="xs"
                color="ai"
                disabled={busy}
                onClick={() => onBook(slot)}
              >
                <DateTime instant={slot.start} end={slot.end} zone={zone} year={false} />
              </Button>
            ))}
          </Group>
        )
      }
    />
  );
}
