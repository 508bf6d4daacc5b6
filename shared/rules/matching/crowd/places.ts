import type { Profile } from '../../../schemas/profile.ts';
import type { Asked } from './loads.ts';

const placesById = (profiles: readonly Profile[]) => new Map(profiles.map(({ organisationId }, place) => [organisationId, place]));

/** Where in a row-major matrix, ventures × partners, the pairs of requests stand, whoever of the two has asked. Others have no place. */
export function placesOf(
  { ventures, partners }: { ventures: readonly Profile[]; partners: readonly Profile[] },
  pairs: readonly Asked[],
): number[] {
  const [rows, columns] = [placesById(ventures), placesById(partners)];
  const place = (venture: string, partner: string): number[] => {
    const [row, column] = [rows.get(venture), columns.get(partner)];
    return row === undefined || column === undefined ? [] : [row * partners.length + column];
  };
  return pairs.flatMap(({ senderId, receiverId }) => [...place(senderId, receiverId), ...place(receiverId, senderId)]);
}
