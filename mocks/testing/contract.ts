import { readFileSync } from 'node:fs';
import path from 'node:path';

import { parse } from 'yaml';
import * as z from 'zod/mini';

import { type OperationId, operations } from '@/api/generated/operations.gen';
import * as schemas from '@/api/generated/zod.gen';

import { parseJsonStrictly } from '@/lib/json';

import { isObject } from '@/lib/json';

/** A response as an HTTP client receives it. */
export type Received = { status: number; contentType: string; text: string };

const document: unknown = parse(
  readFileSync(path.resolve(import.meta.dirname, '../../src/api/openapi.yaml'), 'utf8'),
);

/** Returns the value at a path in the contract, following references. */
function at(node: unknown, ...keys: string[]): unknown {
  let place = resolved(node);
  for (const key of keys) place = isObject(place) ? resolved(place[key]) : undefined;
  return place;
}

function resolved(node: unknown): unknown {
  if (!isObject(node) || typeof node['$ref'] !== 'string') return node;
  return at(document, ...node['$ref'].replace('#/', '').split('/'));
}

const generated: Readonly<Record<string, unknown>> = schemas;

/** Returns the generated checks of a schema in the contract: of a component, or of each alternative. */
function checksOf(schema: unknown): z.core.$ZodType[] {
  if (!isObject(schema)) return [];
  if (Array.isArray(schema['anyOf'])) return schema['anyOf'].flatMap(checksOf);
  const name = String(schema['$ref']).split('/').at(-1) ?? '';
  const check = generated[`z${name}`];
  if (!(check instanceof z.core.$ZodType))
    throw new Error(`The generated code has no check z${name}`);
  return [check];
}

function valueOf(schema: unknown, text: string): unknown {
  // Pages and plain text are bare strings; everything else is JSON, whatever its label (C 2.1).
  const isText = at(schema, 'type') === 'string' && !text.startsWith('"');
  return isText ? text : parseJsonStrictly(text);
}

/** Returns how a response violates the contract; undefined if it does not. */
export function violationIn(
  id: OperationId,
  { status, contentType, text }: Received,
): string | undefined {
  const { method, path: template } = operations[id];
  const response = at(document, 'paths', template, method, 'responses', String(status));
  if (!response) return `${id} declares no status ${status}: ${text.slice(0, 200)}`;
  const content = at(response, 'content');
  if (!isObject(content)) return text === '' ? undefined : `${id} ${status} has a body: ${text}`;
  const media = content[contentType.split(';')[0] ?? ''];
  if (!isObject(media)) return `${id} ${status} declares no content of type ${contentType}`;
  const schema = media['schema'];
  const alternatives =
    isObject(schema) && Array.isArray(schema['anyOf']) ? schema['anyOf'] : [schema];
  const fits = alternatives.some((alternative: unknown) => {
    try {
      const value = valueOf(alternative, text);
      return checksOf(alternative).some((check) => z.safeParse(check, value).success);
    } catch {
      return false;
    }
  });
  return fits
    ? undefined
    : `${id} ${status} ${contentType} does not fit the schema: ${text.slice(0, 400)}`;
}
