import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { meetingSlots, pitchSlots } from '../../../shared/rules/timetable/slots.ts';
import { DeclineReason, IntroductionStatus } from '../../../shared/schemas/introduction.ts';
import { countBy, now, organisationBy, organisationOf, repeated, world } from './made.ts';

const event = world.events.find(({ sample }) => sample);
if (!event) throw new Error('There is no sample event.');
const { settings } = event;
const admitted = new Map(world.participations.filter(({ status }) => status === 'admitted').map((one) => [one.organisationId, one]));
const pairOf = ({ fromOrganisationId: one, toOrganisationId: other }: { fromOrganisationId: string; toOrganisationId: string }) =>
  [one, other].sort().join(' ');

describe('the sample event', () => {
  it('takes place on two weekdays in a row, three weeks ahead in Japan', () => {
    const [first, second] = settings.days.map((day) => Temporal.PlainDate.from(day));
    expect(settings.days).toEqual(['2026-12-14', '2026-12-15']);
    expect(first?.dayOfWeek).toBeLessThanOrEqual(4);
    expect(first?.until(second ?? '').days).toBe(1);
  });

  it('has room for the meetings and pitches that are wanted', () => {
    const accepted = world.introductions.filter(({ status }) => status === 'accepted').length;
    expect(countBy(settings.tables, ({ kind }) => kind)).toEqual({ table: 24, room: 6, online: 4 });
    expect(meetingSlots(settings)).toHaveLength(29);
    expect(meetingSlots(settings).length * settings.tables.length).toBeGreaterThan(accepted);
    expect(countBy(pitchSlots(settings), ({ tier }) => tier)).toEqual({ short: 90, long: 13 });
  });

  it('is open and unscheduled, and its organiser is a sample too', () => {
    expect(event).toMatchObject({ status: 'open', draftPlanId: null, sources: [] });
    expect(organisationOf.get(event.organiserId ?? '')).toMatchObject({ kind: 'organiser', sample: true });
  });
});

describe('who takes part', () => {
  it('is mostly admitted; some wait, one was refused, two have gone', () => {
    expect(countBy(world.participations, ({ status }) => status)).toEqual({ admitted: 185, applied: 11, refused: 1, withdrawn: 2 });
    expect(repeated(world.participations.map(({ organisationId }) => organisationId))).toEqual([]);
  });

  it('sends its own people', () => {
    const members = new Set(world.memberships.map(({ organisationId, personId }) => `${organisationId} ${personId}`));
    const strangers = world.participations.flatMap(({ organisationId, delegateIds }) =>
      delegateIds.filter((personId) => !members.has(`${organisationId} ${personId}`)),
    );
    expect(strangers).toEqual([]);
    expect(world.participations.filter(({ delegateIds }) => delegateIds.length === 0)).toEqual([]);
  });

  it('pitches with all three parts, eighty short and twelve of them long as well', () => {
    const wanting = world.participations.filter(({ pitch }) => pitch.wanted);
    expect(wanting).toHaveLength(80);
    expect(wanting.filter(({ pitch }) => pitch.selected)).toHaveLength(12);
    expect(world.participations.filter(({ pitch }) => pitch.selected && !pitch.wanted)).toEqual([]);
    for (const { exhibitor, status, delegateIds, pitch } of wanting) {
      expect({ exhibitor, status }).toEqual({ exhibitor: true, status: 'admitted' });
      expect(delegateIds).toContain(pitch.speakerId);
      expect(Object.values(pitch.parts).every(({ ja, en }) => Boolean(ja || en))).toBe(true);
    }
  });

  it('has said when, or that any time will do, or nothing at all', () => {
    const delegates = [...admitted.values()].flatMap(({ delegateIds }) => delegateIds);
    const said = new Map(world.availabilities.map((availability) => [availability.personId, availability.available]));
    const kinds = countBy(delegates, (id) => (!said.has(id) ? 'nothing' : said.get(id) === null ? 'any time' : 'hours'));
    expect(Object.values(kinds).every((count) => count > 20)).toBe(true);
    const [first = '', last = ''] = [`${settings.days[0]}T00:00`, `${settings.days[1]}T23:59`].map((local) =>
      Temporal.PlainDateTime.from(local).toZonedDateTime(settings.zone).toInstant().toString(),
    );
    const outside = world.availabilities
      .flatMap(({ available }) => available ?? [])
      .filter(({ start, end }) => start < first || end > last);
    expect(outside).toEqual([]);
  });
});

