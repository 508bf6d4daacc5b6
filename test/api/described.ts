import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

// biome-ignore lint/suspicious/noExplicitAny: a JSON document, walked through.
type Json = any;

/** What the document says nothing about: the description itself, and whether the API is there. */
const apart = ['/health', '/openapi.json', '/docs'];

/**
 * Holds answers to the API's own description: the operation of the path, a status it names, a content type it names for it, and a body
 * with all keys that it says are there and none that it does not know. Readers of the document must not break over a new key; we want to know.
 */
export class Described {
  private readonly ajv = addFormats.default(new Ajv2020({ strict: false, allErrors: true }));
  private readonly validators = new Map<string, ValidateFunction>();
  private readonly paths: { pattern: RegExp; literal: number; path: string }[];

  constructor(private readonly document: Json) {
    const closed = structuredClone(document);
    close(closed);
    this.ajv.addSchema(closed, 'api');
    this.paths = Object.keys(document.paths)
      .map((path) => ({
        path,
        literal: path.replace(/\{\w+\}/g, '').length,
        pattern: new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`),
      }))
      .sort((one, other) => other.literal - one.literal);
  }

  /** What is wrong with an answer, or null. Requests to no operation are nobody's to describe. */
  wrongWith(method: string, path: string, status: number, contentType: string | null, body: unknown): string | null {
    const plain = path.split('?')[0] as string;
    if (apart.includes(plain)) return null;
    const found = this.paths.find(({ pattern }) => pattern.test(plain));
    const operation = found && this.document.paths[found.path][method.toLowerCase()];
    if (!found || !operation) return null;
    const at = `${method} ${found.path} ${status}`;
    const named = operation.responses[status];
    if (!named) return `${at}: the description names no such status`;
    const response = named.$ref ? this.document.components.responses[named.$ref.split('/').at(-1)] : named;
    const type = contentType?.split(';')[0] ?? null;
    if (!response.content) return body ? `${at}: the description says nothing is answered` : null;
    if (!type || !response.content[type]) return `${at}: the description does not name ${type}`;
    if (!type.includes('json')) return null;
    const pointer = named.$ref
      ? `${named.$ref}/content/${escaped(type)}/schema`
      : `#/paths/${escaped(found.path)}/${method.toLowerCase()}/responses/${status}/content/${escaped(type)}/schema`;
    const validate = this.validators.get(pointer) ?? this.ajv.compile({ $ref: `api${pointer}` });
    this.validators.set(pointer, validate);
    return validate(body) ? null : `${at}: ${this.ajv.errorsText(validate.errors?.slice(0, 3), { dataVar: 'body' })}`;
  }
}

const escaped = (part: string) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'));

/** Objects with named keys take no others. Parts of an `allOf` stay open: they describe one thing together. */
function close(value: Json): void {
  if (typeof value !== 'object' || value === null) return;
  if (value.type === 'object' && value.properties && value.additionalProperties === undefined) value.additionalProperties = false;
  for (const [key, part] of Object.entries(value)) if (key !== 'allOf') close(part);
}
