import { isExactNumber, isObject } from '@/lib/json';

import { invalidRequest } from './failures';

type JsonType = 'string' | 'number' | 'integer' | 'boolean' | 'object' | 'null';

type Property = {
  type: JsonType | readonly JsonType[];
  /** The required and allowed properties of an object. */
  required?: readonly string[];
  properties?: Readonly<Record<string, Property>>;
  pattern?: string;
  enum?: readonly string[];
};

/** The subset of JSON schema that the server's own body schemas use. */
export type BodySchema = {
  /** Left out where the server does not check the top level (C 1.2). */
  type?: 'object';
  required?: readonly string[];
  properties: Readonly<Record<string, Property>>;
  additionalProperties?: false;
  /** How many of the properties may be present, where alternatives exclude each other. */
  exactly?: number;
  atMost?: number;
};

/** Formats a value as the validator prints it: in the syntax of the server's language. */
function printed(value: unknown): string {
  if (value === null || value === undefined) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'number' || isExactNumber(value)) return String(value);
  if (typeof value === 'string') {
    const quote = value.includes("'") && !value.includes('"') ? '"' : "'";
    const escaped = value.replaceAll('\\', '\\\\').replaceAll('\n', '\\n');
    return quote + (quote === "'" ? escaped.replaceAll("'", "\\'") : escaped) + quote;
  }
  if (Array.isArray(value)) return `[${value.map(printed).join(', ')}]`;
  const entries = Object.entries(value).map(([key, item]) => `${printed(key)}: ${printed(item)}`);
  return `{${entries.join(', ')}}`;
}

function hasType(value: unknown, type: JsonType): boolean {
  switch (type) {
    case 'null':
      return value === null;
    case 'integer':
      return Number.isInteger(value) || typeof value === 'bigint';
    case 'object':
      return isObject(value);
    default:
      return typeof value === type;
  }
}

/** The property names that lead to a value in a body. */
type Path = readonly string[];

/** Returns the validator's multi-line message; it echoes the submitted value, including a password (C 2.2). */
function violation(
  message: string,
  keyword: string,
  schema: unknown,
  instance: unknown,
  path: Path = [],
) {
  const inSchema = path.map((name) => `['properties'][${printed(name)}]`).join('');
  const inBody = path.map((name) => `[${printed(name)}]`).join('');
  return invalidRequest(
    `${message}\n\nFailed validating ${printed(keyword)} in schema${inSchema}:\n    ${printed(schema)}\n\nOn instance${inBody}:\n    ${printed(instance)}`,
  );
}

function checkProperty(path: Path, rule: Property, value: unknown): void {
  const types = typeof rule.type === 'string' ? [rule.type] : rule.type;
  if (!types.some((type) => hasType(value, type))) {
    const wanted = types.map(printed).join(', ');
    throw violation(`${printed(value)} is not of type ${wanted}`, 'type', rule, value, path);
  }
  if (isObject(value)) checkFields(path, rule, value);
  if (typeof value !== 'string') return;
  if (rule.pattern !== undefined && !new RegExp(rule.pattern).test(value)) {
    throw violation(
      `${printed(value)} does not match ${printed(rule.pattern)}`,
      'pattern',
      rule,
      value,
      path,
    );
  }
  if (rule.enum && !rule.enum.includes(value)) {
    throw violation(
      `${printed(value)} is not one of ${printed(rule.enum)}`,
      'enum',
      rule,
      value,
      path,
    );
  }
}

/** Checks the required fields of an object and each field that is present. */
function checkFields(
  path: Path,
  schema: Pick<Property, 'required' | 'properties'>,
  value: Readonly<Record<string, unknown>>,
): void {
  for (const name of schema.required ?? []) {
    if (!(name in value)) {
      throw violation(`${printed(name)} is a required property`, 'required', schema, value, path);
    }
  }
  for (const [name, rule] of Object.entries(schema.properties ?? {})) {
    if (name in value) checkProperty([...path, name], rule, value[name]);
  }
}

/** Checks a parsed body as the server does before it checks rights or targets (C 1.0); throws shape A. */
export function checkBody(schema: BodySchema, body: unknown): void {
  if (body === null) throw invalidRequest('The request has no JSON body.');
  if (!isObject(body)) {
    if (schema.type === 'object') {
      throw violation(`${printed(body)} is not of type 'object'`, 'type', schema, body);
    }
    return;
  }
  checkFields([], schema, body);
  const unknown = Object.keys(body).filter((name) => !(name in schema.properties));
  if (schema.additionalProperties === false && unknown.length > 0) {
    const names = unknown.map(printed).join(', ');
    throw violation(
      `Additional properties are not allowed (${names} ${unknown.length === 1 ? 'was' : 'were'} unexpected)`,
      'additionalProperties',
      schema,
      body,
    );
  }
  const known = Object.keys(body).length - unknown.length;
  if (schema.exactly !== undefined && known !== schema.exactly) {
    throw violation(
      `${printed(body)} is not valid under any of the given schemas`,
      'oneOf',
      schema,
      body,
    );
  }
  if (schema.atMost !== undefined && known > schema.atMost) {
    throw violation(
      `${printed(body)} is not valid under any of the given schemas`,
      'oneOf',
      schema,
      body,
    );
  }
}
