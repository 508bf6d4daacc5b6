import { memo } from 'react';
import { type Box, boxOf, type Geometry, type Lane, meets } from '../geometry.ts';
import { cellKey } from '../tracks.ts';
import { useCarry, useOver } from '../useCarry.tsx';
import classes from './DropLayer.module.css';

interface DropLayerProps {
  geometry: Geometry;
  lanes: readonly Lane[];
  /** What is in view, with a margin. */
  view: Box;
}

/** While something is carried, every slot in view shows what putting it there would mean. In words it is told by the hint. */
export function DropLayer({ geometry, lanes, view }: DropLayerProps) {
  const { itemId } = useCarry();
  if (!itemId) return null;
  return (
    <div aria-hidden>
      <Verdicts geometry={geometry} lanes={lanes} view={view} />
      <Target geometry={geometry} />
    </div>
  );
}

const Verdicts = memo(function Verdicts({ geometry, lanes, view }: DropLayerProps) {
  const { judge } = useCarry();
  return lanes.flatMap((lane) =>
    lane.track.cells.flatMap((cell) => {
      const box = boxOf(geometry, lane, cell.span);
      if (!meets(box, view)) return [];
      return <div key={cellKey(cell)} className={classes.cell} style={{ ...box }} data-verdict={judge(cell)?.kind} />;
    }),
  );
});

/** The slot one is over. */
function Target({ geometry }: { geometry: Geometry }) {
  const { judge } = useCarry();
  const over = useOver();
  const lane = over && over !== 'tray' ? geometry.lanes.find(({ track }) => track.placeId === over.placeId) : undefined;
  if (!lane || !over || over === 'tray') return null;
  return <div className={classes.target} style={{ ...boxOf(geometry, lane, over.span) }} data-verdict={judge(over)?.kind} />;
}
