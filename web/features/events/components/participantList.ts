import { fold } from '../../../../shared/rules/text/fold.ts';
import type { ParticipationView } from '../api/getParticipations.ts';
import type { ParticipantsSearch } from '../search.ts';

const order: Record<ParticipationView['status'], number> = { applied: 0, invited: 1, admitted: 2, refused: 3, withdrawn: 4 };

const textOf = ({ organisation, delegates }: ParticipationView): string =>
  fold(
    [
      organisation.name.ja,
      organisation.name.en,
      organisation.kana,
      ...delegates.flatMap(({ name }) => [name.family, name.given, name.familyKana, name.givenKana, name.romaji]),
    ]
      .filter(Boolean)
      .join(' '),
  );

type Wish = Pick<ParticipantsSearch, 'q' | 'kind'>;

/** Those of the kinds and with the words asked for, in either language or reading; the undecided first, then by name. */
export function findParticipants(all: readonly ParticipationView[], { q = '', kind = [] }: Wish): ParticipationView[] {
  const words = fold(q).split(/\s+/).filter(Boolean);
  return all
    .filter((one) => kind.length === 0 || kind.includes(one.organisation.kind))
    .filter((one) => words.length === 0 || words.every((word) => textOf(one).includes(word)))
    .sort((one, other) => order[one.status] - order[other.status] || nameOf(one).localeCompare(nameOf(other), 'ja'));
}

const nameOf = ({ organisation: { kana, name } }: ParticipationView): string => kana ?? name.ja ?? name.en ?? '';
