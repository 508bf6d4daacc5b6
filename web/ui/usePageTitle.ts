import { useEffect } from 'react';

/** Names the browser's tab after the page. `null` leaves it as it is, e.g. while the page's thing is still being fetched. */
export function usePageTitle(title: string | null): void {
  useEffect(() => {
    if (title) document.title = `${title} · Musubi`;
  }, [title]);
}
