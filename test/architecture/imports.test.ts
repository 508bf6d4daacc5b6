import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Edge, edges, packageOf, read, root, shown } from './sources.ts';

const from = (folder: string) => edges.filter(({ file }) => file.startsWith(folder));
const ours = (found: Edge[]) => found.filter(({ isOurs }) => isOurs);
const leaving = (folder: string, ...allowed: string[]) =>
  ours(from(`${folder}/`)).filter(({ target }) => !allowed.some((other) => target.startsWith(`${other}/`)));

describe('imports go one way', () => {
  test('every import of ours finds a file', () => {
    // A query such as `?url` is Vite's, a missing ending CSS's or JSON's: both name the file in full.
    const missing = ours(edges).filter(({ target }) => !existsSync(join(root, target.replace(/\?.*$/, ''))));
    expect(shown(missing)).toEqual([]);
  });

  test('shared imports nothing but shared', () => {
    expect(shown(leaving('shared', 'shared'))).toEqual([]);
  });

  test('functions import functions and shared', () => {
    expect(shown(leaving('functions', 'functions', 'shared'))).toEqual([]);
  });

  test('infra imports infra, functions and shared', () => {
    expect(shown(leaving('infra', 'infra', 'functions', 'shared'))).toEqual([]);
  });

  test('the web imports web and shared, and of functions only the type of the API', () => {
    const outside = leaving('web', 'web', 'shared');
    expect(shown(outside.filter(({ target, typeOnly }) => !(target === 'functions/api/app.ts' && typeOnly)))).toEqual([]);
  });

  test('nothing imports a test', () => {
    expect(shown(ours(edges).filter(({ file, target }) => target.startsWith('test/') && !file.startsWith('test/')))).toEqual([]);
  });
});

