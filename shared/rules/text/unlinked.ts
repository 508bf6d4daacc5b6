/** Endings by which mail programs take a word for an address of the web, without any scheme before it. */
const endings =
  'com|net|org|info|biz|jp|co|io|ai|app|dev|me|xyz|link|site|online|shop|top|club|live|page|click|cloud|tech|tv|cc|eu|us|uk|de|fr|cn|kr|ru|in|example|test';
const address = new RegExp(`(?:[\\p{L}\\p{N}_-]+[.@])+(?:${endings})(?![\\p{L}\\p{N}-])`, 'giu');
const wordJoiner = '\u2060';

/**
 * A name nobody is led anywhere by: schemes go, and what looks like an address reads the same but is not made a link of, since an
 * invisible word joiner (U+2060) stands around its dots.
 */
export const unlinked = (name: string): string =>
  name
    .replace(/(?:[a-z][a-z0-9+.-]*[:：])?(?:\/\/|／／)/giu, ' ')
    .replace(/\bwww\./giu, (found) => found.replace('.', `${wordJoiner}.${wordJoiner}`))
    .replace(address, (found) => found.replace(/[.@]/g, `${wordJoiner}$&${wordJoiner}`))
    .trim();
