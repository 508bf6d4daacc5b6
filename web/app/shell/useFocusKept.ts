import { useEffect } from 'react';

/** Time for a dialog to give the focus back by itself, in milliseconds. */
const patience = 120;

/**
 * Where what had the focus is taken from the page (a form that was sent, a row that was answered), the keyboard goes on at the nearest
 * thing around it that is left, not at the top of the page.
 */
export function useFocusKept(): void {
  useEffect(() => {
    let around: Element[] = [];
    let waiting = 0;
    const remember = ({ target }: FocusEvent) => {
      const main = document.getElementById('main');
      if (!(target instanceof Element) || target === main || !main?.contains(target)) return;
      around = [];
      for (let element: Element | null = target; element && element !== main; element = element.parentElement) around.push(element);
    };
    const goOn = () => {
      waiting = 0;
      const [holder] = around;
      if (!holder || holder.isConnected || document.activeElement !== document.body) return;
      const left = around.find((element): element is HTMLElement => element instanceof HTMLElement && element.isConnected);
      if (!left) return;
      if (!left.hasAttribute('tabindex')) left.tabIndex = -1;
      left.focus({ preventScroll: true });
    };
    const observer = new MutationObserver(() => {
      if (around[0]?.isConnected === false && !waiting) waiting = window.setTimeout(goOn, patience);
    });
    document.addEventListener('focusin', remember);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', remember);
      observer.disconnect();
      window.clearTimeout(waiting);
    };
  }, []);
}