describe('requests to meet', () => {
  it('are about eleven hundred, in every state', () => {
    const counts = countBy(world.introductions, ({ status }) => status);
    expect(Object.keys(counts).sort()).toEqual([...IntroductionStatus.options].sort());
    expect(world.introductions.length).toBeGreaterThanOrEqual(900);
    expect(world.introductions.length).toBeLessThanOrEqual(1200);
    expect(counts.accepted).toBeGreaterThanOrEqual(650);
    expect(counts.accepted).toBeLessThanOrEqual(800);
    expect(counts.pending).toBeGreaterThanOrEqual(100);
    const reasons = new Set(world.introductions.flatMap(({ answer }) => (answer?.reason ? [answer.reason] : [])));
    expect([...reasons].sort()).toEqual([...DeclineReason.options].sort());
  });

  it('join each pair once, and nobody with themselves', () => {
    expect(repeated(world.introductions.map(pairOf))).toEqual([]);
    expect(world.introductions.filter(({ fromOrganisationId, toOrganisationId }) => fromOrganisationId === toOrganisationId)).toEqual([]);
  });

  it('go between those who have something for each other', () => {
    const kind = (id: string) => {
      const found = organisationOf.get(id)?.kind ?? '';
      return found === 'academia' ? 'startup' : found;
    };
    const flows = countBy(world.introductions, (one) => `${kind(one.fromOrganisationId)} → ${kind(one.toOrganisationId)}`);
    expect(Object.keys(flows).sort()).toEqual([
      'cdmo → startup',
      'device-company → startup',
      'investor → startup',
      'municipality → startup',
      'pharma → startup',
      'site → startup',
      'startup → cdmo',
      'startup → device-company',
      'startup → investor',
      'startup → pharma',
      'startup → site',
      'startup → supporter',
    ]);
  });

  it('are sent and answered by delegates of admitted organisations', () => {
    for (const introduction of world.introductions) {
      const { fromOrganisationId, toOrganisationId, fromPersonId, toPersonId, answer, status } = introduction;
      expect(admitted.get(fromOrganisationId)?.delegateIds).toContain(fromPersonId);
      expect(toPersonId !== null).toBe(status === 'accepted');
      if (toPersonId) expect(admitted.get(toOrganisationId)?.delegateIds).toContain(toPersonId);
      if (answer) expect(admitted.get(toOrganisationId)?.delegateIds).toContain(answer.personId);
    }
  });

  it('were read and answered in the order of time, and pending ones have time left', () => {
    for (const { status, createdAt, readAt, answer, expiresAt } of world.introductions) {
      expect(Boolean(answer)).toBe(status === 'accepted' || status === 'declined');
      if (readAt) expect(readAt > createdAt).toBe(true);
      if (answer) expect(readAt !== null && answer.at > readAt && answer.at < expiresAt && answer.at < now).toBe(true);
      if (status === 'pending') expect(expiresAt > now).toBe(true);
      if (status === 'expired') expect(expiresAt < now).toBe(true);
    }
  });

  it('keep within what one organisation may have pending', () => {
    const pending = countBy(
      world.introductions.filter(({ status }) => status === 'pending'),
      ({ fromOrganisationId }) => fromOrganisationId,
    );
    expect(Math.max(...Object.values(pending))).toBeLessThanOrEqual(settings.requests.pendingLimit);
  });

  it('fall on few more than on many', () => {
    const received = Object.values(countBy(world.introductions, ({ toOrganisationId }) => toOrganisationId)).sort(
      (one, other) => other - one,
    );
    const top = received.slice(0, 15).reduce((sum, count) => sum + count, 0);
    expect(top / world.introductions.length).toBeGreaterThan(0.2);
    expect(received.at(-1)).toBe(1);
  });

  it('open both sides to each other once accepted, and nobody else', () => {
    const opened = world.disclosures.map(({ ownerId, viewerId }) => `${ownerId} ${viewerId}`).sort();
    const expected = world.introductions
      .filter(({ status }) => status === 'accepted')
      .flatMap(({ fromOrganisationId: one, toOrganisationId: other }) => [`${one} ${other}`, `${other} ${one}`])
      .sort();
    expect(opened).toEqual(expected);
  });

  it('read like people: hardly two alike', () => {
    expect(new Set(world.introductions.map(({ message }) => message)).size / world.introductions.length).toBeGreaterThan(0.95);
  });
});

describe('the characters of the story', () => {
  const waiting = (mailbox: string, status: string) =>
    world.introductions.filter((one) => one.toOrganisationId === organisationBy(mailbox) && one.status === status).length;

  it.each([
    ['startup', 6, 10],
    ['investor', 12, 20],
    ['cdmo', 4, 8],
    ['device', 3, 6],
    ['site', 3, 6],
  ])('%s finds requests to answer and meetings to come', (mailbox, pending, accepted) => {
    expect(waiting(mailbox, 'pending')).toBeGreaterThanOrEqual(pending);
    expect(waiting(mailbox, 'accepted')).toBeGreaterThanOrEqual(accepted);
  });

  it('are told of it in the bell', () => {
    const person = world.people.find(({ email }) => email.startsWith('investor@'));
    const codes = countBy(
      world.notices.filter(({ personId }) => personId === person?.id),
      ({ code }) => code,
    );
    expect(codes['introduction-received']).toBe(waiting('investor', 'pending'));
  });
});

describe('what they set aside', () => {
  it('is kept or hidden once, by their own people, and never hides somebody they write to', () => {
    expect(repeated(world.shortlistings.map(({ organisationId, targetId }) => `${organisationId} ${targetId}`))).toEqual([]);
    const met = new Set(world.introductions.map(pairOf));
    const hidden = world.shortlistings.filter(({ list }) => list === 'hidden');
    expect(hidden.length).toBeGreaterThan(20);
    expect(hidden.filter(({ organisationId, targetId }) => met.has([organisationId, targetId].sort().join(' ')))).toEqual([]);
  });
});
