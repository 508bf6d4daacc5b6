import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { type Invitation, invitation } from '../../../shared/rules/calendar/invitation.ts';
import { attendee, heldText, meeting, organiser, source } from './entries.ts';

const base: Invitation = { ...source, method: 'REQUEST', entry: meeting, language: 'ja', organiser, attendee, now: '2026-11-22T00:00:00Z' };

function read(document: string) {
  const calendar = new ICAL.Component(ICAL.parse(document));
  const [event, ...others] = calendar.getAllSubcomponents('vevent');
  if (!event || others.length > 0) throw new Error('one event expected');
  return { method: calendar.getFirstPropertyValue('method'), event };
}
const state = (document: string) => {
  const { method, event } = read(document);
  const value = (name: string) => String(event.getFirstPropertyValue(name));
  return { method, uid: value('uid'), sequence: value('sequence'), status: value('status'), start: value('dtstart') };
};

describe('an invitation', () => {
  test('lives: asked, moved, called off; one UID, a SEQUENCE that rises', () => {
    const moved = { ...meeting, start: '2026-11-25T06:00:00Z', end: '2026-11-25T06:20:00Z', sequence: 5 };
    const uid = 'meeting-01JABCDEF@musubi.example';
    expect([
      state(invitation(base)),
      state(invitation({ ...base, entry: moved })),
      state(invitation({ ...base, method: 'CANCEL', entry: { ...moved, sequence: 8 } })),
    ]).toEqual([
      { method: 'REQUEST', uid, sequence: '3', status: 'CONFIRMED', start: '2026-11-25T05:30:00Z' },
      { method: 'REQUEST', uid, sequence: '5', status: 'CONFIRMED', start: '2026-11-25T06:00:00Z' },
      { method: 'CANCEL', uid, sequence: '8', status: 'CANCELLED', start: '2026-11-25T06:00:00Z' },
    ]);
  });

  test('names who invites and the one who is invited, and asks for no answer', () => {
    const { event } = read(invitation(base));
    const [organizer, ...organizers] = event.getAllProperties('organizer');
    const [invited, ...more] = event.getAllProperties('attendee');
    expect([organizers, more]).toEqual([[], []]);
    expect([organizer?.getFirstValue(), organizer?.getParameter('cn')]).toEqual(['mailto:post@musubi.example', 'Musubi']);
    expect([invited?.getFirstValue(), ...['cn', 'rsvp', 'partstat', 'role', 'cutype'].map((name) => invited?.getParameter(name))]).toEqual([
      'mailto:taro@astera.example',
      '山田 太郎',
      'FALSE',
      'NEEDS-ACTION',
      'REQ-PARTICIPANT',
      'INDIVIDUAL',
    ]);
  });

  test('nothing in a name or an address can end the line it stands in', () => {
    const name = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 120 }),
      fc.array(fc.constantFrom('"', '^', ':', ';', ',', '\r\n', '\n', 'X-EVIL:1', '結び', '🧬', '\\')).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(name, (text) => {
        const document = invitation({ ...base, attendee: { name: text, email: `${text}@astera.example` } });
        const { event } = read(document);
        expect(event.getAllProperties().map((property) => property.name)).toEqual(
          read(invitation(base))
            .event.getAllProperties()
            .map((property) => property.name),
        );
        const invited = event.getFirstProperty('attendee');
        expect(invited?.getParameter('cn') ?? '').toBe(heldText(text).replaceAll('\\', '/'));
        expect(decodeURIComponent(String(invited?.getFirstValue()))).toBe(`mailto:${text.toWellFormed()}@astera.example`);
      }),
    );
  });
});
