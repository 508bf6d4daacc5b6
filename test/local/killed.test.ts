import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { expect, it } from 'vitest';
import { emails } from '../browser/pages.ts';
import { sampleIds } from '../browser/sample.ts';
import { accessTokenOf, npmStart } from './running.ts';
import { temporaryFolder, until } from './support.ts';

/** A real server with a real table, signed in as the sample event's organiser. */
async function serverOn(dataDir: string): Promise<{ child: ChildProcess; call: Call }> {
  const { child, said } = npmStart({ PORT: '0', DATA_DIR: dataDir });
  const ready = /Musubi is ready: (\S+)/;
  await until(() => ready.test(said()));
  const origin = ready.exec(said())?.[1] ?? '';
  const token = await accessTokenOf(origin, emails.organiser);
  const call: Call = async (method, path, body) => {
    const response = await fetch(`${origin}/api/events/${sampleIds().event}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    expect(response.ok).toBe(true);
    return response.json();
  };
  return { child, call };
}
// biome-ignore lint/suspicious/noExplicitAny: answers of several shapes; what is expected of them is asserted.
type Call = (method: string, path: string, body?: unknown) => Promise<any>;

const rows = 300;
const csv = [
  'Organisation (English),Kind,Family name,Given name,E-mail',
  ...Array.from({ length: rows }, (_, row) => `Newcomer ${row},Startup,F${row},A,f${row}@x.example`),
].join('\r\n');

/** Killed like a process that runs out of memory, with two kinds of long work begun. */
it('what a killed server was at goes on when it starts again, and ends', async () => {
  const dataDir = temporaryFolder();
  const first = await serverOn(dataDir);
  const plan = await first.call('POST', '/plans', { scope: 'meetings', seconds: 20 });
  const upload = { kind: 'participants', csv: Buffer.from(csv).toString('base64'), trial: false };
  const { import: asked } = await first.call('POST', '/imports', upload);
  const job = async ({ call }: { call: Call }, path: string) => (await call('GET', path)).job;
  const works = [`/plans/${plan.id}`, `/imports/${asked.id}`];
  await until(async () => (await job(first, works[1] ?? '')).progress?.done > 0);
  await until(async () => (await job(first, works[0] ?? '')).state !== 'queued');
  first.child.kill('SIGKILL');
  await once(first.child, 'close');

  const second = await serverOn(dataDir);
  try {
    for (const path of works) {
      await until(async () => !['queued', 'running'].includes((await job(second, path)).state));
      const { state, failure } = await job(second, path);
      expect([path, state, failure]).toEqual([path, 'done', null]);
    }
    const { participations } = await second.call('GET', '/participations');
    const came = participations.filter(({ organisation }: { organisation: { name: { en: string } } }) =>
      /^Newcomer \d+$/.test(organisation.name.en),
    );
    expect([
      came.length,
      new Set(came.map(({ organisation }: { organisation: { name: { en: string } } }) => organisation.name.en)).size,
    ]).toEqual([rows, rows]);
  } finally {
    second.child.kill('SIGTERM');
    await once(second.child, 'close');
  }
}, 300_000);
