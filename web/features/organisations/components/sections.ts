import {
  type Ask,
  type Attribute,
  isAnswered,
  missingForPublishing,
  type SectionName,
  sectionsOf,
} from '../../../../shared/rules/profile/attributes.ts';
import { fallenBehind } from '../../../../shared/rules/profile/behind.ts';
import type { Language, Localised } from '../../../../shared/schemas/basics.ts';
import type { Profile } from '../../../../shared/schemas/profile.ts';

export type EditorSectionName = SectionName | 'organisation';

export interface SectionState {
  name: SectionName;
  asks: Ask[];
  /** Of those the meter asks for: how many there are, how many are answered. */
  total: number;
  answered: number;
  /** Required and not answered: keeps the profile from being published. */
  missing: number;
}

/** The sections of a profile with how each stands. */
export function sectionStates(profile: Profile): SectionState[] {
  const blocking = new Set(missingForPublishing(profile));
  return sectionsOf(profile.kind).map(({ name, asks }) => {
    const counted = asks.filter(({ weight }) => weight > 0);
    return {
      name,
      asks,
      total: counted.length,
      answered: counted.filter((ask) => isAnswered(profile, ask)).length,
      missing: asks.filter(({ attribute }) => blocking.has(attribute)).length,
    };
  });
}

/** Where an attribute is asked for. */
export const sectionOf = (kind: Profile['kind'], attribute: Attribute): SectionName | undefined =>
  sectionsOf(kind).find(({ asks }) => asks.some((ask) => ask.attribute === attribute))?.name;

/** What is missing, in the order in which the form asks for it. */
export function inFormOrder<M extends { attribute: Attribute }>(kind: Profile['kind'], missing: readonly M[]): M[] {
  const order = sectionsOf(kind).flatMap(({ asks }) => asks.map(({ attribute }) => attribute));
  return missing.toSorted((one, other) => order.indexOf(one.attribute) - order.indexOf(other.attribute));
}

/** Whether the texts asked for lack a language the other one is written in, or have let it fall behind. */
export function languageStanding(profile: Profile, asks: readonly Ask[], language: Language): 'missing' | 'behind' | null {
  const other = language === 'ja' ? 'en' : 'ja';
  const texts = asks.flatMap(({ attribute }): Localised[] => {
    if (attribute === 'tagline' || attribute === 'description' || attribute === 'confidential') return [profile[attribute]];
    if (attribute === 'needs' || attribute === 'offers') return (profile[attribute] ?? []).map(({ note }) => note);
    return [];
  });
  const written = texts.filter((text) => text[other]?.trim());
  if (written.some((text) => !text[language]?.trim())) return 'missing';
  return written.length > 0 && fallenBehind(profile) === language ? 'behind' : null;
}
