import { useEffect, useRef } from 'react';

/** What a key does to the row one is on, by the row's id. */
export type TriageKeys = Readonly<Record<string, (rowId: string) => void>>;

const rowSelector = '[data-triage-row]';

/** Whether keys belong to something else just now: a field being written in, an open dialog or menu, a shortcut of the browser's. */
function isTaken(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return true;
  if (document.querySelector('[role="dialog"], [role="menu"]')) return true;
  return (
    event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable="true"], [role="combobox"]') !== null
  );
}

/** The row the focus is in, and all rows in their order on the page. */
function rowsNow() {
  const rows = [...document.querySelectorAll<HTMLElement>(rowSelector)];
  return { rows, at: rows.findIndex((row) => row.contains(document.activeElement)) };
}

/** Goes to a row: its first link takes the focus, so that Enter opens it. */
function goTo(row: HTMLElement | undefined): void {
  const target = row?.querySelector<HTMLElement>('a[href], button');
  target?.focus({ preventScroll: true });
  row?.scrollIntoView({ block: 'nearest' });
}

/**
 * Going through a list by keyboard: j and k move from row to row, the keys given act on the row one is on. Rows carry
 * `data-triage-row={id}`. The focus itself is the cursor, so nothing else has to remember it.
 */
export function useTriage(keys: TriageKeys, onHelp: () => void): void {
  const latest = useRef({ keys, onHelp });
  latest.current = { keys, onHelp };
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (isTaken(event)) return;
      const { rows, at } = rowsNow();
      if (event.key === '?') latest.current.onHelp();
      else if (event.key === 'j') goTo(rows[at + 1]);
      else if (event.key === 'k') goTo(rows[at === -1 ? 0 : at - 1]);
      else {
        const rowId = rows[at]?.dataset.triageRow;
        const act = latest.current.keys[event.key];
        if (!rowId || !act) return;
        act(rowId);
      }
      event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
