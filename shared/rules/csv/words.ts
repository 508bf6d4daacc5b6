import en from '../../locales/en/csv.json' with { type: 'json' };
import ja from '../../locales/ja/csv.json' with { type: 'json' };
import type { Language } from '../../schemas/basics.ts';

/** The words of the files themselves: what stands over a column and in a cell of a closed list. Imports take both languages. */
export const csvWords = { ja, en } as const satisfies Record<Language, unknown>;
export const bothLanguages = [ja, en] as const;
