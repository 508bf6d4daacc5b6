import { type RefObject, useLayoutEffect, useRef } from 'react';

/** Makes an element as high as the screen below where it begins, whatever stands above it, and keeps it so. */
export function useRestOfScreen(): RefObject<HTMLDivElement | null> {
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = () => {
      const top = element.getBoundingClientRect().top + window.scrollY;
      element.style.height = `calc(100dvh - ${Math.round(top)}px)`;
    };
    const above = new ResizeObserver(measure);
    above.observe(document.body);
    measure();
    return () => above.disconnect();
  }, []);
  return ref;
}