describe('packages are known to those who need them', () => {
  test('every package is one that package.json names: what runs in the product, among its dependencies', () => {
    const { dependencies, devDependencies } = JSON.parse(read('package.json'));
    const isNamed = ({ file, target, typeOnly }: Edge) => {
      const name = packageOf(target);
      const types = `@types/${name.replace(/^@(.+)\//, '$1__')}`;
      if (target.startsWith('node:') || name in dependencies) return true;
      return (typeOnly || /^(infra|test)\//.test(file)) && (name in devDependencies || types in devDependencies);
    };
    expect(shown(edges.filter((edge) => !edge.isOurs && !isNamed(edge)))).toEqual([]);
  });

  const users = (pattern: RegExp) =>
    edges.filter(({ file, target, isOurs }) => !isOurs && !file.startsWith('test/') && pattern.test(target));

  test('only functions/table knows DynamoDB', () => {
    const dynamo = users(/^@aws-sdk\/(client-dynamodb|client-dynamodb-streams|lib-dynamodb|util-dynamodb)/);
    expect(shown(dynamo.filter(({ file }) => !file.startsWith('functions/table/')))).toEqual([]);
  });

  test('only the post and its brake know SES, only what delivers again knows S3, only jobs that hand over know Lambda, and nobody any other part of AWS', () => {
    const others = users(/^@aws-sdk\//).filter(({ file }) => !file.startsWith('functions/table/'));
    expect(others.map(({ file, target }) => [file, packageOf(target)])).toEqual([
      ['functions/brake/handler.ts', '@aws-sdk/client-sesv2'],
      ['functions/jobs/handOver.ts', '@aws-sdk/client-lambda'],
      ['functions/jobs/handler.ts', '@aws-sdk/client-lambda'],
      ['functions/local/redeliver.ts', '@aws-sdk/client-s3'],
      ['functions/post/post.ts', '@aws-sdk/client-sesv2'],
      ['functions/redeliver/bucket.ts', '@aws-sdk/client-s3'],
    ]);
  });

  test('only HTTP files know Hono: the API and the routes', () => {
    const hono = users(/^(hono|@hono\/)/).filter(
      ({ file, typeOnly }) => !(file.startsWith('web/') && (typeOnly || /\/api\b|client/.test(file))),
    );
    expect(shown(hono.filter(({ file }) => !/^functions\/(api\/|http\/|local\/)|\/(routes|views)\.ts$/.test(file)))).toEqual([]);
  });

  test('only the web knows React', () => {
    expect(shown(users(/^(react|react-dom|@mantine\/|@tanstack\/)/).filter(({ file }) => !file.startsWith('web/')))).toEqual([]);
  });

  test('only infra knows CDK', () => {
    expect(shown(users(/^(aws-cdk-lib|constructs|cdk-nag)/).filter(({ file }) => !file.startsWith('infra/')))).toEqual([]);
  });

  test('the local identity provider and engine stay local', () => {
    expect(
      shown(users(/^(oidc-provider|@dynoxide\/|@hono\/node-server)/).filter(({ file }) => !file.startsWith('functions/local/'))),
    ).toEqual([]);
    const local = ours(edges).filter(({ target }) => target.startsWith('functions/local/'));
    expect(shown(local.filter(({ file }) => !/^(functions\/local|test)\//.test(file)))).toEqual([]);
  });
});

describe('a request travels one way: route → operation → rule → table', () => {
  test('a route reads no table', () => {
    const routes = edges.filter(({ file }) => file.endsWith('/routes.ts'));
    expect(shown(routes.filter(({ target, typeOnly }) => target.startsWith('functions/table/') && !typeOnly))).toEqual([]);
  });

  test('nothing but the API and other routes imports routes', () => {
    const routes = edges.filter(({ target }) => target.endsWith('/routes.ts'));
    expect(shown(routes.filter(({ file }) => !/^(functions\/api|test)\//.test(file) && !file.endsWith('/routes.ts')))).toEqual([]);
  });

  test('nobody imports a door: the handlers of the API, of the feed and of jobs', () => {
    const doors = ours(edges).filter(({ target }) => /^functions\/(api|feed|jobs)\//.test(target));
    const outside = doors.filter(({ file }) => !/^(functions\/(api|feed|jobs|local)|test)\//.test(file));
    // The type of the API is the client of the web.
    expect(shown(outside.filter(({ file, typeOnly }) => !(file.startsWith('web/') && typeOnly)))).toEqual([]);
  });

  test('the table imports no slice', () => {
    const table = ours(from('functions/table/'));
    expect(shown(table.filter(({ target }) => !/^(functions\/table\/|functions\/log\.ts|shared\/)/.test(target)))).toEqual([]);
  });
});

describe('a feature of the web takes of another', () => {
  /** Rooms that are there to be borrowed from: how two fit and why, and the pieces a profile is shown by. */
  const rooms = ['fit', 'profile'];
  /** What a page is put together from, where two features meet. A new one is a decision: it is made here. */
  const joints = [
    'home → agenda/components/EntryTitle.tsx',
    'home → agenda/components/PlaceWords.tsx',
    'home → notices/components/NoticeList.tsx',
    'home → notices/components/reading.ts',
    'matches → directory/components/ResultList.module.css',
    'organisations → hubs/components/TrialBetween.tsx',
    'organisations → introductions/components/AskPanel.tsx',
    'people → organisations/components/AlreadyHere.tsx',
    'people → organisations/components/OrganisationFields.tsx',
    'people → organisations/components/organisationForm.ts',
  ];

  test('its queries, what lies in a room for all, and what is listed here', () => {
    const inside = (path: string) => path.slice('web/features/'.length);
    const taken = ours(from('web/features/')).flatMap(({ file, target }) => {
      if (!target.startsWith('web/features/')) return [];
      const [feature, of] = [file, target].map((path) => inside(path).split('/')[0] ?? '');
      const isFree = feature === of || rooms.includes(of ?? '') || inside(target).startsWith(`${of}/api/`);
      return isFree ? [] : [`${feature} → ${inside(target)}`];
    });
    expect([...new Set(taken)].sort()).toEqual(joints);
  });
});

describe('no import goes in a circle', () => {
  test('among values', () => {
    expect(circles(ours(edges).filter(({ typeOnly }) => !typeOnly))).toEqual([]);
  });

  test.each(['functions', 'web/features'])('among folders of %s, types included', (place) => {
    expect(circles(betweenFolders(place))).toEqual([]);
  });
});

/** Imports from folder to folder right below a place; a file that lies there itself stands for itself. */
function betweenFolders(place: string): { file: string; target: string }[] {
  const folderOf = (path: string) => (path.startsWith(`${place}/`) ? path.slice(place.length + 1).split('/')[0] : undefined);
  return ours(edges).flatMap((edge) => {
    const [file, target] = [folderOf(edge.file), folderOf(edge.target)];
    return file && target && file !== target ? [{ file, target }] : [];
  });
}

/** Every circle once, as `a → b → a`, found by walking depth first. */
function circles(among: readonly { file: string; target: string }[]): string[] {
  const next = new Map<string, string[]>();
  for (const { file, target } of among) next.set(file, [...(next.get(file) ?? []), target]);
  const found: string[] = [];
  const state = new Map<string, 'open' | 'done'>();
  const walk = (file: string, path: string[]) => {
    if (state.get(file) === 'done') return;
    if (state.get(file) === 'open') {
      found.push([...path.slice(path.indexOf(file)), file].join(' → '));
      return;
    }
    state.set(file, 'open');
    for (const target of next.get(file) ?? []) walk(target, [...path, file]);
    state.set(file, 'done');
  };
  for (const file of next.keys()) walk(file, []);
  return found;
}
