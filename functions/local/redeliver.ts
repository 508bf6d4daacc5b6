import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { S3Client } from '@aws-sdk/client-s3';
import { Temporal } from 'temporal-polyfill';
import { parcelsInBucket } from '../redeliver/bucket.ts';
import { parcelsInFolder } from '../redeliver/file.ts';
import type { Parcel } from '../redeliver/givenUp.ts';
import { lettersNeverPosted, postLettersAgain, redeliver } from '../redeliver/redeliver.ts';
import { changeOf } from '../table/change.ts';
import { documentClient } from '../table/client.ts';
import type { Table } from '../table/table.ts';
import { openEngine } from './engine.ts';
import { lockFolder } from './lock.ts';
import { readOptions } from './options.ts';
import { StartRefusal } from './refusal.ts';

const now = () => Temporal.Now.instant();

type Place = { table: Table; parcels: Parcel[]; close: () => Promise<void> };

/** An installation in AWS where `FAILURES_BUCKET` names its bucket, else the data folder. Throws `StartRefusal`. */
async function openPlace(environment: NodeJS.ProcessEnv): Promise<Place> {
  const options = readOptions(environment);
  const bucket = environment.FAILURES_BUCKET;
  if (!bucket) return openFolder(options);
  const region = options.AWS_REGION;
  if (!environment.TABLE_NAME) throw new StartRefusal('TABLE_NAME is missing: the stack prints it beside FAILURES_BUCKET.');
  const table = { client: documentClient({ endpoint: options.DYNAMODB_ENDPOINT, region }), name: options.TABLE_NAME };
  return { table, parcels: await parcelsInBucket(new S3Client({ region }), bucket), close: async () => {} };
}

async function openFolder({ DATA_DIR, DYNAMODB_ENDPOINT, AWS_REGION: region, TABLE_NAME }: ReturnType<typeof readOptions>): Promise<Place> {
  if (!DYNAMODB_ENDPOINT && !existsSync(join(DATA_DIR, 'table.sqlite')))
    throw new StartRefusal(
      `There is nothing in ${DATA_DIR} yet. DATA_DIR names another folder, FAILURES_BUCKET and TABLE_NAME an installation in AWS.`,
    );
  const unlock = await lockFolder(DATA_DIR);
  const engine = await openEngine({ endpoint: DYNAMODB_ENDPOINT, dataDir: DATA_DIR });
  const close = async () => {
    await engine.stop();
    await unlock();
  };
  const table = { client: documentClient({ endpoint: engine.endpoint, region }), name: TABLE_NAME };
  return { table, parcels: parcelsInFolder(join(DATA_DIR, 'feed')), close };
}

/** Of a change, what says nothing about anybody: addresses of people may be part of a key. */
const shown = ({ name, at, changes }: Parcel): string[] =>
  changes?.map(({ handler, record }) => `  ${at ?? ''}  ${handler}  ${record.eventName}  ${changeOf(record).type}`) ?? [
    `  cannot be read: ${name}`,
  ];

/** `npm run redeliver`: what was given up on and letters that were never posted; with `--again` they are delivered. */
async function main(): Promise<boolean> {
  const { values } = parseArgs({ options: { again: { type: 'boolean', default: false } } });
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';
  const { table, parcels, close } = await openPlace(process.env);
  const reach = { table, now };
  try {
    const letters = await lettersNeverPosted(reach);
    console.log(`Given up on: ${parcels.length}`);
    for (const line of parcels.flatMap(shown)) console.log(line);
    console.log(`Letters never posted: ${letters.length}`);
    for (const { createdAt, content } of letters) console.log(`  ${createdAt}  ${content.template}`);
    if (parcels.length + letters.length === 0) return true;
    if (!values.again) {
      console.log('Nothing was delivered. With npm run redeliver -- --again it is.');
      return true;
    }
    return report(await redeliver(reach, parcels), await postLettersAgain(reach));
  } finally {
    await close();
  }
}

/** Whether everything was handed over. */
function report(delivered: Awaited<ReturnType<typeof redeliver>>, letters: number): boolean {
  const those = (wanted: string) => delivered.filter(({ outcome }) => outcome === wanted);
  console.log(`Handed over again: ${those('again').length} and ${letters} letters. Nothing left to do: ${those('over').length}.`);
  const left = [...those('failed'), ...those('unreadable')];
  for (const { name, outcome } of left) console.log(`Stays where it is (${outcome}): ${name}`);
  console.log('The consumers work it off as they do with any change: here once npm start runs. What fails again is listed here again.');
  return left.length === 0;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  main().then(
    (whole) => {
      process.exitCode = whole ? 0 : 1;
    },
    (error: unknown) => {
      console.error(error instanceof StartRefusal ? error.message : error);
      process.exitCode = 1;
    },
  );
}
