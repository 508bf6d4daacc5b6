import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Validations } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { AwsSolutionsChecks } from 'cdk-nag';
import { entries } from '../../infra/bundle.ts';
import { Settings } from '../../infra/settings.ts';
import { MusubiStack } from '../../infra/stack.ts';

/** CDK's switches as the real app has them; without them the template under test would be another one. */
const { context } = JSON.parse(readFileSync('cdk.json', 'utf8'));

export type Resource = { Type: string; Properties: Record<string, unknown>; [attribute: string]: unknown };

/**
 * The stack as CloudFormation would get it, with one-line bundles instead of the built ones. `check`: throw if cdk-nag, or
 * CloudFormation's own rules, find anything; takes seconds, so only one test asks for it.
 */
export function install(overrides: Partial<Settings> = {}, { check = false } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'musubi-infra-'));
  const write = (path: string, text: string) => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
    return join(folder, path, '..');
  };
  const bundles = Object.fromEntries(
    Object.keys(entries).map((name) => [name, write(`functions/${name}/index.mjs`, `export const handler = () => '${name}';`)]),
  ) as Record<keyof typeof entries, string>;
  write('web/assets/app-1a2b3c.js', 'app');
  const webFiles = write('web/index.html', '<html></html>');

  const app = new App({ context: { ...context, '@aws-cdk/core:validateAgainstDefaultRules': check }, outdir: join(folder, 'cdk.out') });
  const settings = Settings.parse({ stage: 'test', mailFrom: 'no-reply@musubi.example', ...overrides });
  const stack = new MusubiStack(app, 'Musubi', { settings, bundles, webFiles });
  const nag = new AwsSolutionsChecks(app);
  if (check) Validations.of(app).addPlugins(nag);
  const template = Template.fromStack(stack);
  return { template, stack, app, nag, resources: template.toJSON().Resources as Record<string, Resource> };
}

// biome-ignore lint/suspicious/noExplicitAny: a template is a tree of any depth, and each test knows its own corner of it.
export type Tree = any;

/** The properties of the only resource of one type. */
export function theOnly(resources: Record<string, Resource>, type: string): Record<string, Tree> {
  const found = ofType(resources, type);
  if (found.length !== 1) throw new Error(`${found.length} resources of type ${type}`);
  return (found[0] as [string, Resource])[1].Properties;
}

/** The resources of one type, with their logical ids. */
export const ofType = (resources: Record<string, Resource>, type: string): [string, Resource][] =>
  Object.entries(resources).filter(([, resource]) => resource.Type === type);

/** CloudFormation's `Fn::Join` and references as one readable string: `<Logical.Arn>/index/GSI1`. */
export function readable(value: unknown): string {
  if (Array.isArray(value)) return value.map(readable).join(',');
  if (typeof value !== 'object' || value === null) return String(value);
  const [name, inner] = Object.entries(value)[0] ?? ['', ''];
  if (name === 'Ref') return `<${inner}>`;
  if (name === 'Fn::GetAtt') return `<${(inner as string[]).join('.')}>`;
  if (name === 'Fn::Join') return ((inner as [string, unknown[]])[1] ?? []).map(readable).join((inner as [string])[0]);
  if (name === 'Fn::Sub') return String(inner);
  return JSON.stringify(value);
}
