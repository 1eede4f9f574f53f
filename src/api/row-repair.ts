import type * as z from 'zod/mini';

import { keepUnreadable, markOdd, type OddValue, oddityOf, rawOf } from '@/lib/odd-rows';

/*
 * A response must contain what identifies its rows; everything else is only displayed and must not hide a list. The
 * fields that do not match are removed from their row, and the row is marked as odd with its raw form kept beside it
 * (see lib/odd-rows.ts).
 */

type Path = readonly PropertyKey[];
type Container = Record<PropertyKey, unknown>;
type Issue = { path: Path; code?: string; expected?: unknown; values?: unknown };

/** Keys of the lists whose items become rows of a screen, where the response is not the list itself. */
const LISTS: ReadonlySet<unknown> = new Set([
  'users',
  'organizations',
  'keys',
  'messages',
  'logs',
  'aggregated',
]);

/** Every round removes something, and responses are not this deep. */
const MOST_ROUNDS = 20;

// Any JSON container can be indexed by key.
const isContainer = (value: unknown): value is Container =>
  typeof value === 'object' && value !== null;

const at = (root: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, key) => (isContainer(value) ? value[key] : undefined), root);

const has = (root: unknown, path: Path): boolean => {
  const holder = at(root, path.slice(0, -1));
  const key = path.at(-1);
  return key !== undefined && isContainer(holder) && Object.hasOwn(holder, key);
};

/** Returns a deep copy of a JSON value. */
function copyOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyOf);
  if (!isContainer(value) || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, copyOf(part)]));
}

/** Returns the path of the row that contains a path; the response itself where it is a single object. */
function rowPath(answer: unknown, path: Path): Path {
  if (Array.isArray(answer)) return path.slice(0, 1);
  const [list, index] = path;
  return LISTS.has(list) && typeof index === 'number' ? path.slice(0, 2) : [];
}

const kindOf = (value: unknown): string =>
  value === undefined
    ? 'nothing'
    : value === null
      ? 'null'
      : Array.isArray(value)
        ? 'list'
        : typeof value === 'string'
          ? 'text'
          : typeof value;

const WORDS: Partial<Record<string, string>> = { string: 'text', array: 'list', int: 'number' };

const words = (text: string) => WORDS[text] ?? text;

function oddValue(issue: Issue, row: Path, answer: unknown): OddValue {
  const { expected, values } = issue;
  return {
    field: issue.path.slice(row.length).map(String).join('.'),
    expected:
      typeof expected === 'string'
        ? words(expected)
        : Array.isArray(values)
          ? values.map((value) => JSON.stringify(value)).join(' or ')
          : 'another value',
    found: kindOf(at(answer, issue.path)),
  };
}

function mark(row: object, value: OddValue, raw: () => unknown): void {
  const known = oddityOf(row);
  markOdd(row, {
    values: [...(known?.values ?? []), value],
    raw: known ? known.raw : raw(),
  });
}

/** Removes what an issue is about; returns false where the response is useless without it. */
function takeOut(
  answer: Container,
  issue: Issue,
  unreadable: Map<unknown[], Set<unknown>>,
): boolean {
  const row = rowPath(answer, issue.path);
  // A missing field makes its holder odd. Lists are removed whole: leaving out items would change their meaning.
  let path = has(answer, issue.path) ? issue.path : issue.path.slice(0, -1);
  while (path.length > row.length && typeof path.at(-1) === 'number') path = path.slice(0, -1);
  if (path.length === 0) return false;
  const holder = at(answer, path.slice(0, -1));
  const key = path.at(-1);
  if (!isContainer(holder) || key === undefined) return true;
  const value = oddValue(issue, row, answer);

  if (path.length === row.length) {
    const item = holder[key];
    if (isContainer(item) && !Array.isArray(item)) {
      if (Array.isArray(holder)) {
        unreadable.set(holder, (unreadable.get(holder) ?? new Set()).add(item));
      }
    } else {
      const empty = {};
      mark(empty, value, () => item);
      holder[key] = empty;
    }
    return true;
  }
  // Without its cursor a list would look complete.
  if (key === 'next_page' && holder[key] !== null) return false;
  const odd = at(answer, row);
  if (isContainer(odd)) mark(odd, value, () => copyOf(odd));
  delete holder[key];
  return true;
}

/**
 * Removes from a response what does not match its schema, row by row. Rows without their identifying field are moved out
 * of their list and kept beside it.
 *
 * @param first what does not match
 * @throws it when the response cannot be shown: not a list, or a single object without its name
 */
export function repairRows(schema: z.ZodMiniType, answer: unknown, first: z.core.$ZodError): void {
  if (!isContainer(answer)) throw first;
  let { issues } = first;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const unreadable = new Map<unknown[], Set<unknown>>();
    for (const issue of issues) if (!takeOut(answer, issue, unreadable)) throw first;
    for (const [list, rows] of unreadable) {
      keepUnreadable(list, [...rows].map(rawOf));
      list.splice(0, list.length, ...list.filter((row) => !rows.has(row)));
    }
    const next = schema.safeParse(answer);
    if (next.success) return;
    ({ issues } = next.error);
  }
  throw first;
}
