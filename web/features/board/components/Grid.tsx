import { type Ref, useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { boxOf, cellAt, type Geometry, layOut } from '../geometry.ts';
import { type Block, blocksOf, type Cell, tracksOf } from '../tracks.ts';
import { useDesk } from '../useDesk.tsx';
import { Field } from './Field.tsx';
import classes from './Grid.module.css';
import { PlaceHead, TimeHead } from './Heads.tsx';
import { useWindow } from './useWindow.ts';

type Point = { readonly x: number; readonly y: number };

/** What the rest of the desk asks of the grid. */
export interface GridHandle {
  /** The slot under a point of the screen. */
  readonly cellUnder: (x: number, y: number) => Cell | null;
  /** How far a point is from the edges of what is seen of the field; `null` outside, the heads included. */
  readonly inView: (x: number, y: number) => { before: Point; after: Point } | null;
  readonly scroller: HTMLElement | null;
}

interface GridProps {
  day: string;
  zoom: number;
  /** The items of whom one looks for; `null`: nobody. */
  lit: ReadonlySet<string> | null;
  chosen: string | undefined;
  onChoose: (id: string) => void;
  onMove: (id: string) => void;
  handle: Ref<GridHandle>;
}

const heads = { meeting: { width: 112, height: 44 }, pitch: { width: 60, height: 40 } } as const;

/** A day of the board: heads that stay, and a field that scrolls both ways and draws only what is in view. */
export function Grid({ day, zoom, lit, chosen, onChoose, onMove, handle }: GridProps) {
  const { t } = useTranslation('board');
  const { kind, event, board, names } = useDesk();
  const scroller = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLDivElement>(null);
  const head = heads[kind];
  const breadth = useBreadth(scroller, head.width);
  const { tracks, blocks } = useMemo(
    () => ({ tracks: tracksOf(event.settings, kind, day), blocks: blocksOf(event.settings, kind, day) }),
    [event.settings, kind, day],
  );
  const geometry = useMemo(() => layOut(kind, tracks, blocks, zoom, breadth), [kind, tracks, blocks, zoom, breadth]);
  const view = useWindow(scroller, head);
  const busy = useMemo(() => counted(board.placements, geometry, blocks), [board.placements, geometry, blocks]);
  useImperativeHandle(
    handle,
    () => ({
      scroller: scroller.current,
      inView: (x, y) => {
        const frame = scroller.current?.getBoundingClientRect();
        if (!frame) return null;
        const [left, top] = [frame.left + head.width, frame.top + head.height];
        return left <= x && x <= frame.right && top <= y && y <= frame.bottom
          ? { before: { x: x - left, y: y - top }, after: { x: frame.right - x, y: frame.bottom - y } }
          : null;
      },
      cellUnder: (x, y) => {
        const origin = field.current?.getBoundingClientRect();
        return origin ? cellAt(geometry, x - origin.left, y - origin.top) : null;
      },
    }),
    [geometry, head],
  );
  useReveal(scroller, geometry, chosen);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must scroll by keys, also while it is empty
    <section className={classes.scroller} ref={scroller} tabIndex={0} aria-label={t(`grid.${kind}`, { day: names.day(day) })} data-grid>
      <div
        className={classes.sheet}
        style={{
          gridTemplateColumns: `${head.width}px ${geometry.width}px`,
          gridTemplateRows: `${head.height}px ${geometry.height}px`,
        }}
      >
        <div className={classes.corner} />
        <div className={classes.top}>
          {kind === 'meeting' ? <TimeHead geometry={geometry} blocks={blocks} /> : <PlaceHead geometry={geometry} busy={busy} />}
        </div>
        <div className={classes.side}>
          {kind === 'meeting' ? <PlaceHead geometry={geometry} busy={busy} /> : <TimeHead geometry={geometry} blocks={blocks} />}
        </div>
        <div className={classes.field} ref={field}>
          <Field
            geometry={geometry}
            blocks={blocks}
            view={view}
            lit={lit}
            chosen={chosen}
            onChoose={onChoose}
            onMove={onMove}
            scroller={scroller}
            head={head}
          />
        </div>
      </div>
    </section>
  );
}

/** How many of a day's placements each place has. */
function counted(
  placements: readonly { placeId: string; start: string }[],
  geometry: Geometry,
  blocks: readonly Block[],
): Map<string, number> {
  const [from, until] = [Math.min(...blocks.map(({ start }) => start)), Math.max(...blocks.map(({ end }) => end))];
  const counts = new Map(geometry.lanes.map(({ track }) => [track.placeId, 0]));
  for (const { placeId, start } of placements) {
    const time = Date.parse(start);
    if (from <= time && time < until) counts.set(placeId, (counts.get(placeId) ?? 0) + 1);
  }
  return counts;
}

/** The width that stages share. */
function useBreadth(scroller: React.RefObject<HTMLElement | null>, head: number): number {
  const [breadth, set] = useState(900);
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const observer = new ResizeObserver(() => set(element.clientWidth - head));
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller, head]);
  return breadth;
}

/** Scrolls to what has been chosen elsewhere (a conflict, the tray, somebody's day), if it is out of view. */
function useReveal(scroller: React.RefObject<HTMLElement | null>, geometry: Geometry, chosen: string | undefined): void {
  const { standing, kind } = useDesk();
  const placement = chosen ? standing.placements.get(chosen) : undefined;
  const lane = placement && geometry.lanes.find(({ track }) => track.placeId === placement.placeId);
  const box = placement && lane && boxOf(geometry, lane, { start: Date.parse(placement.start), end: Date.parse(placement.end) });
  const [left, top] = [box?.left, box?.top];
  useEffect(() => {
    const element = scroller.current;
    if (!element || left === undefined || top === undefined) return;
    const { width, height } = heads[kind];
    const [wide, high] = [element.clientWidth - width, element.clientHeight - height];
    const seen = (at: number, from: number, size: number) => from <= at && at <= from + size - 60;
    if (seen(left, element.scrollLeft, wide) && seen(top, element.scrollTop, high)) return;
    element.scrollTo({ left: left - wide / 2, top: top - high / 2 });
  }, [scroller, kind, left, top]);
}
