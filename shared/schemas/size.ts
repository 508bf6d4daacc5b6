/** The most that one item of the table holds, in bytes (DynamoDB: 400 KB), less what the platform adds to what people write. */
export const itemMost = 380 * 1024;

/**
 * About how many bytes a value takes in the table, never less than it does: names and texts in UTF-8, numbers by their digits, three bytes
 * for a list or a map and one for each thing in it (DynamoDB, item sizes and formats).
 */
export function bytesOf(value: unknown): number {
  if (typeof value === 'string') return bytesIn(value);
  if (typeof value === 'number') return 21;
  if (Array.isArray(value)) return value.reduce<number>((sum, one) => sum + bytesOf(one) + 1, 3);
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).reduce((sum, [name, one]) => sum + bytesIn(name) + bytesOf(one) + 1, 3);
  return 1;
}

/** Whether the table can hold it as one item. */
export const fitsItem = (value: unknown): boolean => bytesOf(value) <= itemMost;

function bytesIn(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
}
