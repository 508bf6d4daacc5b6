import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { staffItem } from '../../functions/table/confirmations.ts';
import { limits } from '../../shared/rules/limits/limits.ts';
import type { OrganisationKind } from '../../shared/schemas/vocabularies.ts';
import { testApi } from './harness.ts';
import { contactOf, phoneOf } from './history/secrets.ts';
import { doAnything } from './history/steps/all.ts';
import { Walk } from './history/walk.ts';
import { event, member, organisation, person, settings } from './world.ts';

/*
 * Histories nobody has thought of: many people do whatever can be done, in an order that a seed decides. Whatever happens, time is claimed
 * for what is published and for nothing else, jobs end, what is stored can be read, nobody reads what is not theirs, calendars say what is
 * published. `HISTORY_STEPS` and `HISTORY_SEED` walk another way; `HISTORY_LOG` names a file for what was asked and answered, written
 * while it walks: the last line says how far it is, and what is wrong.
 */

const steps = Number(process.env.HISTORY_STEPS ?? 150);
const seeds = process.env.HISTORY_SEED ? process.env.HISTORY_SEED.split(',').map(Number) : [1, 2];
/** Far more than it takes, on a machine with much else to do as well. */
const longest = steps * 2000;
const unlimited = Object.fromEntries(Object.keys(limits).map((name) => [name, 1e9]));

describe.each(seeds)('a history from seed %i', (seed) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'musubi-history-'));
  const api = testApi(unlimited, dataDir);
  const walk = () => new Walk(api, seed);
  afterAll(() => rmSync(dataDir, { recursive: true }));
  beforeAll(() =>
    api.put([
      staffItem({ email: 'desk@test.example', addedBy: null, addedAt: '2026-11-01T00:00:00.000Z' }),
      ...person('desk'),
      ...person('host-p'),
      ...organisation('host', 'organiser'),
      member('host', 'host-p', 'organiser'),
      event('fair-0', 'host', { settings: { ...settings, requests: { pendingLimit: 8, expireAfterDays: 3, selfBooking: true } } }),
      ...['startup', 'startup', 'startup', 'investor', 'investor', 'cdmo', 'hub'].flatMap((kind, index) => [
        ...person(`p${index}`),
        ...person(`q${index}`),
        ...organisation(`org-${index}`, kind as OrganisationKind, {
          contact: { name: null, romaji: null, email: contactOf(`org-${index}`), phone: phoneOf(`org-${index}`) },
        }),
        member(`org-${index}`, `p${index}`, kind as OrganisationKind),
        member(`org-${index}`, `q${index}`, kind as OrganisationKind, 'editor'),
      ]),
    ]),
  );

  it(
    `holds what is promised after each of ${steps} steps`,
    async () => {
      const history = walk();
      const file = process.env.HISTORY_LOG && `${process.env.HISTORY_LOG}.${seed}`;
      if (file) writeFileSync(file, '');
      let written = 0;
      const write = () => {
        if (file)
          appendFileSync(
            file,
            history.log
              .slice(written)
              .map((line) => `${line}\n`)
              .join(''),
          );
        written = history.log.length;
      };
      for (history.step = 1; history.step <= steps && history.wrong.length === 0; history.step += 1) {
        await history.look();
        history.pass();
        await doAnything(history);
        write();
        // Not after each: what happens before news has arrived counts too.
        if (history.chance.isLucky(0.6)) {
          await history.settle();
          history.check();
        }
      }
      await history.quiet();
      history.check();
      write();
      if (file) appendFileSync(file, history.wrong.map((what) => `wrong: ${what}\n`).join(''));
      expect({ seed, wrong: history.wrong, before: history.wrong.length > 0 ? history.log.slice(-30) : [] }).toEqual({
        seed,
        wrong: [],
        before: [],
      });
    },
    longest,
  );
});
