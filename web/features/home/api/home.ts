import { useQuery } from '@tanstack/react-query';
import { type Answer, api, call } from '../../../app/api.ts';

export type Home = Answer<Awaited<ReturnType<typeof api.me.home.$get>>>;
export type Task = Home['tasks'][number];

/** What is one's own to do, what is new, and what comes next. Asked again whenever the page is opened. */
export const useHome = () => useQuery({ queryKey: ['me', 'home'], queryFn: () => call(api.me.home.$get()), staleTime: 0 });
