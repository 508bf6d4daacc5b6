import { Temporal } from 'temporal-polyfill';
import data from '../../../shared/domain/events.json' with { type: 'json' };
import type { Localised } from '../../../shared/schemas/basics.ts';
import type { Event } from '../../../shared/schemas/event.ts';
import type { EventSettings } from '../../../shared/schemas/eventSettings.ts';

type Facts = (typeof data.events)[number];
type Phrase = { ja: string; en: string };

const phrase = ({ ja, en }: Phrase): Localised => ({ ja, en });
const labelled = (label: Phrase, value: Phrase | null): Phrase[] =>
  value ? [{ ja: `${label.ja}：${value.ja}`, en: `${label.en}: ${value.en}` }] : [];

function awardPhrase(award: { ja: string; en: string; winner: string; field: Phrase }): Phrase {
  return { ja: `${award.ja}：${award.winner}（${award.field.ja}）`, en: `${award.en}: ${award.winner} (${award.field.en})` };
}

/** What the documents state of one entry, a sentence each, nothing twice. What they do not say is left out, not filled in. */
function factsOf(facts: Facts): Phrase[] {
  const time = facts.time ? { ja: `${facts.time.start}〜${facts.time.end}`, en: `${facts.time.start}–${facts.time.end}` } : null;
  const all = [
    ...labelled({ ja: '開催', en: 'Held' }, facts.cadence),
    ...labelled({ ja: '時刻', en: 'Time' }, time),
    ...labelled({ ja: '協力', en: 'Cooperation' }, facts.cooperation),
    ...(facts.audience ?? []),
    ...facts.sizes.map((size) => size.label),
    ...facts.format,
    ...facts.constraints,
    ...facts.awards.map(awardPhrase),
    ...(facts.matching ? [facts.matching] : []),
  ];
  return all.filter((one, index) => all.findIndex((other) => other.ja === one.ja) === index);
}

/** A part of an event (a showcase, a contest, a party) is told among the facts of the event it belongs to. */
const partFacts = (part: Facts): Phrase[] =>
  [...(part.purpose ? [part.purpose] : []), ...factsOf(part)].map((fact) => ({
    ja: `${part.name.ja}：${fact.ja}`,
    en: `${part.name.en}: ${fact.en}`,
  }));

function daysOf({ start, end }: Facts['dates']): string[] {
  if (!start || !end) return [];
  const first = Temporal.PlainDate.from(start);
  const days = first.until(Temporal.PlainDate.from(end)).days;
  return Array.from({ length: days + 1 }, (_, index) => first.add({ days: index }).toString());
}

/** An announced event runs nothing here: no tables, no stages. The lengths are what a new event starts with. */
const settingsOf = (days: string[]): EventSettings => ({
  zone: 'Asia/Tokyo',
  days,
  tables: [],
  stages: [],
  sessions: [],
  meeting: { minutes: 20, turnoverMinutes: 5 },
  pitches: { short: { seconds: 90, turnoverSeconds: 30 }, long: { seconds: 420, turnoverSeconds: 180 } },
  requests: { pendingLimit: 20, expireAfterDays: 7, selfBooking: false },
});

function announced(facts: Facts, parts: Facts[], now: string): Event {
  return {
    id: facts.id,
    name: phrase(facts.name),
    description: facts.purpose ? phrase(facts.purpose) : { ja: null, en: null },
    organiserId: null,
    organiserName: facts.organiser ? phrase(facts.organiser) : { ja: null, en: null },
    status: 'announced',
    contact: null,
    venue: facts.venue ? phrase(facts.venue) : { ja: null, en: null },
    datesText: facts.dates.text,
    settings: settingsOf(daysOf(facts.dates)),
    facts: [...factsOf(facts), ...parts.flatMap(partFacts)].map(phrase),
    sample: false,
    sources: [facts, ...parts].flatMap((one) => one.source),
    draftPlanId: null,
    createdAt: now,
    version: 1,
  };
}

/** The events named in the ministries' documents, each with its parts told among its facts. Unknown dates stay unknown. */
export const announcedEvents = (now: string): Event[] =>
  data.events
    .filter((facts) => facts.parent === null)
    .map((facts) =>
      announced(
        facts,
        data.events.filter((part) => part.parent === facts.id),
        now,
      ),
    );
