import * as z from 'zod/mini';

import { ExactDecimal, isObject } from '@/lib/json';

import type { FieldProblem } from './types';

/** The result of comparing a response with a schema. */
export type Shape = {
  problems: readonly FieldProblem[];
  /** Fields that the schema does not name. */
  unknownFields: readonly string[];
  /** Empty lists near the top, so that nothing is known of their rows. */
  emptyLists: readonly string[];
};

type Issue = z.core.$ZodIssue;

/** Returns the alternative of a union that is closest to the value. */
function nearest(schema: unknown, value: unknown): unknown {
  if (!(schema instanceof z.ZodMiniUnion)) return schema;
  const tries = schema.def.options.map((option) => {
    const { error } = z.safeParse(option, value);
    return { option, issues: error?.issues.length ?? 0 };
  });
  const fits = tries.filter(({ issues }) => issues === 0);
  const objects = tries.filter(
    ({ option }) => isObject(value) && bare(option) instanceof z.ZodMiniObject,
  );
  // An object with only one key of an alternative has more issues with it than an object that shares most of its keys.
  const shared = ({ option }: (typeof tries)[number]) => {
    const object = bare(option);
    return object instanceof z.ZodMiniObject && isObject(value)
      ? Object.keys(value).filter((key) => Object.hasOwn(object.def.shape, key)).length
      : 0;
  };
  return fits[0]?.option ?? objects.toSorted((a, b) => shared(b) - shared(a))[0]?.option ?? schema;
}

type Place = { path: string; schema: unknown; value: unknown };

const joined = (path: string, name: string) => (path === '' ? name : `${path}.${name}`);

/** Descends one step, for a key of the value. */
function step({ path, schema, value }: Place, key: PropertyKey): Place {
  const inner = bare(nearest(bare(schema), value));
  const next: unknown = Object(value)[key];
  if (inner instanceof z.ZodMiniArray)
    return { path: `${path}[]`, schema: inner.def.element, value: next };
  if (inner instanceof z.ZodMiniRecord)
    // The key is data: the name of an environment variable or a setting.
    return { path: joined(path, '*'), schema: inner.def.valueType, value: next };
  const shape = inner instanceof z.ZodMiniObject ? inner.def.shape : {};
  return { path: joined(path, String(key)), schema: shape[String(key)], value: next };
}

/** Returns the places of an issue; for a union, those of the closest alternative. */
function placesOf(root: Place, issue: Issue): Place[] {
  let place = root;
  for (const key of issue.path) place = step(place, key);
  if (issue.code !== 'invalid_union') return [place];
  const meant = nearest(bare(place.schema), place.value);
  const { error } =
    meant instanceof z.core.$ZodType && meant !== bare(place.schema)
      ? z.safeParse(meant, place.value)
      : { error: undefined };
  return error === undefined
    ? [place]
    : error.issues.flatMap((inner) => placesOf({ ...place, schema: meant }, inner));
}

function problemsOf(root: Place, issues: readonly Issue[]): FieldProblem[] {
  const found = new Map<string, FieldProblem>();
  for (const { path, schema, value } of issues.flatMap((issue) => placesOf(root, issue))) {
    const problem = {
      path: path === '' ? 'the answer itself' : path,
      expected: expectedBy(schema),
      found: foundInstead(schema, value),
    };
    const key = JSON.stringify(problem);
    found.set(key, { ...problem, count: (found.get(key)?.count ?? 0) + 1 });
  }
  return [...found.values()];
}

/** A field name rather than user data. */
const NAME = /^[A-Za-z_][\w-]{0,39}$/;
/** An object with more unknown keys than this is probably a table of data. */
const MOST_NAMES = 8;

type Extras = { unknownFields: Set<string>; emptyLists: Set<string> };

function visit(place: Place, depth: number, extras: Extras): void {
  const { path, schema, value } = place;
  const inner = bare(nearest(bare(schema), value));
  if (inner instanceof z.ZodMiniArray && Array.isArray(value)) {
    if (value.length === 0 && depth < 2) extras.emptyLists.add(path);
    for (const key of value.keys()) visit(step(place, key), depth + 1, extras);
  } else if (inner instanceof z.ZodMiniRecord && isObject(value)) {
    for (const key of Object.keys(value)) visit(step(place, key), depth + 1, extras);
  } else if (inner instanceof z.ZodMiniObject && isObject(value)) {
    const unknown = Object.keys(value).filter((key) => !Object.hasOwn(inner.def.shape, key));
    const names = unknown.filter((key) => NAME.test(key)).slice(0, MOST_NAMES);
    for (const name of names) extras.unknownFields.add(joined(path, name));
    if (names.length < unknown.length) extras.unknownFields.add(joined(path, 'and others'));
    for (const key of Object.keys(value)) {
      if (Object.hasOwn(inner.def.shape, key)) visit(step(place, key), depth + 1, extras);
    }
  }
}

/** Compares the shape of a value with a schema, down to every field; the result contains only field names and types. */
export function compareShape(schema: z.core.$ZodType, value: unknown): Shape {
  const root: Place = { path: '', schema, value };
  const { error } = z.safeParse(schema, value);
  const extras: Extras = { unknownFields: new Set(), emptyLists: new Set() };
  visit(root, 0, extras);
  return {
    problems: error === undefined ? [] : problemsOf(root, error.issues),
    unknownFields: [...extras.unknownFields],
    emptyLists: [...extras.emptyLists].map((path) => (path === '' ? 'the answer itself' : path)),
  };
}

/** Removes the wrappers that only allow a value to be missing or null. */
function bare(schema: unknown): unknown {
  return schema instanceof z.ZodMiniOptional ||
    schema instanceof z.ZodMiniNullable ||
    schema instanceof z.ZodMiniDefault
    ? bare(schema.def.innerType)
    : schema;
}

/** Returns the type that a schema expects, in JSON terms. */
function expectedBy(schema: unknown): string {
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
  // An integer beyond 2^53 is a bigint here, and a number in JSON.
  if (schema instanceof z.ZodMiniNumber || schema instanceof z.ZodMiniBigInt) return 'number';
  if (schema instanceof z.ZodMiniBoolean) return 'boolean';
  return schema instanceof z.ZodMiniString ? 'string' : 'another value';
}

/** Returns the type of a value in the same terms, never the value itself. */
function typeOf(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'bigint') return 'integer';
  if (value instanceof ExactDecimal) return 'number';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return typeof value;
}

/** Like `typeOf`, where the type matches but the value does not: a word not in the list, a number out of range. */
function foundInstead(schema: unknown, value: unknown): string {
  const found = typeOf(value);
  const inner = bare(schema);
  const kinds =
    inner instanceof z.ZodMiniUnion ? inner.def.options.map(expectedBy) : [expectedBy(inner)];
  const isWord = inner instanceof z.ZodMiniEnum && found === 'string';
  return isWord || kinds.includes(found) ? `another ${found}` : found;
}
