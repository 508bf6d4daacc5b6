import { decodeWindows1252 } from './windows1252.ts';

/** Which encodings spreadsheets write: UTF-8 with or without BOM, UTF-16 for 「Unicode テキスト」, and plain 「CSV」 in Japan, in the West, on old UNIX. */
export const encodings = ['utf-8', 'utf-16le', 'shift_jis', 'windows-1252', 'euc-jp'] as const;
export type Encoding = (typeof encodings)[number];

/** `sure`: what is read makes sense in this encoding. Otherwise somebody who knows the file has to say which it is. */
export type Decoded = { readonly text: string; readonly encoding: Encoding; readonly sure: boolean };

/**
 * The text of an uploaded file, without its byte order mark, or `null` if it is no text that we know. What is valid UTF-8 is UTF-8:
 * Japanese text in Shift_JIS practically never is. Between Shift_JIS and Windows-1252 the text itself decides, as far as it can.
 * `chosen`: what the sender says it is; that is believed.
 */
export function decodeText(bytes: Uint8Array, chosen?: Encoding): Decoded | null {
  if (chosen) return readAs(chosen, bytes, true);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return readAs('utf-16le', bytes, true);
  const utf8 = readAs('utf-8', bytes, true);
  if (utf8) return { ...utf8, sure: !privateUse.test(utf8.text) };
  const western = readAs('windows-1252', bytes, true);
  if (western && isWestern(western.text)) return western;
  const japanese = readAs('shift_jis', bytes, true);
  if (japanese) return { ...japanese, sure: isJapanese(japanese.text) };
  return western && { ...western, sure: false };
}

function readAs(encoding: Encoding, bytes: Uint8Array, sure: boolean): Decoded | null {
  const text = encoding === 'windows-1252' ? decodeWindows1252(bytes) : decoded(encoding, bytes);
  return text === null || text.includes('\0') ? null : { text, encoding, sure };
}

function decoded(encoding: Exclude<Encoding, 'windows-1252'>, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const privateUse = /\p{Co}/u;
const accented = /[À-ÖØ-öø-ÿŠšŽžŒœŸ]/;
const beyondAscii = /[^\0-\x7f]/g;
/** Signs of Western text: quotes and dashes beside a letter, a digit or a space, and what stands alone (€, ©, °). */
const westernSign = /[‘’“”–—…•€£§©«®°±´·»¿¡™ \u00a0]/;

/**
 * Whether all that is beyond ASCII is where Western writing has it: accented letters within words, no more than two in a row. Kanji
 * read as Western stand in runs of odd signs.
 */
function isWestern(text: string): boolean {
  for (const { index, 0: character } of text.matchAll(beyondAscii)) {
    const [before = '', after = ''] = [text[index - 1], text[index + 1]];
    if (/[^\0-\x7f]/.test(before) && /[^\0-\x7f]/.test(text[index - 2] ?? '')) return false;
    if (accented.test(character)) {
      if (!/[A-Za-z]/.test(before) && !/[A-Za-z]/.test(after) && !(accented.test(before) || accented.test(after))) return false;
    } else if (!westernSign.test(character) || /[^\0-\x7f]/.test(before)) return false;
    else if (/[‘“]/.test(character) && /[A-Za-z0-9]/.test(before)) return false;
    else if (character === '”' && /[A-Za-z0-9]/.test(after)) return false;
  }
  return true;
}

const kana = /[\u3041-\u30fc]/g;
const halfKana = /[\uff66-\uff9f]/g;
/** A kanji or half-width kana squeezed into a word of Latin letters: an accented letter, read wrongly. */
const amidLatin = /[a-z][\u4e00-\u9fff\uff61-\uff9f](?:[a-z\s,;\t]|$)|(?:^|[\s,;\t])[\u4e00-\u9fff\uff61-\uff9f][a-z]/m;

/** Whether text read as Shift_JIS is Japanese: no private-use characters, kana in full width more often than in half, no lone kanji in Latin words. */
function isJapanese(text: string): boolean {
  if (privateUse.test(text)) return false;
  const [full, half] = [kana, halfKana].map((kind) => text.match(kind)?.length ?? 0) as [number, number];
  return half <= full + (text.match(/[\u4e00-\u9fff]/g)?.length ?? 0) && (full > 0 || !amidLatin.test(text));
}
