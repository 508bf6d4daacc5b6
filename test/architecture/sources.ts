import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';

/** The project's root: tests are run from there. */
export const root = process.cwd();

/** Every file below a folder, by its path from the root with `/`. */
export function filesBelow(folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => posix.join(folder, file.replaceAll('\\', '/')))
    .filter((file) => statSync(join(root, file)).isFile())
    .sort();
}

export const isSource = (file: string) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts');

/** The project's own TypeScript. */
export const sources = ['infra', 'functions', 'shared', 'web', 'test'].flatMap(filesBelow).filter(isSource);

export const read = (file: string) => readFileSync(join(root, file), 'utf8');

/** Code without its comments: what is forbidden may be talked about. */
export const withoutComments = (code: string) => code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`])\/\/.*$/gm, '$1');

export type Import = {
  /** A file of ours by its path from the root, or a package as written (`node:fs`, `@aws-sdk/client-dynamodb`). */
  target: string;
  isOurs: boolean;
  typeOnly: boolean;
};

const statement = /(?:^|[\n;}])\s*(import|export)\s+(type\s+)?(?:[\w*{}\s,$]+?\sfrom\s+)?['"]([^'"\n]+)['"]/g;
const call = /\bimport\(\s*['"]([^'"\n]+)['"]\s*\)/g;

/** What a file imports or re-exports, dynamic imports included; `import('…')` in a type position counts as a value. */
export function importsOf(file: string): Import[] {
  const code = withoutComments(read(file));
  const found = [...code.matchAll(statement)].map(([, , type, target]) => ({ target: target as string, typeOnly: type !== undefined }));
  const called = [...code.matchAll(call)].map(([, target]) => ({ target: target as string, typeOnly: false }));
  return [...found, ...called].map(({ target, typeOnly }) => {
    const isOurs = target.startsWith('.');
    return { target: isOurs ? posix.join(dirname(file), target) : target, isOurs, typeOnly };
  });
}

/** The package of an import: `@aws-sdk/lib-dynamodb` of `@aws-sdk/lib-dynamodb/x`. */
export const packageOf = (target: string) =>
  target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/');

export type Edge = Import & { file: string };

/** Every import there is. */
export const edges: Edge[] = sources.flatMap((file) => importsOf(file).map((found) => ({ file, ...found })));

/** As a list one can read when the test fails. */
export const shown = (found: Edge[]) => found.map(({ file, target }) => `${file} → ${target}`);
