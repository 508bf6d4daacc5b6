import { hubOrganisations } from '../../../shared/rules/matching/hubProfiles.ts';
import type { Membership, Organisation, Person, PersonName } from '../../../shared/schemas/organisation.ts';
import type { Profile } from '../../../shared/schemas/profile.ts';
import { t } from './ideas/idea.ts';
import { type Dealer, memberOf } from './people.ts';

/** 見本 means "sample": nobody real is given words or deeds for a hub. */
const coordinators: Record<string, PersonName> = {
  'hub-aichi': { family: '見本', given: '愛子', familyKana: 'ミホン', givenKana: 'アイコ', romaji: 'Aiko Mihon' },
  'hub-sendai': { family: '見本', given: '千代', familyKana: 'ミホン', givenKana: 'チヨ', romaji: 'Chiyo Mihon' },
  'hub-kyushu': { family: '見本', given: '久', familyKana: 'ミホン', givenKana: 'ヒサシ', romaji: 'Hisashi Mihon' },
};

export type Hub = { organisation: Organisation; profile: Profile; people: Person[]; memberships: Membership[] };

/** The three real hubs as the ministry's document states them, each with one sample account to try the coordinator's side. */
export const hubsWithCoordinators = (deal: Dealer, now: string): Hub[] =>
  hubOrganisations(now).map(({ organisation, profile }) => {
    const { id, name } = organisation;
    const person = deal({
      mailbox: id,
      ...(coordinators[id] ? { name: coordinators[id] } : {}),
      title: t(`サンプルのコーディネーター（${name.ja}・架空の人物）`, `Sample coordinator (${name.en}, not a real person)`),
    });
    return {
      organisation: { ...organisation, version: 1 },
      profile: { ...profile, version: 1 },
      people: [person],
      memberships: [memberOf(organisation, person, 0)],
    };
  });
