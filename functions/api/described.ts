import { z } from 'zod';
import { named } from './named.ts';

export type JsonSchema = Record<string, unknown>;
/** Schemas by key, and those they refer to by name. */
export type Described = { schemas: Record<string, JsonSchema>; components: Record<string, JsonSchema> };

/** Zod schemas as JSON Schema (2020-12, as OpenAPI 3.1 has it), as they come in or as they go out. */
export function describedAs(io: 'input' | 'output', schemas: Record<string, z.ZodType>): Described {
  const { properties, $defs } = z.toJSONSchema(z.object(schemas), { io, metadata: named, unrepresentable: 'any', override: plainer });
  return placed({ schemas: properties, components: $defs ?? {} });
}

/**
 * A record over an enum becomes an object with these keys, which readers and generators understand (and keeps which are always there).
 * Objects stay open but where more is refused: another key some day breaks nobody, and a thing is the same coming in and going out.
 * The limits of a machine's integers go, they are no limits of ours.
 */
function plainer({ zodSchema, jsonSchema }: { zodSchema: z.core.$ZodTypes; jsonSchema: JsonSchema }): void {
  const { minimum, maximum, additionalProperties } = jsonSchema;
  if (minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
  if (maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  const { def } = zodSchema._zod;
  if (def.type === 'object' && !def.catchall) delete jsonSchema.additionalProperties;
  if (def.type !== 'record') return;
  const key = (def.keyType as z.core.$ZodTypes)._zod.def;
  if (key.type !== 'enum') return;
  jsonSchema.properties = Object.fromEntries(Object.values(key.entries).map((name) => [name, additionalProperties]));
  jsonSchema.additionalProperties = false;
  delete jsonSchema.propertyNames;
}

/** References as OpenAPI has them. */
const placed = (described: object): Described => JSON.parse(JSON.stringify(described).replaceAll('"#/$defs/', '"#/components/schemas/'));

/**
 * One set of named schemas for both directions. What goes out has the plain name; what comes in differently (defaults may be left out)
 * is called `…Input`, and so is what refers to that.
 */
export function mergedComponents(incoming: Described, outgoing: Described) {
  const differs = new Set<string>();
  const names = Object.keys(incoming.components);
  for (let before = -1; before < differs.size; ) {
    before = differs.size;
    for (const name of names) {
      const renamed = JSON.stringify(renamedIn(incoming.components[name], differs));
      const same = outgoing.components[name] === undefined || renamed === JSON.stringify(outgoing.components[name]);
      if (!same) differs.add(name);
    }
  }
  const renamedNames = names.map((name) => [differs.has(name) ? `${name}Input` : name, renamedIn(incoming.components[name], differs)]);
  return {
    schemas: { ...Object.fromEntries(renamedNames), ...outgoing.components } as Record<string, JsonSchema>,
    rename: (described: Described) => renamedIn(described, differs),
  };
}

const renamedIn = <T>(described: T, differs: Set<string>): T =>
  JSON.parse(
    JSON.stringify(described).replace(/"#\/components\/schemas\/(\w+)"/g, (whole, name) =>
      differs.has(name) ? `"#/components/schemas/${name}Input"` : whole,
    ),
  );
