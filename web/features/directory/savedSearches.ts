import { z } from 'zod';
import { DiscoverSearch } from './search.ts';

/** Searches somebody gave a name to, kept in this browser. */
export const SavedSearch = z.object({ id: z.string(), name: z.string(), search: DiscoverSearch });
export type SavedSearch = z.infer<typeof SavedSearch>;

const most = 20;

/** The kept text back as searches; what is damaged or foreign is passed over. */
export function readSaved(text: string | null): SavedSearch[] {
  try {
    const list: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(list) ? list.flatMap((entry) => SavedSearch.safeParse(entry).data ?? []) : [];
  } catch {
    return [];
  }
}

/** What is worth keeping of an address: what is asked for, not what happens to be open. */
const asked = ({ compare: _, comparing: __, ...search }: DiscoverSearch): DiscoverSearch => search;

/** Adds a search under a name, the newest first; the same name is replaced. */
export const withSaved = (saved: readonly SavedSearch[], id: string, name: string, search: DiscoverSearch): SavedSearch[] =>
  [{ id, name: name.trim(), search: asked(search) }, ...saved.filter((other) => other.name !== name.trim())].slice(0, most);

/** Whether an address asks for anything at all. */
export const asksForSomething = (search: DiscoverSearch): boolean =>
  Object.entries(asked(search)).some(([name, value]) => value !== undefined && name !== 'view' && name !== 'sort');
