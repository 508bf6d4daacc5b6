import { useQuery } from '@tanstack/react-query';
import { api, call } from '../../../app/api.ts';
import { introductionKey } from './keys.ts';

/** One request, as its reader sees it. */
export const useIntroduction = (introductionId: string) =>
  useQuery({
    queryKey: introductionKey(introductionId),
    queryFn: () => call(api.introductions[':id'].$get({ param: { id: introductionId } })),
  });
