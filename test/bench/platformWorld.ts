import { organisationItem, profileItem } from '../../functions/table/organisations.ts';
import type { Item } from '../../functions/table/table.ts';
import type { OrganisationKind } from '../../shared/schemas/vocabularies.ts';
import { emailOf, event, introduction, member, organisation, participation, person, settings } from '../api/world.ts';
import { population } from './population.ts';

/** Two ventures for each partner, as at a partnering event: of fifteen ten ventures, three investors, a maker and a site or a hub. */
export const atEvent =
  'startup startup investor startup academia startup cdmo startup investor startup site startup investor startup academia'
    .split(' ')
    .concat(
      'startup startup investor startup academia startup pharma startup investor startup hub startup investor startup startup'.split(' '),
    ) as readonly OrganisationKind[];

const isVenture = (kind: OrganisationKind) => kind === 'startup' || kind === 'academia';

export interface PlatformWorld {
  readonly items: Item[];
  /** People with an organisation each. */
  readonly startup: { readonly id: string; readonly email: string };
  readonly investor: { readonly id: string; readonly email: string };
  readonly host: { readonly email: string };
  readonly participants: number;
}

/** So many published organisations, of which at most `most` take part in one event with two requests for each venture; half are answered. */
export function platformWorld(size: number, most: number, seed: number): PlatformWorld {
  const everybody = population(size, seed, atEvent);
  const there = everybody.slice(0, most).map(({ organisation: { id, kind } }) => ({ id, kind }));
  const ventures = there.filter(({ kind }) => isVenture(kind));
  const partners = there.filter(({ kind }) => !isVenture(kind));
  const requests = ventures.flatMap(({ id }, index) =>
    [0, 1].flatMap((more) => {
      const to = partners[(7 * index + 3 * more) % partners.length]!.id;
      const waits = (index + more) % 2 === 0;
      return introduction(`i${index}-${more}`, 'fair', [id, `${id}-p`], [to, `${to}-p`], waits ? { status: 'pending', answer: null } : {});
    }),
  );
  const [startup, investor] = [ventures[0]!.id, partners[0]!.id];
  return {
    startup: { id: startup, email: emailOf('startup-p') },
    investor: { id: investor, email: emailOf('investor-p') },
    host: { email: emailOf('host-p') },
    participants: there.length,
    items: [
      ...['startup-p', 'investor-p', 'host-p'].flatMap(person),
      ...everybody.flatMap((one) => [organisationItem(one.organisation), profileItem(one.profile)]),
      member(startup, 'startup-p', 'startup'),
      member(investor, 'investor-p', 'investor'),
      ...organisation('host', 'organiser'),
      member('host', 'host-p', 'organiser'),
      ...event('fair', 'host', { settings: { ...settings, days: ['2026-12-10', '2026-12-11'] } }),
      ...there.map(({ id }) => participation('fair', id, [`${id}-p`])),
      ...requests,
    ],
  };
}
