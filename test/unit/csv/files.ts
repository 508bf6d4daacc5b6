import { readFileSync } from 'node:fs';

/** A file as bytes, from lines: UTF-8 without a byte order mark, CRLF. */
export const utf8 = (...lines: string[]): Uint8Array => new TextEncoder().encode(lines.map((line) => `${line}\r\n`).join(''));

/** Shift_JIS (CP932) as Excel in Japan writes it, made with iconv: three rows, with ①, ～, ﾊﾝｶｸ, 髙 and a backslash character's twin 表. */
export const shiftJis = (): Uint8Array => readFileSync(new URL('./participants.sjis.csv', import.meta.url));

export const participantsHeader = '組織名（日本語）,組織名（英語）,種別,姓,名,メールアドレス,出展,90秒ピッチ希望';
