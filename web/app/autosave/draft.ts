import { merge, same } from './merge.ts';

/** Something the API keeps, with the number of its writes. */
export type Versioned = { version: number };

export interface Conflict {
  /** `tagline.ja` */
  path: string;
  theirs: unknown;
}

/** Something being written: what the server has, what is on the screen, and what may have got from there to here. */
export interface Draft<T extends Versioned> {
  /** The server's last state that we know. */
  readonly base: T;
  /** What is on the screen. */
  readonly shown: T;
  /** What the server has if a request went through that was sent since `base`: the one under way, and those that got no answer. */
  readonly sent: readonly T[];
  /** Where somebody else changed the same value; what was typed stays on the screen and is not sent until one has chosen. */
  readonly conflicts: readonly Conflict[];
}

export const begin = <T extends Versioned>(base: T): Draft<T> => ({ base, shown: base, sent: [], conflicts: [] });

export const edit = <T extends Versioned>(draft: Draft<T>, changes: Partial<T>): Draft<T> => ({
  ...draft,
  shown: { ...draft.shown, ...changes },
});

export const attributeOf = (path: string): string => path.split('.')[0] ?? path;

/** The attributes on the screen that the server does not have yet. */
export const changed = <T extends Versioned>({ base, shown }: Draft<T>): (keyof T & string)[] =>
  (Object.keys(shown) as (keyof T & string)[]).filter((attribute) => attribute !== 'version' && !same(shown[attribute], base[attribute]));

/** What to send now: every change but those in conflict and those `held` back. `null` when there is nothing. */
export function patchOf<T extends Versioned>(draft: Draft<T>, held: (attribute: keyof T & string) => boolean): Partial<T> | null {
  const disputed = new Set(draft.conflicts.map(({ path }) => attributeOf(path)));
  const attributes = changed(draft).filter((attribute) => !disputed.has(attribute) && !held(attribute));
  if (attributes.length === 0) return null;
  return Object.fromEntries(attributes.map((attribute) => [attribute, draft.shown[attribute]])) as Partial<T>;
}

/** A request leaves with these changes. */
export const send = <T extends Versioned>(draft: Draft<T>, patch: Partial<T>): Draft<T> => ({
  ...draft,
  sent: [...draft.sent, { ...draft.base, ...patch }],
});

/** The request went through. What was typed while it was under way stays; what the server wrote differently is taken over. */
export function saved<T extends Versioned>(draft: Draft<T>, server: T): Draft<T> {
  const { value } = merge(draft.sent.at(-1) ?? draft.base, draft.shown, server);
  return { ...draft, base: server, shown: { ...value, version: server.version }, sent: [] };
}

/** Somebody wrote in the meantime. Their changes appear, ours stay; where both changed one value, it is a conflict. */
export function received<T extends Versioned>(draft: Draft<T>, server: T): Draft<T> {
  if (server.version <= draft.base.version) return draft;
  // What we sent ourselves, without hearing that it arrived, is nobody else's change.
  const ours = (attribute: keyof T) => draft.sent.some((attempt) => same(attempt[attribute], server[attribute]));
  const ancestor = { ...draft.base };
  for (const attribute of Object.keys(server) as (keyof T)[]) if (ours(attribute)) ancestor[attribute] = server[attribute];
  const { value, conflicts } = merge(ancestor, draft.shown, server);
  const fresh = conflicts.filter(({ path }) => path !== 'version');
  const older = draft.conflicts.filter((one) => !fresh.some(({ path }) => path === one.path));
  return { base: server, shown: { ...value, version: server.version }, sent: [], conflicts: [...older, ...fresh] };
}

/** Ends a conflict: keeps what was typed, or takes over what the other wrote. */
export function settle<T extends Versioned>(draft: Draft<T>, path: string, choice: 'mine' | 'theirs'): Draft<T> {
  const conflict = draft.conflicts.find((one) => one.path === path);
  if (!conflict) return draft;
  const conflicts = draft.conflicts.filter((one) => one !== conflict);
  return { ...draft, conflicts, shown: choice === 'mine' ? draft.shown : put(draft.shown, path.split('.'), conflict.theirs) };
}

/** The value with another one at the path; kinds name the items of a list of things with a kind. */
function put<T>(value: T, [key, ...rest]: string[], inner: unknown): T {
  if (key === undefined) return inner as T;
  if (Array.isArray(value))
    return value.map((item: unknown) => ((item as { kind?: string }).kind === key ? put(item, rest, inner) : item)) as T;
  return { ...value, [key]: put((value as Record<string, unknown>)[key], rest, inner) };
}
