// biome-ignore lint/suspicious/noExplicitAny: a JSON document, walked through.
type Json = any;
type Path = (string | number)[];

/** What an operation may be sent, made from its description: every attribute is there, every list holds one. */
export function sampleOf(document: Json, described: Json): Json {
  const schema = described?.$ref ? at(document, described.$ref.split('/').slice(1)) : described;
  const { const: fixed, enum: options, anyOf, oneOf, type, properties = {}, items, format, minimum = 1 } = schema ?? {};
  if (fixed !== undefined) return fixed;
  if (options) return options[0];
  if (anyOf ?? oneOf)
    return sampleOf(
      document,
      (anyOf ?? oneOf).find((part: Json) => part.type !== 'null'),
    );
  const kind = Array.isArray(type) ? type.find((one: string) => one !== 'null') : type;
  if (kind === 'object') return Object.fromEntries(Object.entries(properties).map(([key, part]) => [key, sampleOf(document, part)]));
  if (kind === 'array') return [sampleOf(document, items)];
  if (kind === 'integer' || kind === 'number') return minimum;
  if (kind === 'boolean') return true;
  return samples[format] ?? 'x';
}

const samples: Record<string, string> = {
  'date-time': '2026-12-10T01:00:00.000Z',
  date: '2026-12-10',
  email: 'somebody@test.example',
  uri: 'https://test.example',
};

/** Where texts stand in a body. */
export function textsIn(value: Json, path: Path = []): Path[] {
  if (typeof value === 'string') return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => textsIn(part, [...path, Array.isArray(value) ? Number(key) : key]));
}

/** The body with another value at a path. */
export function withAt(body: Json, path: Path, value: unknown): Json {
  const copy = structuredClone(body);
  at(copy, path.slice(0, -1))[path.at(-1) as string] = value;
  return copy;
}

const at = (value: Json, path: Path): Json => path.reduce((part, key) => part[key], value);
