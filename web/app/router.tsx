import { createRouter } from '@tanstack/react-router';
import { SkeletonPage } from '../ui/skeletons.tsx';
import { routeTree } from './routes.tsx';
import { parseSearch, stringifySearch } from './search.ts';
import { Faulty } from './shell/Faulty.tsx';
import { NotFound } from './shell/NotFound.tsx';

export const router = createRouter({
  routeTree,
  parseSearch,
  stringifySearch,
  scrollRestoration: true,
  defaultPreload: 'intent',
  defaultPendingComponent: SkeletonPage,
  defaultPendingMs: 250,
  defaultErrorComponent: Faulty,
  defaultNotFoundComponent: NotFound,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
