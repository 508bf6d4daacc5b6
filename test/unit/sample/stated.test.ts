import { describe, expect, it } from 'vitest';
import { announcedEvents } from '../../../functions/local/sample/announced.ts';
import data from '../../../shared/domain/events.json' with { type: 'json' };
import { Event } from '../../../shared/schemas/event.ts';
import { now, organisationOf, world } from './made.ts';

const events = announcedEvents(now);
const byId = new Map(events.map((event) => [event.id, event]));

describe('events of the documents', () => {
  it('are announced with their sources; parts are told by the event they belong to', () => {
    expect(events.map(({ id }) => id)).toEqual(data.events.filter(({ parent }) => parent === null).map(({ id }) => id));
    expect(events.filter(({ status, sample, sources }) => status !== 'announced' || sample || sources.length === 0)).toEqual([]);
    const jhvs = byId.get('jhvs');
    expect(jhvs?.facts.map(({ ja }) => ja)).toContain('JHVS SHOWCASE：登壇時間は90秒');
    expect(jhvs?.sources.map(({ line }) => line)).toContain(882);
  });

  it('leave unknown what the documents do not say', () => {
    expect(byId.get('jhvs')).toMatchObject({ datesText: null, venue: { ja: null, en: null }, settings: { days: [], tables: [] } });
    expect(byId.get('mediso-monthly-networking')?.settings.days).toEqual([]);
    expect(byId.get('overseas-vc-visit')?.organiserName).toEqual({ ja: null, en: null });
  });

  it('have the days that are printed', () => {
    expect(byId.get('ghec-2025')).toMatchObject({
      datesText: '2025年6月25,26日',
      venue: { ja: 'グランドプリンスホテル大阪ベイ', en: 'Grand Prince Hotel Osaka Bay' },
      settings: { days: ['2025-06-25', '2025-06-26'] },
    });
    expect(byId.get('jhec-2023')?.settings.days).toEqual(['2023-01-12']);
  });

  it('repeat no fact', () => {
    for (const { facts } of events) expect(new Set(facts.map(({ ja }) => ja)).size).toBe(facts.length);
  });

  it('are events like any other', () => {
    expect(events.map((event) => Event.parse(event))).toEqual(events);
  });
});

describe('the real hubs', () => {
  const hubs = world.organisations.filter(({ kind }) => kind === 'hub');

  it('stand with their sources and the facts of the document', () => {
    expect(hubs.map(({ id, name, sample, version }) => [id, name.ja, sample, version])).toEqual([
      ['hub-aichi', '愛知拠点', false, 1],
      ['hub-sendai', '仙台拠点', false, 1],
      ['hub-kyushu', '九州拠点', false, 1],
    ]);
    expect(hubs.filter(({ sources }) => sources.length === 0)).toEqual([]);
    const aichi = world.profiles.find(({ organisationId }) => organisationId === 'hub-aichi');
    expect(aichi).toMatchObject({
      domains: ['ageing-lowbirth'],
      contact: { name: null, romaji: null, email: null, phone: null },
      version: 1,
    });
  });

  it('have one account each, plainly a sample', () => {
    for (const { id } of hubs) {
      const members = world.memberships.filter(({ organisationId }) => organisationId === id);
      const people = world.people.filter((person) => members.some(({ personId }) => personId === person.id));
      expect(people).toHaveLength(1);
      expect(people[0]).toMatchObject({
        sample: true,
        email: `${id}@sample.musubi.example`,
        name: { family: '見本', familyKana: 'ミホン' },
      });
      expect(people[0]?.title.ja).toContain('架空');
      expect(people[0]?.title.en).toContain('not a real person');
    }
  });

  it('like nobody real, are given no words and no deeds', () => {
    const real = new Set(world.organisations.filter(({ sources, sample }) => sources.length > 0 || !sample).map(({ id }) => id));
    const acting = [
      ...world.introductions.flatMap(({ fromOrganisationId, toOrganisationId }) => [fromOrganisationId, toOrganisationId]),
      ...world.participations.map(({ organisationId }) => organisationId),
      ...world.disclosures.flatMap(({ ownerId, viewerId }) => [ownerId, viewerId]),
      ...world.shortlistings.flatMap(({ organisationId, targetId }) => [organisationId, targetId]),
      ...world.events.flatMap(({ organiserId }) => organiserId ?? []),
    ];
    expect(acting.filter((id) => real.has(id))).toEqual([]);
    expect(acting.filter((id) => !organisationOf.has(id))).toEqual([]);
    expect(world.events.filter(({ sources, sample }) => sample && sources.length > 0)).toEqual([]);
  });
});
