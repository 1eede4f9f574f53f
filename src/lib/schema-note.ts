import { isObject } from './json';

/** What a schema says about one value. */
export type SchemaNote = {
  description: string;
  /** As in `string (uri)` or `array or null`. */
  type: string;
  /** The only values allowed; undefined without such a restriction. */
  allowed: readonly unknown[] | undefined;
  /** The default. Set only where the schema has one; wrapped, since it may be anything. */
  fallback?: { value: unknown };
};

/** A JSON schema, or one within another. */
export type Schema = Readonly<Record<string, unknown>>;

/** Returns the schema of a child, given its parent's schema. */
export function schemaOf(around: Schema, name: string, top: boolean): Schema | undefined {
  const { properties, patternProperties, additionalProperties, items } = around;
  const patterns = isObject(patternProperties) ? Object.values(patternProperties) : [];
  const candidates = [
    isObject(properties) && Object.hasOwn(properties, name) ? properties[name] : undefined,
    // The registry's schema also has settings beside `properties` (C 8).
    top && Object.hasOwn(around, name) ? around[name] : undefined,
    Array.isArray(items) ? items[Number(name)] : items,
    // Patterns are not tested: an untrusted pattern could keep the browser busy for ever.
    patterns.length === 1 ? patterns[0] : undefined,
    additionalProperties,
  ];
  return candidates.find(isObject);
}

/**
 * The registry's schema has the defaults of nearly all switches only in their descriptions: "Defaults to True". A
 * default that depends on something is none.
 */
const STATED_DEFAULT = /\bdefaults? to [`"']?(true|false)\b(?![`"']?,? (?:if|when|unless)\b)/i;

function defaultOf(schema: Schema, description: string, types: readonly unknown[]) {
  if (Object.hasOwn(schema, 'default')) return { value: schema['default'] };
  const stated = types.includes('boolean') && STATED_DEFAULT.exec(description.slice(0, 2000))?.[1];
  return stated ? { value: stated.toLowerCase() === 'true' } : undefined;
}

/** Returns what a schema says about the value that it describes. */
export function noteOf(schema: Schema | undefined): SchemaNote | undefined {
  if (!schema) return undefined;
  const { type, format, enum: allowed } = schema;
  const description = typeof schema['description'] === 'string' ? schema['description'] : '';
  const types = (Array.isArray(type) ? type : [type]).filter((name) => typeof name === 'string');
  const fallback = defaultOf(schema, description, types);
  return {
    description,
    type: types.join(' or ') + (typeof format === 'string' ? ` (${format})` : ''),
    allowed: Array.isArray(allowed) ? allowed : undefined,
    ...(fallback && { fallback }),
  };
}
