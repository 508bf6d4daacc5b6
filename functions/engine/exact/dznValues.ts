import { DznFault, type Token, tokensOf } from './dznTokens.ts';

/** A value of the file: a number, a set of numbers, or a list of values; a table is a list of lists. */
export type DznValue =
  | { readonly kind: 'number'; readonly number: number; readonly line: number }
  | { readonly kind: 'set'; readonly numbers: readonly number[]; readonly line: number }
  | { readonly kind: 'list'; readonly items: readonly DznValue[]; readonly line: number };

/** Numbers further from 0 than this are nobody's. */
const most = 1e6;

/** Every `key = value;` of MiniZinc data, in any order. Knows lists, tables, sets, ranges, `array1d` and `array2d`. */
export function valuesOf(text: string): Map<string, DznValue> {
  const reader = new Reader(tokensOf(text));
  const values = new Map<string, DznValue>();
  while (!reader.isAtEnd) {
    const key = reader.key();
    if (values.has(key.text)) throw new DznFault({ code: 'key-twice', line: key.line, key: key.text });
    values.set(key.text, reader.value());
    // The last one may do without its semicolon.
    if (!reader.isAtEnd) reader.expect(';');
  }
  return values;
}

class Reader {
  private index = 0;
  private inside: string | null = null;

  constructor(private readonly tokens: readonly Token[]) {}

  get isAtEnd(): boolean {
    return this.index >= this.tokens.length;
  }

  key(): Token {
    const token = this.next();
    if (!/^[A-Za-z_]/.test(token.text)) throw this.fault(token);
    this.inside = token.text;
    this.expect('=');
    return token;
  }

  value(): DznValue {
    const token = this.next();
    const { line } = token;
    if (token.text === '[') return { kind: 'list', items: this.list(']'), line };
    if (token.text === '[|') return { kind: 'list', items: this.rows(line), line };
    if (token.text === '{') return { kind: 'set', numbers: this.list('}').map((item) => this.number(item)), line };
    if (token.text === 'array1d') return this.arranged(1, line);
    if (token.text === 'array2d') return this.arranged(2, line);
    if (!/^-?\d/.test(token.text)) throw this.fault(token);
    const number = this.inReach(token);
    if (this.peek() !== '..') return { kind: 'number', number, line };
    this.expect('..');
    const end = this.inReach(this.next());
    return { kind: 'set', numbers: Array.from({ length: Math.max(0, end - number + 1) }, (_, step) => number + step), line };
  }

  expect(text: string): void {
    const token = this.next();
    if (token.text !== text) throw this.fault(token);
  }

  /** Values up to a closing sign; a comma may follow the last one. */
  private list(...closing: string[]): DznValue[] {
    const items: DznValue[] = [];
    while (!closing.includes(this.peek())) {
      items.push(this.value());
      if (!closing.includes(this.peek())) this.expect(',');
    }
    this.next();
    return items;
  }

  /** `[| 1, 2 | 3, 4 |]`, with or without commas at the ends of rows. */
  private rows(line: number): DznValue[] {
    const rows: DznValue[] = [];
    for (;;) {
      const start = this.tokens[this.index]?.line ?? line;
      const items = this.list('|', '|]');
      const isLast = this.tokens[this.index - 1]!.text === '|]';
      if (items.length > 0 || !isLast) rows.push({ kind: 'list', items, line: start });
      if (isLast) return rows;
    }
  }

  /** `array2d(1..n, 1..3, [...])`: the numbers in rows. */
  private arranged(dimensions: 1 | 2, line: number): DznValue {
    this.expect('(');
    const sizes: number[] = [];
    for (let dimension = 0; dimension < dimensions; dimension++) {
      const size = this.value();
      if (size.kind !== 'set') throw new DznFault({ code: 'not-a-set', line: size.line, key: this.inside });
      sizes.push(size.numbers.length);
      this.expect(',');
    }
    const list = this.value();
    this.expect(')');
    const length = sizes.reduce((product, size) => product * size, 1);
    if (list.kind !== 'list') throw new DznFault({ code: 'not-a-list', line: list.line, key: this.inside });
    if (list.items.length !== length)
      throw new DznFault({ code: 'wrong-length', line: list.line, key: this.inside, found: list.items.length });
    if (dimensions === 1) return list;
    const [rows, columns] = sizes as [number, number];
    const items = Array.from({ length: rows }, (_, row): DznValue => {
      const part = list.items.slice(row * columns, (row + 1) * columns);
      return { kind: 'list', items: part, line: part[0]?.line ?? line };
    });
    return { kind: 'list', items, line };
  }

  private number(value: DznValue): number {
    if (value.kind !== 'number') throw new DznFault({ code: 'not-a-number', line: value.line, key: this.inside });
    return value.number;
  }

  private inReach(token: Token): number {
    const number = Number(token.text);
    if (!Number.isInteger(number)) throw this.fault(token);
    if (Math.abs(number) > most) throw new DznFault({ code: 'out-of-range', line: token.line, key: this.inside, found: token.text });
    return number;
  }

  private peek(): string {
    return this.tokens[this.index]?.text ?? '';
  }

  private next(): Token {
    const token = this.tokens[this.index++];
    if (!token) throw new DznFault({ code: 'unfinished', line: this.tokens.at(-1)?.line ?? 1, key: this.inside });
    return token;
  }

  private fault(token: Token): DznFault {
    return new DznFault({ code: 'unexpected', line: token.line, key: this.inside, found: token.text });
  }
}
