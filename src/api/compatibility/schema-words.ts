import * as z from 'zod/mini';

import { ExactDecimal } from '@/lib/json';

/** Takes off what only says that a value may be missing or null. */
export function bare(schema: unknown): unknown {
  return schema instanceof z.ZodMiniOptional ||
    schema instanceof z.ZodMiniNullable ||
    schema instanceof z.ZodMiniDefault
    ? bare(schema.def.innerType)
    : schema;
}

/** What a schema wants, in the words of JSON. */
export function expectedBy(schema: unknown): string {
  if (schema instanceof z.ZodMiniOptional || schema instanceof z.ZodMiniDefault)
    return expectedBy(schema.def.innerType);
  if (schema instanceof z.ZodMiniNullable) return `${expectedBy(schema.def.innerType)} or null`;
  if (schema instanceof z.ZodMiniUnion)
    return [...new Set(schema.def.options.map(expectedBy))].join(' or ');
  if (schema instanceof z.ZodMiniEnum) {
    return Object.values(schema.def.entries)
      .map((word) => JSON.stringify(word))
      .join(' or ');
  }
  if (schema instanceof z.ZodMiniArray) return 'array';
  if (schema instanceof z.ZodMiniObject || schema instanceof z.ZodMiniRecord) return 'object';
  if (schema instanceof z.ZodMiniNumberFormat) return 'integer';
  // A whole number beyond 2^53 is a bigint here, and a number in JSON.
  if (schema instanceof z.ZodMiniNumber || schema instanceof z.ZodMiniBigInt) return 'number';
  if (schema instanceof z.ZodMiniBoolean) return 'boolean';
  return schema instanceof z.ZodMiniString ? 'string' : 'another value';
}

/** What a value is, in the same words and never the value itself. */
function typeOf(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'bigint') return 'integer';
  if (value instanceof ExactDecimal) return 'number';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return typeof value;
}

/** The same, where the kind fits and the value does not: a word that is not in the list, a number out of range. */
export function foundInstead(schema: unknown, value: unknown): string {
  const found = typeOf(value);
  const inner = bare(schema);
  const kinds =
    inner instanceof z.ZodMiniUnion ? inner.def.options.map(expectedBy) : [expectedBy(inner)];
  const isWord = inner instanceof z.ZodMiniEnum && found === 'string';
  return isWord || kinds.includes(found) ? `another ${found}` : found;
}
