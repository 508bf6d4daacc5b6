import { type MouseEvent, type PointerEvent, type RefObject, useEffect, useRef } from 'react';
import { between, type Cell, paint, type SlotGridData } from './slots.ts';

interface StrokeOptions {
  root: RefObject<HTMLElement | null>;
  grid: SlotGridData;
  painted: readonly string[] | null;
  claims: readonly { kind: string; start: string; end: string }[];
  onPaint: (painted: string[]) => void;
}

/** How long a finger rests before it paints instead of scrolling, and how far it may tremble, in ms and px. */
const rest = 220;
const tremble = 8;

const cellOf = (element: Element | null): Cell | null => {
  const [row, column] = element?.closest<HTMLElement>('[data-cell]')?.dataset.cell?.split('-').map(Number) ?? [];
  return row === undefined || column === undefined ? null : { row, column };
};

/**
 * Painting with one gesture: what a stroke does follows from where it begins, and it covers everything between there and where
 * it is now, so that going back takes back. A mouse paints at once; a finger scrolls unless it rests first; a press turns one slot.
 */
export function useStroke({ root, grid, painted, claims, onPaint }: StrokeOptions) {
  const stroke = useRef<{ from: Cell; on: boolean; before: readonly string[] | null } | null>(null);
  const waiting = useRef<{ timer: ReturnType<typeof setTimeout>; x: number; y: number } | null>(null);
  const stroked = useRef(false);

  const startOf = ({ row, column }: Cell) => grid.rows[row]?.cells[column]?.start;
  const isOn = (cell: Cell) => painted === null || painted.includes(startOf(cell) ?? '');
  const cover = (to: Cell) => {
    const { from, on, before } = stroke.current ?? {};
    if (from && on !== undefined) onPaint(paint(before ?? null, grid, between(grid, from, to), on, claims));
  };
  const begin = (from: Cell) => {
    stroke.current = { from, on: !isOn(from), before: painted };
    stroked.current = true;
    cover(from);
  };
  const forget = () => {
    clearTimeout(waiting.current?.timer);
    waiting.current = null;
  };
  const end = () => {
    forget();
    stroke.current = null;
  };

  // A page scrolls under a finger unless told otherwise before it has begun to; React's own listeners cannot tell it.
  useEffect(() => {
    const element = root.current;
    const hold = (event: TouchEvent) => stroke.current && event.preventDefault();
    element?.addEventListener('touchmove', hold, { passive: false });
    return () => element?.removeEventListener('touchmove', hold);
  }, [root]);

  const toggle = (cell: Cell) => {
    const start = startOf(cell);
    if (start) onPaint(paint(painted, grid, [start], !isOn(cell), claims));
  };
  return {
    toggle,
    handlers: {
      onPointerDown(event: PointerEvent) {
        stroked.current = false;
        const cell = cellOf(event.target as Element);
        if (!cell || event.button !== 0) return;
        if (event.pointerType !== 'touch') {
          event.preventDefault();
          (event.target as Element).closest<HTMLElement>('[data-cell]')?.focus({ preventScroll: true });
          return begin(cell);
        }
        const timer = setTimeout(() => {
          navigator.vibrate?.(10);
          begin(cell);
        }, rest);
        waiting.current = { timer, x: event.clientX, y: event.clientY };
      },
      onPointerMove(event: PointerEvent) {
        if (stroke.current) {
          const cell = cellOf(document.elementFromPoint(event.clientX, event.clientY));
          if (cell) cover(cell);
        } else if (waiting.current && Math.hypot(event.clientX - waiting.current.x, event.clientY - waiting.current.y) > tremble) forget();
      },
      onPointerUp: end,
      onPointerCancel: end,
      onPointerLeave: (event: PointerEvent) => event.pointerType !== 'touch' && end(),
      onContextMenu: (event: MouseEvent) => stroke.current && event.preventDefault(),
      onClick(event: MouseEvent) {
        const cell = cellOf(event.target as Element);
        if (cell && !stroked.current) toggle(cell);
        stroked.current = false;
      },
    },
  };
}
