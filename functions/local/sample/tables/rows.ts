/**
 * Reads a table written as text: one row a line, columns parted by `|`. Hand-written tables stay readable this way, and the
 * entities made from them are validated anyway. Throws on a row of another width.
 */
export function rows<const Columns extends readonly string[]>(columns: Columns, text: string): Record<Columns[number], string>[] {
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const cells = line.split('|').map((cell) => cell.trim());
      if (cells.length !== columns.length) throw new Error(`Expected ${columns.length} columns: ${line}`);
      return Object.fromEntries(columns.map((column, index) => [column, cells[index]])) as Record<Columns[number], string>;
    });
}

/** A cell with several values, parted by spaces. */
export const values = <T extends string>(cell: string): T[] => cell.split(' ').filter(Boolean) as T[];
