import { getRouteApi } from '@tanstack/react-router';
import { paths } from '../../../app/paths.ts';
import type { DiscoverSearch } from '../search.ts';

const route = getRouteApi(paths.discover);

/** The address of the page and how to change it. Filters replace the address, so that Back leaves the page; what opens can be gone back from. */
export function useDiscover() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const go = (part: Partial<DiscoverSearch>, replace: boolean) =>
    void navigate({ search: (before) => ({ ...before, ...part }), replace, resetScroll: false });
  return {
    search,
    change: (part: Partial<DiscoverSearch>) => go(part, true),
    open: (part: Partial<DiscoverSearch>) => go(part, false),
  };
}
