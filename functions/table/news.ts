import { z } from 'zod';
import { checked } from './checked.ts';
import { keys } from './keys.ts';
import { type Item, list, putAll, type Table } from './table.ts';

/*
 * What has changed lately of what warm functions hold in memory, so that they read again only that. Written by the change feed; each
 * entry has a key of its own, made from the version it tells of, so that telling twice is telling once. Gone after a day.
 */

const About = z.discriminatedUnion('about', [
  z.object({ about: z.literal('organisation'), organisationId: z.string() }),
  z.object({ about: z.literal('participation'), eventId: z.string(), organisationId: z.string() }),
  z.object({ about: z.literal('introduction'), eventId: z.string(), introductionId: z.string() }),
]);
export type About = z.infer<typeof About>;
const Entry = z.object({ SK: z.string(), news: About });

const newsItem = (at: string, news: About, version: string): Item => ({
  ...keys.news(at, [...Object.values(news), version].join('#')),
  type: 'News',
  ...checked(Entry.omit({ SK: true }), { news }),
  ttl: Math.ceil(Date.parse(at) / 1000) + 86_400,
});

/** Tells of a change. `version`: which, so that two changes in one moment are two entries. */
export const tellNews = (table: Table, at: string, news: About, version: string) => putAll(table, [newsItem(at, news, version)]);

/** What was told at or after an instant, each with its name. */
export const listNews = async (table: Table, since: string): Promise<{ name: string; news: About }[]> =>
  (await list(table, { partition: keys.news('', '').PK, from: `NEWS#${since}` }, Entry)).map(({ SK, news }) => ({ name: SK, news }));
