import { expect, it, onTestFinished } from 'vitest';
import { startEngine } from '../../functions/local/engine.ts';
import { itemsOf, loadWorld } from '../../functions/local/sample/load.ts';
import { listSamplePeople } from '../../functions/local/sample/story.ts';
import { sampleWorld } from '../../functions/local/sample/world.ts';
import { documentClient } from '../../functions/table/client.ts';
import { createTable, withStreamOff } from '../../functions/table/create.ts';
import { listAvailabilities, listEvents, listParticipations, readEvents } from '../../functions/table/events.ts';
import { listIntroductions, listReceived, listSent, readPair } from '../../functions/table/introductions.ts';
import { keys } from '../../functions/table/keys.ts';
import {
  listDisclosures,
  listMemberships,
  listPublishedProfiles,
  listShortlist,
  readOrganisation,
  readPendingCount,
} from '../../functions/table/organisations.ts';
import { findPersonId, listNotices, readPerson } from '../../functions/table/people.ts';
import { commit, put, remove } from '../../functions/table/table.ts';

const now = '2026-11-22T06:00:00.000Z';
const event = 'sample-summit';

async function emptyTable() {
  const engine = await startEngine({ dataDir: null });
  onTestFinished(() => engine.stop());
  const client = documentClient({ endpoint: engine.endpoint, region: 'ap-northeast-1' });
  await createTable(client, 'Musubi');
  return { client, name: 'Musubi' };
}

it('loads the world, completing a load that was cut short, and reads it back through the table as it was made', async () => {
  const table = await emptyTable();
  const world = sampleWorld({ now });
  await withStreamOff(table.client, table.name, async () => {
    await commit(
      table,
      itemsOf(world)
        .filter((_, index) => index % 97 === 0)
        .map((item) => put(table, item)),
    );
    await loadWorld(table, now);
  });
  const byId = <T extends { id: string }>(values: T[]) => [...values].sort((one, other) => (one.id < other.id ? -1 : 1));

  const listed = await listEvents(table);
  expect(
    byId(
      await readEvents(
        table,
        listed.map(({ id }) => id),
      ),
    ),
  ).toEqual(byId(world.events));
  expect(byId(await listIntroductions(table, event))).toEqual(byId(world.introductions));
  expect(await listParticipations(table, event)).toHaveLength(world.participations.length);
  expect(await listAvailabilities(table, event)).toHaveLength(world.availabilities.length);
  expect(await listPublishedProfiles(table, 'startup')).toHaveLength(105);

  // A character of the story, found as the sign-in finds them, with all that is theirs.
  const id = await findPersonId(table, 'startup@sample.musubi.example');
  const [membership] = await listMemberships(table, id ?? '');
  const organisation = membership?.organisationId ?? '';
  const sent = world.introductions.filter(({ fromOrganisationId }) => fromOrganisationId === organisation);
  const received = world.introductions.filter(({ toOrganisationId }) => toOrganisationId === organisation);
  const accepted = [...sent, ...received].filter(({ status }) => status === 'accepted');
  expect(await readPerson(table, id ?? '')).toMatchObject({ sample: true, email: 'startup@sample.musubi.example' });
  expect(await readOrganisation(table, organisation)).toMatchObject({ kind: 'startup', sample: true });
  expect(byId(await listSent(table, organisation, event))).toEqual(byId(sent));
  expect(byId(await listReceived(table, organisation, event))).toEqual(byId(received));
  expect(await listDisclosures(table, organisation)).toHaveLength(accepted.length);
  expect(await readPendingCount(table, organisation, event)).toBe(sent.filter(({ status }) => status === 'pending').length);
  expect((await listNotices(table, id ?? '')).length).toBeGreaterThanOrEqual(6);
  for (const introduction of received.slice(0, 5))
    expect(await readPair(table, event, organisation, introduction.fromOrganisationId)).toBe(introduction.id);
  const gone = world.introductions.find(({ status }) => status === 'withdrawn');
  expect(await readPair(table, event, gone?.fromOrganisationId ?? '', gone?.toOrganisationId ?? '')).toBeNull();
  const shortlists = world.shortlistings.filter((one) => one.organisationId === 'sample-mugiboshi-capital');
  expect(await listShortlist(table, 'sample-mugiboshi-capital')).toHaveLength(shortlists.length);

  // Somebody new has no person yet; somebody who has left is not offered any more.
  expect(await findPersonId(table, 'somebody.new@example.com')).toBeNull();
  const list = listSamplePeople(table);
  const before = await list();
  expect(before[0]?.email).toBe('startup@sample.musubi.example');
  await commit(table, [remove(table, keys.person(id ?? ''))]);
  expect(await list()).toEqual(before.slice(1));
}, 120_000);
