import type { Region } from '../../schemas/vocabularies.ts';

/** The eight parts of Japan (八地方区分), by the last prefecture code of each: Hokkaido, Tohoku, Kanto, Chubu, Kinki, Chugoku, Shikoku, Kyushu and Okinawa. */
const lastCodes = [1, 7, 14, 23, 30, 35, 39, 47];

/** The part of the country a prefecture lies in, 0 to 7; 8 for overseas. */
export function blockOf(region: Region): number {
  const code = Number(region.slice(3));
  const block = lastCodes.findIndex((last) => code <= last);
  return region === 'overseas' || block === -1 ? lastCodes.length : block;
}
