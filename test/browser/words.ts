import { readFileSync } from 'node:fs';
import type { Language } from './visitor.ts';

/** The words on screen, by the names the pages know them by: `say('board', 'engine.run')`. What is filled in stands as `.*`. */
export const wordsOf =
  (language: Language) =>
  (namespace: string, key: string): RegExp => {
    const file = new URL(`../../shared/locales/${language}/${namespace}.json`, import.meta.url);
    const found = key
      .split('.')
      .reduce<unknown>((part, name) => (part as Record<string, unknown>)?.[name], JSON.parse(readFileSync(file, 'utf8')));
    if (typeof found !== 'string') throw new Error(`No words for ${namespace}:${key} in ${language}`);
    const literal = found.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{\{\w+\}\}/g, '.*');
    // A required field's label ends with a mark.
    return new RegExp(`^${literal}( \\*)?$`);
  };
