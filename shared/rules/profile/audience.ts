import type { z } from 'zod';
import { type Audience, emptyContent, type Profile, type ProfileView, RestrictableAttribute } from '../../schemas/profile.ts';
import { isListed, type Told } from '../access/confirmation.ts';
import { type Attribute, defaultAudience, isKnown } from './attributes.ts';

/**
 * How a reader stands to the organisation: a stranger · a participant (or the organiser) of an event both take part in ·
 * an organisation with an accepted introduction or trial · a member.
 */
export type Relation = 'public' | 'participant' | 'accepted' | 'self';
export type Viewer = { relation: Relation };

const closeness: Record<Relation, number> = { public: 0, participant: 1, accepted: 2, self: 3 };
const required: Record<Audience, number> = { public: 0, participants: 1, accepted: 2, private: 3 };

const isRestrictable = (attribute: Attribute): attribute is z.infer<typeof RestrictableAttribute> =>
  RestrictableAttribute.safeParse(attribute).success;

/** The owner's choice where there is one to make, else the default. `contact` and `confidential` are never wider than `accepted`. */
export const audienceOf = (profile: Pick<Profile, 'kind' | 'visibility'>, attribute: Attribute): Audience =>
  (isRestrictable(attribute) ? profile.visibility[attribute] : undefined) ?? defaultAudience(profile.kind, attribute);

/** An attribute is open to a reader who stands close enough; of an unpublished profile nothing is, before acceptance. */
export function isOpenTo(profile: Profile, attribute: Attribute, viewer: Viewer): boolean {
  const distance = closeness[viewer.relation];
  return distance >= required[audienceOf(profile, attribute)] && (profile.published || distance >= closeness.accepted);
}

const attributes = Object.keys(emptyContent) as Attribute[];

/**
 * The profile as a reader gets it. What is not open to them is `null` and, when the owner has said something, named in `withheld`.
 * Whoever compares or searches profiles on behalf of a reader does so on these views, so that no score or reason tells what is closed.
 */
export function viewOf(profile: Profile, viewer: Viewer): ProfileView {
  if (viewer.relation === 'self') return { ...profile, withheld: [] };
  const closed = attributes.filter((attribute) => !isOpenTo(profile, attribute, viewer));
  const blanks = Object.fromEntries(closed.map((attribute) => [attribute, emptyContent[attribute]]));
  return { ...profile, ...blanks, visibility: {}, withheld: closed.filter((attribute) => isKnown(profile, attribute)) };
}

/** Whether a profile may be seen at all: it stands in the directory, or its reader stands closer than a stranger. */
export const isSeenBy = (organisation: Told, profile: Pick<Profile, 'published'> | null, { relation }: Viewer): boolean =>
  relation !== 'public' || isListed(organisation, profile);

/** The profile as it stands beside something else, on a card or a request: all of it closed where it may not be seen at all. */
export const viewBeside = (organisation: Told, profile: Profile, viewer: Viewer): ProfileView =>
  viewOf(isSeenBy(organisation, profile, viewer) ? profile : { ...profile, published: false }, viewer);
