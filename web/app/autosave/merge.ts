/*
 * Two people, or two tabs, change one thing at once. Both started from the same state, so each change can be told from
 * what merely stayed: nobody's change is lost unless both changed the very same value, and then somebody is asked.
 */

export interface Merged<T> {
  value: T;
  /** Where both changed the same value, as paths such as `tagline.ja`. `value` holds mine there. */
  conflicts: { path: string; theirs: unknown }[];
}

type Tree = Record<string, unknown>;
type Kinded = { kind: string };

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value);
const isIds = (value: unknown): value is string[] => Array.isArray(value) && value.every((item) => typeof item === 'string');
const isKinded = (value: unknown): value is Kinded[] => Array.isArray(value) && value.every((item) => isTree(item) && 'kind' in item);

/** Whether two values of JSON are the same; absent and `undefined` are. */
export function same(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((item, index) => same(item, other[index]));
  if (!isTree(one) || !isTree(other)) return false;
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].every((key) => same(one[key], other[key]));
}

/** What mine and theirs have become together, given the `ancestor` both were made from. */
export function merge<T>(ancestor: T, mine: T, theirs: T, path = ''): Merged<T> {
  if (same(mine, ancestor) || same(mine, theirs)) return { value: theirs, conflicts: [] };
  if (same(theirs, ancestor)) return { value: mine, conflicts: [] };
  if (isIds(mine) && isIds(theirs)) return { value: mergeIds(isIds(ancestor) ? ancestor : [], mine, theirs) as T, conflicts: [] };
  if (isKinded(mine) && isKinded(theirs)) return mergeKinded(isKinded(ancestor) ? ancestor : [], mine, theirs, path) as Merged<T>;
  if (isTree(mine) && isTree(theirs)) return mergeTrees(isTree(ancestor) ? ancestor : {}, mine, theirs, path) as Merged<T>;
  return { value: mine, conflicts: [{ path, theirs }] };
}

/** What each added is added, what each took away is taken away. */
function mergeIds(ancestor: string[], mine: string[], theirs: string[]): string[] {
  const added = mine.filter((id) => !ancestor.includes(id) && !theirs.includes(id));
  return [...theirs.filter((id) => mine.includes(id) || !ancestor.includes(id)), ...added];
}

/** Lists whose items have a kind each, like needs: compared kind by kind. What one took away and the other changed stays. */
function mergeKinded(ancestor: Kinded[], mine: Kinded[], theirs: Kinded[], path: string): Merged<Kinded[]> {
  const byKind = (list: Kinded[]) => Object.fromEntries(list.map((item) => [item.kind, item]));
  const [was, my, their] = [byKind(ancestor), byKind(mine), byKind(theirs)];
  const conflicts: Merged<unknown>['conflicts'] = [];
  const value = mergeIds(Object.keys(was), Object.keys(my), Object.keys(their)).map((kind) => {
    const merged = merge<unknown>(was[kind], my[kind], their[kind], `${path}.${kind}`);
    conflicts.push(...merged.conflicts);
    return merged.value as Kinded;
  });
  const kept = new Set(value.map(({ kind }) => kind));
  const changedMeanwhile = [...mine, ...theirs].filter((item) => !kept.has(item.kind) && was[item.kind] && !same(item, was[item.kind]));
  return { value: [...value, ...changedMeanwhile], conflicts };
}

function mergeTrees(ancestor: Tree, mine: Tree, theirs: Tree, path: string): Merged<Tree> {
  const conflicts: Merged<unknown>['conflicts'] = [];
  const value: Tree = {};
  for (const key of new Set([...Object.keys(theirs), ...Object.keys(mine)])) {
    const merged = merge(ancestor[key], mine[key], theirs[key], path ? `${path}.${key}` : key);
    conflicts.push(...merged.conflicts);
    if (merged.value !== undefined) value[key] = merged.value;
  }
  return { value, conflicts };
}
