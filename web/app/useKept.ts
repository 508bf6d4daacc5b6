import { useEffect, useState } from 'react';

/**
 * State that outlives a reload of the page, and a sign-in in between, in this tab. What was kept under another shape is
 * passed through `restore`, which returns `null` for what it cannot read.
 */
export function useKept<T>(key: string, initial: () => T, restore: (kept: unknown) => T | null): [T, (value: T) => void, () => void] {
  const [value, setValue] = useState<T>(() => read(key, restore) ?? initial());
  const [forgotten, setForgotten] = useState(false);
  useEffect(() => {
    try {
      if (forgotten) sessionStorage.removeItem(key);
      else sessionStorage.setItem(key, JSON.stringify(value));
    } catch {
      // Storage is closed: the value lasts as long as the page.
    }
  }, [key, value, forgotten]);
  return [value, setValue, () => setForgotten(true)];
}

function read<T>(key: string, restore: (kept: unknown) => T | null): T | null {
  try {
    const text = sessionStorage.getItem(key);
    return text === null ? null : restore(JSON.parse(text));
  } catch {
    return null;
  }
}
