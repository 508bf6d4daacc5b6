import { IconCheck } from '@tabler/icons-react';
import { Fragment, type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bothTimes } from '../../../../shared/rules/format/both.ts';
import { formatDate, formatTimeRange } from '../../../../shared/rules/format/date.ts';
import type { MeetingSlot } from '../../../../shared/rules/timetable/slots.ts';
import { useLanguage } from '../../../app/language.ts';
import { Day } from '../../../ui/DateTime.tsx';
import { readerZone } from '../../../ui/readerZone.ts';
import type { AvailabilityView } from '../api/availability.ts';
import classes from './SlotGrid.module.css';
import { between, type Cell, cellAfter, claimOn, paint, type SlotGridData } from './slots.ts';
import { useStroke } from './useStroke.ts';

interface SlotGridProps {
  grid: SlotGridData;
  zone: string;
  /** Starts of the slots one can meet at; `null`: not said. */
  painted: readonly string[] | null;
  claims: AvailabilityView['claims'];
  onPaint: (painted: string[]) => void;
}

/**
 * When one can meet, painted by mouse, finger or keys: arrows move, space turns one slot, shift and arrows go on painting, a day's
 * name turns the day. What is claimed already is shown and stays.
 */
export function SlotGrid({ grid, zone, painted, claims, onPaint }: SlotGridProps) {
  const { t } = useTranslation('agenda');
  const root = useRef<HTMLTableElement>(null);
  const stroke = useStroke({ root, grid, painted, claims, onPaint });
  const [at, setAt] = useState<Cell>(() => firstCell(grid));
  const isOn = (slot: MeetingSlot) => painted === null || painted.includes(slot.start);

  const press = (event: KeyboardEvent) => {
    if (event.key === ' ' || event.key === 'Enter') {
      event.preventDefault();
      return stroke.toggle(at);
    }
    const next = cellAfter(grid, at, event.key);
    if (!next) return;
    event.preventDefault();
    // With shift the stroke goes on: everything up to there becomes what this one is.
    const here = grid.rows[at.row]?.cells[at.column];
    if (event.shiftKey && here) onPaint(paint(painted, grid, between(grid, at, next), isOn(here), claims));
    setAt(next);
    root.current?.querySelector<HTMLElement>(`[data-cell="${next.row}-${next.column}"]`)?.focus();
  };
  const turnDay = (column: number) => {
    const slots = grid.rows.flatMap(({ cells }) => cells[column] ?? []);
    const on = painted === null || !slots.every((slot) => isOn(slot) || claimOn(slot, claims));
    onPaint(
      paint(
        painted,
        grid,
        slots.map(({ start }) => start),
        painted === null ? false : on,
        claims,
      ),
    );
  };
  return (
    <div className={classes.scroll}>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are chosen is a grid */}
      <table ref={root} role="grid" aria-label={t('availability.title')} aria-multiselectable className={classes.grid} {...stroke.handlers}>
        <thead>
          <tr>
            <td />
            {grid.days.map((date, column) => (
              <th key={date} scope="col">
                <button type="button" className={classes.day} title={t('availability.wholeDay')} onClick={() => turnDay(column)}>
                  <Day date={date} year={false} />
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {grid.rows.map(({ time, cells, afterBreak }, row) => (
            <Fragment key={time}>
              {afterBreak && <Break columns={grid.days.length + 1} />}
              <tr>
                <th scope="row" className={classes.time}>
                  {time}
                </th>
                {cells.map((slot, column) =>
                  slot ? (
                    <Slot
                      key={slot.start}
                      slot={slot}
                      zone={zone}
                      state={painted === null ? 'unsaid' : isOn(slot) ? 'yes' : 'no'}
                      claim={claimOn(slot, claims)?.kind ?? null}
                      name={`${row}-${column}`}
                      current={row === at.row && column === at.column}
                      onFocus={() => setAt({ row, column })}
                      onKeyDown={press}
                    />
                  ) : (
                    <td key={grid.days[column]} className={classes.none} />
                  ),
                )}
              </tr>
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface SlotProps {
  slot: MeetingSlot;
  zone: string;
  state: 'yes' | 'no' | 'unsaid';
  claim: 'meeting' | 'pitch' | null;
  /** Row and column, for gestures. */
  name: string;
  /** The one cell that Tab leads to. */
  current: boolean;
  onFocus: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

function Slot({ slot, zone, state, claim, name, current, onFocus, onKeyDown }: SlotProps) {
  const { t } = useTranslation('agenda');
  const language = useLanguage();
  const words = claim ? t(`availability.claimed.${claim}`) : t(`availability.${state}`);
  const when = `${formatDate(slot.day, language, { year: false })} ${formatTimeRange(slot.start, slot.end, zone, language)}`;
  const { own } = bothTimes({ ...slot, zone }, readerZone(), language);
  return (
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of a table that is a grid
      role="gridcell"
      className={classes.slot}
      data-cell={name}
      data-start={slot.start}
      data-state={claim ? 'claimed' : state}
      aria-selected={state !== 'no'}
      aria-disabled={claim ? true : undefined}
      aria-label={`${when} ${words}`}
      title={own ?? undefined}
      tabIndex={current ? 0 : -1}
      onFocus={onFocus}
      onKeyDown={onKeyDown}
    >
      <span aria-hidden>{claim ? t(`availability.claimedShort.${claim}`) : state !== 'no' && <IconCheck size={17} stroke={2.4} />}</span>
    </td>
  );
}

/** A line of air where the day has a break. */
function Break({ columns }: { columns: number }) {
  return (
    <tr aria-hidden className={classes.break}>
      <td colSpan={columns} />
    </tr>
  );
}

const firstCell = ({ rows }: SlotGridData): Cell => ({ row: 0, column: Math.max(0, rows[0]?.cells.findIndex(Boolean) ?? 0) });
