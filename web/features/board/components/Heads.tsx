import { useTranslation } from 'react-i18next';
import { millis } from '../../../../shared/rules/time/spans.ts';
import { useLocalised } from '../../../ui/LocalisedText.tsx';
import type { Geometry } from '../geometry.ts';
import { offsetOf, ticks } from '../timeAxis.ts';
import type { Block } from '../tracks.ts';
import { useDesk } from '../useDesk.tsx';
import classes from './Heads.module.css';

interface HeadProps {
  geometry: Geometry;
  blocks: readonly Block[];
}

/** The clock along a board: the start of every meeting slot, or every ten minutes of the pitches. */
export function TimeHead({ geometry, blocks }: HeadProps) {
  const { names, kind, event } = useDesk();
  const localised = useLocalised();
  const { axis, lanes, timeRuns } = geometry;
  const from = blocks[0]?.start ?? 0;
  const times =
    kind === 'meeting'
      ? (lanes[0]?.track.cells ?? []).map(({ start }) => millis(start))
      : ticks(axis, 10, Math.floor(from / 3_600_000) * 3_600_000);
  return (
    <div className={classes.times} data-runs={timeRuns} aria-hidden>
      {kind === 'meeting' &&
        blocks.map((block) => (
          <span key={block.id} className={classes.session} style={{ left: offsetOf(axis, block.start) }}>
            {localised(block.name)}
          </span>
        ))}
      {times.map((time) => (
        <span
          key={time}
          className={classes.time}
          style={timeRuns === 'right' ? { left: offsetOf(axis, time) } : { top: offsetOf(axis, time) }}
          data-zone={event.settings.zone}
        >
          {names.clock(new Date(time).toISOString())}
        </span>
      ))}
    </div>
  );
}

/** The names of tables under their rooms, or of stages. */
export function PlaceHead({ geometry, busy }: { geometry: Geometry; busy: ReadonlyMap<string, number> }) {
  const { t } = useTranslation('board');
  const localised = useLocalised();
  const right = geometry.timeRuns === 'right';
  return (
    <div className={classes.places} data-runs={geometry.timeRuns} aria-hidden>
      {geometry.headings.map(({ name, offset }) => (
        <span key={offset} className={classes.room} style={{ top: offset }}>
          {name}
        </span>
      ))}
      {geometry.lanes.map(({ track, offset, size }) => (
        <span key={track.placeId} className={classes.name} style={right ? { top: offset, height: size } : { left: offset, width: size }}>
          <span className={classes.word}>{localised(track.name)}</span>
          <span className={classes.count} title={t('filled', { count: busy.get(track.placeId) ?? 0, total: track.cells.length })}>
            {busy.get(track.placeId) ?? 0}/{track.cells.length}
          </span>
        </span>
      ))}
    </div>
  );
}
