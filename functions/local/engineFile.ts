import { existsSync, renameSync, writeFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';

/*
 * The engine looks for the greatest sequence number of its stream at each write, without an index: after an import of some thousand rows a
 * transaction took forty times as long, and it never got better. So its file begins as an SQLite database that has the very table the engine
 * would make (`CREATE TABLE IF NOT EXISTS _stream_records …`), and with it
 *
 *   CREATE INDEX _stream_records_in_order ON _stream_records (table_name, CAST(sequence_number AS INTEGER))
 */
const beginning = [
  'eNrt10FPwjAUB/BuEE2IGG/E6KFHCMSLZxMnNoYIA2EkEA/NYFWnbAvbUDkSD34nP50PkBBGEI+G/H/J0rV9feu6XV7rrurGij8EoWfH/JwdMU1jl5wzxnS6',
  '0mwp2dfYdjo762tZukllT9nhQfaLGgAAAAAAgH9ncpLaz10Utcm96zvqXUZxqGxPhqofhE4kXV9Sq8LEeLrcFIYleMW8Fh2+aRGvm8k5no/t3kBJ3/ZUiZeN',
  'lpWP1HCk/D6NjbweLTJalNYSN6JZKDT0vVyxqHVni6LhgMo4uYhPdFM/W7KMq6rgicn87HnUK3wMtf1pys/j+UYSW1/t6is5114lwxNcZ7F13mhWakazy29F',
  'lxttq14xKVdNmFZpbdXyRLglOhY363S1q9X1SPWq/PhPkS9qHMnnKPC3BfrqTbqe/TjPuD4fDJxf55Nfb8vjoic7pITOtrg+nXSsHEn1+uJENwePIvpBXYfO',
  'xo3Hs8wrIYVpbU5FPwAAAAAAAADsMNT/AAAAAAAAALsvg/ofAAAAAAAAYOd9A0l423M=',
].join('');

/** Lays down the file of a new engine. One that is there stays as it is. */
export function layDownEngineFile(path: string): void {
  if (existsSync(path)) return;
  writeFileSync(`${path}.new`, inflateSync(Buffer.from(beginning, 'base64')));
  renameSync(`${path}.new`, path);
}
