import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesBelow, isSource, root } from './sources.ts';

const foldersIn = (folder: string) =>
  readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();

/** What is in a folder of functions, without ending: `['operations', 'routes']`. Folders count by their name. */
const filesIn = (folder: string) =>
  [...new Set(filesBelow(folder).map((file) => file.slice(folder.length + 1).replace(/(\/.*|\.tsx?)$/, '')))].sort();

/** The names a slice may use freely. HTTP · what the platform does · shapes of answers · what follows from a change. */
const vocabulary = ['routes', 'operations', 'views', 'consumer'];

/** What a slice calls by a name of its own, because it grew out of `operations`. A new name is a decision: it is made here. */
const slices: Record<string, string[]> = {
  agenda: ['calendar', 'entries'],
  confirmations: [],
  departures: ['calendars', 'delegates', 'deletion', 'event', 'news', 'organisation', 'person'],
  directory: ['cards', 'memory', 'published'],
  events: ['participation', 'preview'],
  files: [
    'applyImport',
    'audience',
    'exports',
    'importAvailability',
    'importParticipants',
    'importRequests',
    'importedEntities',
    'importedParticipation',
    'imports',
    'kept',
    'knownOrganisations',
    'prepared',
  ],
  home: ['home'],
  hubs: [],
  introductions: ['ended', 'inbox', 'withdraw'],
  matches: ['candidates', 'crowd', 'exposure', 'factors', 'learn', 'list', 'remembered', 'standing'],
  meetings: ['booking', 'callingOff', 'slots'],
  notices: ['calendars', 'tell'],
  organisations: ['alike', 'joining', 'members', 'registered'],
  people: ['addresses'],
  plans: ['board', 'conflicts', 'draft', 'figures', 'run', 'source'],
  programmes: [],
  releases: ['publish'],
};

/** What slices stand on: the table, what a request is, who may, whose time is claimed, what is published, what opened contact details, how far a job is. */
const ground = ['access', 'claims', 'disclosures', 'http', 'limits', 'post', 'progress', 'table', 'timetable'];
/** Handlers and registries: they know every slice, and nobody knows them. */
const doors = ['api', 'feed', 'jobs'];
/** Parts by themselves: the engine, sign-in, the letters, what runs locally or by hand. Files of all these are named by what they do. */
const parts = ['brake', 'engine', 'identity', 'local', 'mail', 'redeliver'];

describe('functions', () => {
  test('are slices and a few named parts', () => {
    expect(foldersIn('functions')).toEqual([...Object.keys(slices), ...ground, ...doors, ...parts].sort());
  });

  test('beside them is only what several doors share, what operations are given, and the log', () => {
    const loose = filesBelow('functions').filter((file) => file.split('/').length === 2);
    expect(loose).toEqual([
      'functions/consumers.ts',
      'functions/headers.ts',
      'functions/log.ts',
      'functions/services.ts',
      'functions/settings.ts',
    ]);
  });

  test.each(Object.entries(slices))('%s has the same file names as every slice, and those listed here', (slice, own) => {
    expect(filesIn(`functions/${slice}`).filter((name) => !vocabulary.includes(name))).toEqual([...own].sort());
  });
});

describe('the web', () => {
  test('is the shell, the pieces without data, and the features', () => {
    expect(foldersIn('web').filter((name) => name !== 'public')).toEqual(['app', 'features', 'ui']);
  });

  test.each(foldersIn('web/features'))('feature %s keeps queries, pages and components apart', (feature) => {
    const folder = `web/features/${feature}/`;
    const stray = filesBelow(`web/features/${feature}`)
      .map((file) => file.slice(folder.length))
      .filter((file) => !allowedInFeature.some((pattern) => pattern.test(file)));
    expect(stray).toEqual([]);
  });

  const allowedInFeature = [
    // Typed search parameters, and view logic without React.
    /^[a-z]\w*\.ts$/,
    // Hooks that bring a provider with them.
    /^use[A-Z]\w*\.tsx$/,
    /^api\/[a-z]\w*\.ts$/,
    /^pages\/[A-Z]\w*Page\.(tsx|module\.css)$/,
    /^components\/\w+\.(tsx?|module\.css)$/,
  ];
});

describe('shared', () => {
  test('is schemas, rules, words and facts', () => {
    expect(foldersIn('shared')).toEqual(['domain', 'locales', 'rules', 'schemas']);
    expect(filesBelow('shared/rules').filter((file) => !isSource(file) && !file.endsWith('.json'))).toEqual([]);
  });
});
