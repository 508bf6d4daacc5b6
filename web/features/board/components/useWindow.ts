import { type RefObject, useEffect, useState } from 'react';
import type { Box } from '../geometry.ts';

/** How far beyond the edges is drawn, and how far one scrolls before the window moves: drawing is rare, scrolling is smooth. */
const margin = 200;
const stride = 80;

/** The part of a scrolled field that must be drawn, in the field's own px. `head`: what the sticky heads cover. */
export function useWindow(scroller: RefObject<HTMLElement | null>, head: { width: number; height: number }): Box {
  const { width: headWidth, height: headHeight } = head;
  const [box, set] = useState<Box>({ left: 0, top: 0, width: 1600, height: 1000 });
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const snap = (value: number) => Math.max(0, Math.floor((value - margin) / stride) * stride);
    const read = () => {
      const next = {
        left: snap(element.scrollLeft),
        top: snap(element.scrollTop),
        width: Math.ceil((element.clientWidth - headWidth + 2 * margin) / stride + 1) * stride,
        height: Math.ceil((element.clientHeight - headHeight + 2 * margin) / stride + 1) * stride,
      };
      set((now) => (same(now, next) ? now : next));
    };
    const size = new ResizeObserver(read);
    size.observe(element);
    element.addEventListener('scroll', read, { passive: true });
    read();
    return () => {
      size.disconnect();
      element.removeEventListener('scroll', read);
    };
  }, [scroller, headWidth, headHeight]);
  return box;
}

const same = (one: Box, other: Box): boolean =>
  one.left === other.left && one.top === other.top && one.width === other.width && one.height === other.height;
