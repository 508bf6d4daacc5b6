import { type FocusEvent, type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { cellOf, directionOf, step } from '../cursor.ts';
import { type DrawnLane, stopOf, stopsOf } from '../drawn.ts';
import { type Box, boxOf, type Geometry } from '../geometry.ts';
import { useCarry } from '../useCarry.tsx';
import { useDesk } from '../useDesk.tsx';
import { useMoves } from '../useMoves.ts';

interface FieldKeys {
  geometry: Geometry;
  lanes: readonly DrawnLane[];
  onMove: (id: string) => void;
  scroller: RefObject<HTMLElement | null>;
  /** What the sticky heads cover. */
  head: { width: number; height: number };
}

export const itemUnder = (target: EventTarget): string | null =>
  target instanceof Element ? (target.closest<HTMLElement>('[data-item]')?.dataset.item ?? null) : null;

/** Arrows go from card to card; Space lifts one, then arrows choose its new place; M, L and Delete move, lock and take out. */
export function useFieldKeys({ geometry, lanes, onMove, scroller, head }: FieldKeys) {
  const { editable, standing } = useDesk();
  const { itemId, by, over, lift, hover, drop, judge } = useCarry();
  const moves = useMoves();
  const reveal = useReveal(scroller, head);
  const { field, focused, want, onFocus, onBlur } = useFocus();
  const tracks = geometry.lanes.map(({ track }) => track);
  const all = lanes.flatMap(({ drawn }) => drawn);

  const toCard = (id: string, key: string): boolean => {
    const direction = directionOf(key, geometry.timeRuns);
    const own = all.find(({ placement }) => placement.id === id);
    if (!direction || !own) return false;
    const stop = step(stopsOf(lanes), stopOf(own.placement), direction);
    const next = stop && all.find(({ placement }) => placement.placeId === stop.placeId && placement.start === stop.start);
    if (next) {
      want(next.placement.id);
      reveal(next.box);
    }
    return true;
  };

  const put = () => {
    const cell = over();
    const verdict = cell && cell !== 'tray' ? judge(cell) : null;
    if (!verdict || !itemId) return;
    moves.follow(verdict);
    if (verdict.kind === 'blocked') return;
    want(itemId);
    drop();
  };

  const carryOn = (key: string): boolean => {
    if (key === 'Escape') drop();
    else if (key === 'Enter' || key === ' ') put();
    else {
      const direction = directionOf(key, geometry.timeRuns);
      const from = over();
      if (!direction || !from || from === 'tray') return false;
      const next = step(tracks, from, direction);
      const lane = geometry.lanes.find(({ track }) => track.placeId === next?.placeId);
      if (next && lane) {
        hover(next);
        reveal(boxOf(geometry, lane, next.span));
      }
    }
    return true;
  };

  /** What is taken out leaves the focus to the card after it. */
  const takeOut = (id: string) => {
    const at = all.findIndex(({ placement }) => placement.id === id);
    const heir = all[at + 1] ?? all[at - 1];
    moves.takeOut(id);
    if (heir) want(heir.placement.id);
  };

  const act = (id: string, key: string): boolean => {
    const placement = standing.placements.get(id);
    if (!editable || !placement) return false;
    if (key === ' ') lift(id, 'keyboard', cellOf(tracks, placement));
    else if (key === 'm') onMove(id);
    else if (key === 'l') moves.lock(id, !placement.locked);
    else if (key === 'Delete' || key === 'Backspace') takeOut(id);
    else return false;
    return true;
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const id = itemUnder(event.target);
    if (!id || event.ctrlKey || event.metaKey || event.altKey) return;
    const heard = by === 'keyboard' ? carryOn(event.key) : toCard(id, event.key) || act(id, event.key);
    if (!heard) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return {
    field,
    focused,
    onKeyDown,
    // A button is pressed when Space comes up again: here Space lifts and drops.
    onKeyUp: (event: KeyboardEvent) => event.key === ' ' && editable && event.preventDefault(),
    onFocus,
    onBlur,
  };
}

/**
 * The card with the focus, and the one that wants it: a card out of view is drawn only after scrolling there, and one that goes to another
 * lane is drawn anew, which takes the focus from it.
 */
function useFocus() {
  const field = useRef<HTMLDivElement>(null);
  const wanted = useRef<string | null>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const mayBeLost = useRef(false);
  useEffect(() => {
    const holder = mayBeLost.current && document.activeElement === document.body ? focused : null;
    const id = wanted.current ?? holder;
    if (!id) return;
    const card = field.current?.querySelector<HTMLElement>(`[data-item="${CSS.escape(id)}"]`);
    if (!card) return;
    wanted.current = null;
    card.focus({ preventScroll: true });
  });
  const want = (id: string) => {
    wanted.current = id;
    setFocused(id);
  };
  return {
    field,
    focused,
    want,
    onFocus: (event: FocusEvent) => {
      mayBeLost.current = true;
      setFocused(itemUnder(event.target));
    },
    // Whoever goes elsewhere by themselves has not lost it: the card they leave stands where it stood.
    onBlur: (event: FocusEvent) => {
      if (event.target.isConnected) mayBeLost.current = false;
    },
  };
}

const air = 24;

/** Scrolls just as far as needed for a box to be seen beside the sticky heads. */
function useReveal(scroller: RefObject<HTMLElement | null>, head: FieldKeys['head']): (box: Box) => void {
  return (box) => {
    const element = scroller.current;
    if (!element) return;
    const into = (at: number, size: number, from: number, room: number) =>
      at < from ? at - air : at + size > from + room ? at + size - room + air : from;
    element.scrollTo({
      left: into(box.left, box.width, element.scrollLeft, element.clientWidth - head.width),
      top: into(box.top, box.height, element.scrollTop, element.clientHeight - head.height),
    });
  };
}
