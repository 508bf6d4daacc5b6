import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it, onTestFinished } from 'vitest';
import { engineBinary, openEngine, startEngine } from '../../functions/local/engine.ts';
import { lockFolder } from '../../functions/local/lock.ts';
import { StartRefusal } from '../../functions/local/refusal.ts';
import { documentClient } from '../../functions/table/client.ts';
import { createTable } from '../../functions/table/create.ts';
import { temporaryFolder, until } from './support.ts';

const client = (endpoint: string) => documentClient({ endpoint, region: 'ap-northeast-1' });
const answers = (endpoint: string) =>
  fetch(endpoint).then(
    () => true,
    () => false,
  );

describe('the engine', () => {
  it('keeps its data from one start to the next', async () => {
    const dataDir = temporaryFolder();
    const first = await startEngine({ dataDir });
    const stream = await createTable(client(first.endpoint), 'Musubi');
    await client(first.endpoint).send(new PutCommand({ TableName: 'Musubi', Item: { PK: 'a', SK: '結び' } }));
    await first.stop();
    expect(await answers(first.endpoint)).toBe(false);

    const second = await startEngine({ dataDir });
    onTestFinished(() => second.stop());
    expect(await createTable(client(second.endpoint), 'Musubi')).toBe(stream);
    const { Item } = await client(second.endpoint).send(new GetCommand({ TableName: 'Musubi', Key: { PK: 'a', SK: '結び' } }));
    expect(Item).toEqual({ PK: 'a', SK: '結び' });
  });

  it('finds the end of its stream by an index, in a table that is the one it would make itself', async () => {
    const dataDir = temporaryFolder();
    await (await startEngine({ dataDir })).stop();
    const file = readFileSync(join(dataDir, 'table.sqlite')).toString('latin1');
    expect(file).toContain('CREATE INDEX _stream_records_in_order ON _stream_records (table_name, CAST(sequence_number AS INTEGER))');
    const columns = /CREATE TABLE _stream_records (\([^)]*\))/.exec(file)?.[1] ?? 'none';
    const binary = readFileSync(engineBinary()).toString('latin1');
    expect(binary).toContain(`CREATE TABLE IF NOT EXISTS _stream_records ${columns}`);
    expect(binary).toContain('MAX(CAST(sequence_number AS INTEGER))');
  });

  it('ends with a server that is killed, and everything acknowledged is there at the next start', async () => {
    const dataDir = temporaryFolder();
    const child = spawn(process.execPath, ['--import', 'tsx', new URL('./programs/writer.ts', import.meta.url).pathname, dataDir], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    child.stdout.on('data', (text) => {
      output += text;
    });
    await until(() => output.split('\n').length > 40);
    child.kill('SIGKILL');
    await once(child, 'close');

    const second = await startEngine({ dataDir });
    onTestFinished(() => second.stop());
    const [endpoint = '', ...acknowledged] = output.split('\n').slice(0, -1);
    for (const SK of acknowledged) {
      const { Item } = await client(second.endpoint).send(new GetCommand({ TableName: 'Musubi', Key: { PK: 'a', SK } }));
      expect(Item).toEqual({ PK: 'a', SK });
    }
    await until(async () => !(await answers(endpoint)));
  });

  it('is in memory when it has no folder, each start for itself', async () => {
    const [one, two] = await Promise.all([startEngine({ dataDir: null }), startEngine({ dataDir: null })]);
    onTestFinished(async () => void (await Promise.all([one.stop(), two.stop()])));
    await createTable(client(one.endpoint), 'Musubi');
    await createTable(client(two.endpoint), 'Musubi');
    await client(one.endpoint).send(new PutCommand({ TableName: 'Musubi', Item: { PK: 'a', SK: 'b' } }));
    const { Item } = await client(two.endpoint).send(new GetCommand({ TableName: 'Musubi', Key: { PK: 'a', SK: 'b' } }));
    expect(Item).toBeUndefined();
  });

  it('tells when it ended by itself', async () => {
    const engine = await startEngine({ dataDir: null });
    process.kill(engine.pid ?? Number.NaN, 'SIGKILL');
    await engine.died;
    expect(await answers(engine.endpoint)).toBe(false);
  });

  it('is not started when another one is named', async () => {
    const other = await startEngine({ dataDir: null });
    onTestFinished(() => other.stop());
    const engine = await openEngine({ endpoint: other.endpoint, dataDir: '/nowhere' });
    expect(engine.endpoint).toBe(other.endpoint);
    await engine.stop();
    expect(await answers(other.endpoint)).toBe(true);
  });

  it('says in one sentence what to do where none fits, or where the named one does not answer', async () => {
    expect(() => engineBinary('sunos', 'sparc')).toThrow(StartRefusal);
    expect(() => engineBinary('sunos', 'sparc')).toThrow(/sunos-sparc: set DYNAMODB_ENDPOINT/);
    await expect(openEngine({ endpoint: 'http://127.0.0.1:1', dataDir: '/nowhere' })).rejects.toThrow(
      /Nothing answers at DYNAMODB_ENDPOINT/,
    );
  });
});

describe('the lock on a data folder', () => {
  it('is held by one at a time and can be taken again once given back', async () => {
    const folder = temporaryFolder();
    const release = await lockFolder(folder);
    await expect(lockFolder(folder)).rejects.toThrow(StartRefusal);
    await release();
    await (await lockFolder(folder))();
  });

  it('does not outlive a process that is killed', async () => {
    const folder = temporaryFolder();
    const child = spawn(process.execPath, ['--import', 'tsx', new URL('./programs/holder.ts', import.meta.url).pathname, folder]);
    await once(child.stdout, 'data');
    await expect(lockFolder(folder)).rejects.toThrow(/already running/);
    child.kill('SIGKILL');
    await once(child, 'exit');
    await (await lockFolder(folder))();
  });
});
