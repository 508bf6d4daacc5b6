import type { EventDraft } from '../../../../shared/schemas/event.ts';

export const sectionIds = ['basics', 'days', 'places', 'sessions', 'lengths', 'requests'] as const;
export type SectionId = (typeof sectionIds)[number];

/** What each section of the settings needs to write its part. */
export interface SectionProps {
  draft: EventDraft;
  onChange: (draft: EventDraft) => void;
  /** Sentences by JSON path. */
  errors: Readonly<Record<string, string>>;
}

const starts: Record<SectionId, readonly string[]> = {
  basics: ['name', 'description', 'venue', 'contact', 'status'],
  days: ['settings.days', 'settings.zone'],
  places: ['settings.stages', 'settings.tables'],
  sessions: ['settings.sessions'],
  lengths: ['settings.meeting', 'settings.pitches'],
  requests: ['settings.requests'],
};

/** How many things are wrong in a section. */
export const wrongIn = (section: SectionId, errors: Readonly<Record<string, string>>): number =>
  Object.keys(errors).filter((path) => starts[section].some((start) => path === start || path.startsWith(`${start}.`))).length;
