import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { openCheckpoint } from '../../functions/local/feed/checkpoint.ts';
import { openJournal } from '../../functions/local/identity/journal.ts';
import { openKeys } from '../../functions/local/identity/keys.ts';
import { lockFolder } from '../../functions/local/lock.ts';
import { StartRefusal } from '../../functions/local/refusal.ts';
import { route } from '../../functions/local/server.ts';
import { temporaryFolder, until } from './support.ts';

/** What a full disk, a crash or a second server leaves behind. */

describe('a journal with torn lines', () => {
  it('is read without them wherever they are, and its name is said', () => {
    const path = `${temporaryFolder()}/journal.jsonl`;
    const told: string[] = [];
    openJournal(path).set('a', 1, null);
    appendFileSync(path, '\n{"key":"torn","val');
    // The same process goes on once there is room again.
    openJournal(`${path}.other`);
    const again = readFileSync(path, 'utf8');
    writeFileSync(path, `${again}\n{"key":"b","value":2,"until":null}\n\u0000\u0000\n[]\n{"key":"c","value":3,"until":null}`);
    const journal = openJournal(path, undefined, (line) => told.push(line));
    expect(journal.entries('')).toEqual([
      ['a', 1],
      ['b', 2],
      ['c', 3],
    ]);
    expect(told).toEqual([expect.stringContaining(`${path}: 3 torn`)]);
  });

  it('what is appended after a torn line is not lost with it', () => {
    const path = `${temporaryFolder()}/journal.jsonl`;
    const journal = openJournal(path);
    appendFileSync(path, '{"key":"torn","val');
    journal.set('b', 2, null);
    journal.delete('b');
    journal.set('c', 3, null);
    expect(openJournal(path, undefined, () => {}).entries('')).toEqual([['c', 3]]);
  });

  it('keeps nothing in mind that it could not write', () => {
    const folder = temporaryFolder();
    const journal = openJournal(`${folder}/j/journal.jsonl`);
    // Nothing can be appended to what is a folder now.
    const path = `${folder}/j/journal.jsonl`;
    writeFileSync(`${folder}/moved`, readFileSync(path));
    replaceByFolder(path);
    expect(() => journal.set('a', 1, null)).toThrow();
    expect(journal.get('a')).toBeUndefined();
  });
});

function replaceByFolder(path: string): void {
  const { rmSync } = process.getBuiltinModule('node:fs');
  rmSync(path);
  mkdirSync(path);
}

describe('a damaged file of the data folder', () => {
  const damages = ['', '{"stream":', '\u0000\u0000\u0000', '[]', '{}', 'null', '7'];

  it.each(damages)('checkpoint %j: the server says which and what to do', (text) => {
    const path = `${temporaryFolder()}/notices.json`;
    writeFileSync(path, text);
    expect(() => openCheckpoint(path, 'stream')).toThrow(StartRefusal);
    expect(() => openCheckpoint(path, 'stream')).toThrow(new RegExp(`${path} is damaged. .*remove it`));
  });

  it.each(damages)('keys %j: the server says which and what to do', async (text) => {
    const path = `${temporaryFolder()}/keys.json`;
    writeFileSync(path, text);
    await expect(openKeys(path)).rejects.toThrow(StartRefusal);
    await expect(openKeys(path)).rejects.toThrow(`The file ${path} is damaged. Remove it`);
  });

  it('what is whole is taken', async () => {
    const folder = temporaryFolder();
    expect(await openKeys(`${folder}/keys.json`)).toEqual(await openKeys(`${folder}/keys.json`));
    openCheckpoint(`${folder}/c.json`, 's').keep('shard', { after: '1', finished: false });
    expect(openCheckpoint(`${folder}/c.json`, 's').after('shard')).toBe('1');
  });
});

describe('the lock', () => {
  it.each([1, 60, 120])('is seen by a process with another folder for temporary things (%i bytes more of path)', async (more) => {
    const folder = `${temporaryFolder()}/${'x'.repeat(more)}`;
    const child = spawn(process.execPath, ['--import', 'tsx', new URL('./programs/holder.ts', import.meta.url).pathname, folder], {
      env: { ...process.env, TMPDIR: temporaryFolder() },
    });
    await once(child.stdout, 'data');
    await expect(lockFolder(folder)).rejects.toThrow(/already running/);
    child.kill('SIGKILL');
    await once(child, 'exit');
    await (await lockFolder(folder))();
  });
});

it('an upload that its sender breaks off leaves no fault in the log', async () => {
  const logged: string[] = [];
  let began = false;
  let ended = false;
  const reading = async (incoming: AsyncIterable<Buffer>) => {
    began = true;
    try {
      for await (const _ of incoming);
    } finally {
      ended = true;
    }
  };
  const origin = 'http://127.0.0.1';
  const server = createServer((incoming, response) => {
    const at = `${origin}:${(server.address() as AddressInfo).port}`;
    void route(at, [['/', () => reading(incoming)]], (line) => logged.push(line))(incoming, response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const sent = request({
    port: (server.address() as AddressInfo).port,
    host: '127.0.0.1',
    method: 'POST',
    headers: { 'content-length': 1000 },
  });
  sent.on('error', () => {});
  sent.write('half');
  await until(() => began);
  sent.destroy();
  await until(() => ended);
  await sleep(0);
  server.close();
  expect(logged).toEqual([]);
});
