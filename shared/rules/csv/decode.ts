/** Which encodings Excel writes: UTF-8 with or without BOM, UTF-16 for 「Unicode テキスト」, and Shift_JIS for plain 「CSV」 in Japan. */
export type Encoding = 'utf-8' | 'utf-16le' | 'shift_jis';

/**
 * The text of an uploaded file, without its byte order mark, or `null` if it is no text that we know. What is valid UTF-8 is UTF-8:
 * Japanese text in Shift_JIS practically never is.
 */
export function decodeText(bytes: Uint8Array): { text: string; encoding: Encoding } | null {
  const encodings: Encoding[] = bytes[0] === 0xff && bytes[1] === 0xfe ? ['utf-16le'] : ['utf-8', 'shift_jis'];
  for (const encoding of encodings) {
    const text = decodedAs(encoding, bytes);
    if (text !== null && !text.includes('\0')) return { text, encoding };
  }
  return null;
}

function decodedAs(encoding: Encoding, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
