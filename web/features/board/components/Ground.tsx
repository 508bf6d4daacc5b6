import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalised } from '../../../ui/LocalisedText.tsx';
import { useNow } from '../../../ui/useNow.ts';
import { laneBox } from '../drawn.ts';
import { boxOf, type Geometry } from '../geometry.ts';
import { covers, offsetOf } from '../timeAxis.ts';
import { type Block, cellKey } from '../tracks.ts';
import classes from './Ground.module.css';

interface GroundProps {
  geometry: Geometry;
  blocks: readonly Block[];
}

/** What lies under the cards: the sessions, and the slots in them as faint lines. Drawn once a day, not with every scroll. */
export const Ground = memo(function Ground({ geometry, blocks }: GroundProps) {
  const localised = useLocalised();
  const whole = { offset: 0, size: geometry.timeRuns === 'right' ? geometry.height : geometry.width };
  // Meetings begin at the same times at every table: a line each way says as much as a box a slot.
  const shared = blocks.every(({ placeId }) => placeId === null);
  const ruled = shared ? geometry.lanes.slice(0, 1).map((lane) => ({ ...lane, ...whole })) : geometry.lanes;
  return (
    <div aria-hidden>
      {blocks.map((block) => {
        const lane = block.placeId === null ? whole : geometry.lanes.find(({ track }) => track.placeId === block.placeId);
        return (
          lane && (
            <div key={block.id} className={classes.session} style={boxOf(geometry, lane, block)}>
              {block.placeId !== null && <span className={classes.name}>{localised(block.name)}</span>}
            </div>
          )
        );
      })}
      {ruled.flatMap((lane) =>
        lane.track.cells.map((cell) => <div key={cellKey(cell)} className={classes.slot} style={boxOf(geometry, lane, cell.span)} />),
      )}
      {shared && geometry.lanes.map((lane) => <div key={lane.track.placeId} className={classes.lane} style={laneBox(geometry, lane)} />)}
    </div>
  );
});

/** Where the day stands now, on the day itself. */
export function NowLine({ geometry }: { geometry: Geometry }) {
  const { t } = useTranslation('board');
  const now = Date.parse(useNow());
  if (!covers(geometry.axis, now)) return null;
  const offset = offsetOf(geometry.axis, now);
  return (
    <div className={classes.now} data-runs={geometry.timeRuns} style={geometry.timeRuns === 'right' ? { left: offset } : { top: offset }}>
      <span>{t('now')}</span>
    </div>
  );
}
