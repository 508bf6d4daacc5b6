import { useId } from 'react';
import { bridges, strand, viewBox } from './knot.ts';
import classes from './Mark.module.css';

interface StrandsProps {
  offsets: readonly number[];
  width: number;
  /** Width of the whole cord, and the air left beside it where it runs over. */
  cord: number;
  air: number;
  className?: string;
  size: number | string;
}

function Knot({ offsets, width, cord, air, className, size }: StrandsProps) {
  const mask = useId();
  return (
    <svg className={className} viewBox={viewBox} width={size} fill="none" strokeWidth={width} aria-hidden>
      <mask id={mask} maskUnits="userSpaceOnUse" x="-3" y="-3" width="6" height="6">
        <rect x="-3" y="-3" width="6" height="6" fill="#fff" />
        <path d={bridges(0, 0.42)} stroke="#000" strokeWidth={cord + 2 * air} />
      </mask>
      <g mask={`url(#${mask})`}>
        {offsets.map((offset) => (
          <path key={offset} d={strand(offset)} />
        ))}
      </g>
      {offsets.map((offset) => (
        <path key={offset} d={bridges(offset, 0.44)} />
      ))}
    </svg>
  );
}

/** The mark of Musubi: one knot, one cord. Decorative; the name stands beside it. */
export function Mark({ size = 28, muted = false }: { size?: number; muted?: boolean }) {
  return <Knot offsets={[0]} width={0.3} cord={0.3} air={0.09} size={size} className={muted ? classes.muted : classes.mark} />;
}

/** The knot at its full beauty, three cords side by side, for the entrance. */
export function Mizuhiki({ size = '100%' }: { size?: number | string }) {
  return <Knot offsets={[-0.13, 0, 0.13]} width={0.1} cord={0.36} air={0.06} size={size} className={classes.mizuhiki} />;
}
