/** What Windows-1252 has between 0x80 and 0x9F, in order; the gaps are undefined there. Decoders of some platforms read Latin-1 instead. */
const middle = '€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ';

/** Text of Western Excel, or null where a byte stands for nothing. */
export function decodeWindows1252(bytes: Uint8Array): string | null {
  const characters: string[] = [];
  for (const byte of bytes) {
    const character = byte >= 0x80 && byte < 0xa0 ? (middle[byte - 0x80] as string) : String.fromCharCode(byte);
    if (character === '\0') return null;
    characters.push(character);
  }
  return characters.join('');
}
