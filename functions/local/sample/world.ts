import { z } from 'zod';
import { Availability } from '../../../shared/schemas/availability.ts';
import { ConfirmationEntry, Staff } from '../../../shared/schemas/confirmation.ts';
import { Disclosure } from '../../../shared/schemas/disclosure.ts';
import { Event } from '../../../shared/schemas/event.ts';
import { Introduction } from '../../../shared/schemas/introduction.ts';
import { Notice } from '../../../shared/schemas/notice.ts';
import { Membership, Organisation, Person } from '../../../shared/schemas/organisation.ts';
import { Participation } from '../../../shared/schemas/participation.ts';
import { Profile } from '../../../shared/schemas/profile.ts';
import { Shortlisting } from '../../../shared/schemas/shortlisting.ts';
import { announcedEvents } from './announced.ts';
import { applicantParty, askedEntry } from './applicant.ts';
import { makerParties, organiserParty, otherParties, siteParties } from './bodies.ts';
import { sampleEvent } from './event.ts';
import { hubsWithCoordinators } from './hubs.ts';
import { t } from './ideas/idea.ts';
import { disclosuresOf, introductionsAt } from './introductions.ts';
import { investorParties } from './investors.ts';
import { noticesOf } from './notices.ts';
import { availabilitiesAt, participationsAt } from './participations.ts';
import type { Making, Party } from './party.ts';
import { memberOf, peopleDealer } from './people.ts';
import { randomFor } from './random.ts';
import { shortlistsOf } from './shortlists.ts';
import { startupParties } from './startups.ts';

/** Everything that stands in the table after the first start, as plain entities. */
export const World = z.object({
  organisations: z.array(Organisation),
  profiles: z.array(Profile),
  people: z.array(Person),
  memberships: z.array(Membership),
  events: z.array(Event),
  participations: z.array(Participation),
  availabilities: z.array(Availability),
  introductions: z.array(Introduction),
  disclosures: z.array(Disclosure),
  shortlistings: z.array(Shortlisting),
  notices: z.array(Notice),
  /** Who confirms organisations here. */
  staff: z.array(Staff),
  /** What was asked of them so far. */
  confirmationEntries: z.array(ConfirmationEntry),
});
export type World = z.infer<typeof World>;

export type WorldOptions = {
  /** The moment of the first start. All dates are told from here. */
  now: string;
  seed?: number;
  /** A plan and its release are the organiser's to make: the sample world comes without. */
  withRelease?: false;
};

/**
 * The world of the first start: the three hubs and the announced events as the ministries' documents state them, and a sample
 * event with everybody in it, invented and marked as such. The same seed and `now` give the same world; a later `now` moves the dates.
 */
export function sampleWorld({ now, seed = 1 }: WorldOptions): World {
  const chances = (label: string) => randomFor(seed, label);
  const deal = peopleDealer(chances('people'), now);
  const making = (label: string): Making => ({ random: chances(label), details: chances(`${label} details`), deal, now });

  const hubs = hubsWithCoordinators(deal, now);
  const organiser = organiserParty(making('organiser'));
  const academia = otherParties(making('others'));
  const startups = startupParties(making('startups'));
  const parties: Party[] = [
    ...startups,
    ...investorParties(making('investors')),
    ...makerParties(making('makers')),
    ...siteParties(making('sites')),
    ...academia,
  ];
  const event = sampleEvent(organiser, now);
  const participations = participationsAt(chances('participations'), event, parties, now);
  const introductions = introductionsAt(chances('introductions'), parties, participations, now);
  const operator = deal({ title: t('サンプルの運営担当', 'Sample operator'), mailbox: 'staff', language: 'ja' });
  const applicant = applicantParty(making('applicant'));
  const everybody = [organiser, ...hubs, ...parties, applicant];
  return World.parse({
    organisations: everybody.map((party) => party.organisation),
    profiles: everybody.map((party) => party.profile),
    people: [...everybody.flatMap((party) => party.people), operator],
    memberships: [...everybody.flatMap((party) => party.memberships), ...secondSeats(startups, academia)],
    events: [...announcedEvents(now), event],
    participations,
    availabilities: availabilitiesAt(chances('availabilities'), event, participations),
    introductions,
    disclosures: disclosuresOf(introductions),
    shortlistings: shortlistsOf(chances('shortlists'), parties, introductions, now),
    notices: noticesOf(event, parties, introductions, now),
    staff: [{ email: operator.email, addedBy: null, addedAt: now }],
    confirmationEntries: [askedEntry(applicant)],
  });
}

/** A professor also reads along in a startup: people can belong to two organisations. */
function secondSeats(startups: Party[], others: Party[]): Membership[] {
  const professor = others.find(({ organisation }) => organisation.kind === 'academia')?.people[0];
  const company = startups.find(({ organisation }) => organisation.name.en === 'Hashitairo Islets')?.organisation;
  return professor && company ? [memberOf(company, professor, 2)] : [];
}
