import { type PointerEvent as ReactPointerEvent, type RefObject, useCallback, useEffect, useRef } from 'react';
import { useCarry } from '../useCarry.tsx';
import { useDesk } from '../useDesk.tsx';
import { useMoves } from '../useMoves.ts';
import type { GridHandle } from './Grid.tsx';

/** A press becomes a drag after this many px. */
const slack = 5;
/** Near an edge the board scrolls by itself: from how far, and how fast, in px a frame. */
const edge = 56;
const pace = 14;

/**
 * Dragging with mouse or pen: whatever carries `data-item` inside the returned handler's element can be lifted; it is put down in a slot
 * of the grid or on the tray. Fingers scroll instead, and use the Move dialog.
 */
export function usePointerCarry(grid: RefObject<GridHandle | null>, ghost: RefObject<HTMLElement | null>) {
  const { editable } = useDesk();
  const { itemId, by, over, lift, hover, drop, judge } = useCarry();
  const moves = useMoves();
  const point = useRef({ x: 0, y: 0 });

  const onPointerDown = useCallback(
    (event: ReactPointerEvent) => {
      const id = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-item]')?.dataset.item : undefined;
      if (!id || !editable || event.button !== 0 || event.pointerType === 'touch') return;
      const from = { x: event.clientX, y: event.clientY };
      const stop = () => {
        window.removeEventListener('pointermove', move);
        window.removeEventListener('pointerup', stop);
      };
      const move = ({ clientX, clientY }: PointerEvent) => {
        if (Math.hypot(clientX - from.x, clientY - from.y) < slack) return;
        stop();
        point.current = { x: clientX, y: clientY };
        lift(id, 'pointer');
      };
      window.addEventListener('pointermove', move);
      window.addEventListener('pointerup', stop);
    },
    [editable, lift],
  );

  const landing = useRef<() => void>(() => {});
  landing.current = () => {
    const target = over();
    drop();
    if (!itemId || !target) return;
    if (target === 'tray') return moves.takeOut(itemId);
    const verdict = judge(target);
    if (verdict) moves.follow(verdict);
  };

  const dragging = by === 'pointer';
  useEffect(() => {
    if (!dragging) return;
    let frame = 0;
    const look = () => {
      const { x, y } = point.current;
      const under = document.elementFromPoint(x, y);
      const cell = under?.closest('[data-grid]') && grid.current?.inView(x, y) ? grid.current.cellUnder(x, y) : null;
      hover(under?.closest('[data-tray]') ? 'tray' : cell);
    };
    const follow = () => {
      const { x, y } = point.current;
      if (ghost.current) ghost.current.style.transform = `translate(${x + 12}px, ${y + 8}px)`;
      if (scrollNear(grid.current, x, y)) look();
      frame = requestAnimationFrame(follow);
    };
    const move = ({ clientX, clientY }: PointerEvent) => {
      point.current = { x: clientX, y: clientY };
      look();
    };
    const up = () => {
      swallowClick();
      landing.current();
    };
    const cancel = (event: Event) => {
      if (event instanceof KeyboardEvent && event.key !== 'Escape') return;
      drop();
    };
    look();
    follow();
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', up);
    window.addEventListener('pointercancel', cancel);
    window.addEventListener('keydown', cancel);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', up);
      window.removeEventListener('pointercancel', cancel);
      window.removeEventListener('keydown', cancel);
    };
  }, [dragging, grid, ghost, hover, drop]);

  return { onPointerDown, dragged: dragging ? itemId : null };
}

/** The press that ends a drag is no click on what lies under it. */
function swallowClick(): void {
  const swallow = (event: Event) => {
    event.preventDefault();
    event.stopPropagation();
  };
  window.addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => window.removeEventListener('click', swallow, { capture: true }));
}

/** Scrolls while the pointer is near an edge of the board. Returns whether it did. */
function scrollNear(grid: GridHandle | null, x: number, y: number): boolean {
  const at = grid?.inView(x, y);
  if (!at) return false;
  const push = (before: number, after: number) => (before < edge ? before - edge : after < edge ? edge - after : 0) / edge;
  const [dx, dy] = [push(at.before.x, at.after.x) * pace, push(at.before.y, at.after.y) * pace];
  if (dx === 0 && dy === 0) return false;
  grid?.scroller?.scrollBy({ left: dx, top: dy, behavior: 'instant' });
  return true;
}
