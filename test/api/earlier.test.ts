import { readFileSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import { readLedgers } from '../../functions/table/claims.ts';
import { keys } from '../../functions/table/keys.ts';
import { type Item, putAll } from '../../functions/table/table.ts';
import { testApi } from './harness.ts';
import { emailOf } from './world.ts';

/*
 * A table that an earlier build has written, item by item, before claims named their holder: an event whose first release places a meeting
 * and a pitch, and a second meeting that was booked after it. It opens as it was, and what is changed is written as it is written now.
 */

const items = readFileSync(new URL('../fixtures/tables/before-holders.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line): Item => JSON.parse(line));
const api = testApi();
beforeAll(() => putAll(api.services.table, items));

const [first, booked] = ['meeting-QVP2N3VNEAYD0655TAMG9HN0DA', 'meeting-M3G68TRJ29PBDJ66D4DNQ2BKYQ'] as const;
const agenda = async (who: string) =>
  (await api.call(emailOf(who), 'GET', '/me/agenda')).body.entries.map(
    ({ placementId, start, sequence, counterpart }: { placementId: string; start: string; sequence: number; counterpart: Counterpart }) => [
      placementId,
      start,
      sequence,
      counterpart?.contact?.email ?? null,
    ],
  );
type Counterpart = { contact: { email: string } | null } | null;
const withSecret = (who: string) => `secret-${who}@contact.example`;

it('shows the same agendas, with the contact details its receipts opened', async () => {
  expect(await agenda('su-p')).toEqual([
    [first, '2026-12-10T01:00:00.000Z', 1, withSecret('vc1')],
    [booked, '2026-12-10T01:25:00.000Z', 2, withSecret('vc2')],
    ['pitch-short-su', '2026-12-10T04:00:00.000Z', 1, null],
  ]);
  expect(await agenda('vc1-p')).toEqual([[first, '2026-12-10T01:00:00.000Z', 1, withSecret('su')]]);
});

it('gives calendars the same UIDs and sequences', async () => {
  const { url } = (await api.call(emailOf('su-p'), 'POST', '/me/calendar')).body;
  const { body } = await api.call(null, 'GET', `/calendar/${url.split('/').at(-1)}`);
  const told = [...String(body).matchAll(/^(UID|SEQUENCE):(.*?)\r?$/gm)].map(([, name, value]) => `${name} ${value}`);
  expect(told).toEqual([
    `UID ${first}@musubi.example`,
    'SEQUENCE 1',
    `UID ${booked}@musubi.example`,
    'SEQUENCE 2',
    'UID pitch-short-su@musubi.example',
    'SEQUENCE 1',
  ]);
});

it('has the same time taken: a slot that was free is given, one that was taken is not', async () => {
  const open = `/introductions/${items.find(({ type, fromOrganisationId }) => type === 'Introduction' && fromOrganisationId === 'vc1')?.id}`;
  const taken = await api.call(emailOf('vc1-p'), 'POST', `${open}/booking`, { start: '2026-12-10T01:25:00.000Z' });
  expect([taken.status, taken.body.code]).toEqual([409, 'slot-taken']);
  const free = await api.call(emailOf('vc1-p'), 'POST', `${open}/booking`, { start: '2026-12-10T01:50:00.000Z' });
  expect(free.status).toBe(201);
  const stored = (await readLedgers(api.services.table, [keys.personLedger('vc1-p')]))[0]?.claims;
  expect(stored?.map(({ holder }) => holder)).toEqual([
    { of: 'placement', kind: 'meeting', eventId: 'fair', releaseId: 'r0001', id: first },
    { of: 'placement', kind: 'meeting', eventId: 'fair', releaseId: 'r0001', id: free.body.id },
  ]);
});

it('lets go of time when a meeting is called off', async () => {
  const id = booked.slice('meeting-'.length);
  expect((await api.call(emailOf('su-p'), 'POST', `/introductions/${id}/withdraw`, {})).status).toBe(200);
  expect((await agenda('su-p')).map(([placementId]: [string]) => placementId)).toEqual([first, 'pitch-short-su']);
  const left = await readLedgers(api.services.table, [keys.personLedger('vc2-p'), keys.placeLedger('fair', 'table-1')]);
  expect(left.map(({ claims }) => claims.map(({ holder }) => holder.id))).not.toContainEqual(expect.arrayContaining([booked]));
});
