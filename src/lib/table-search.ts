import * as z from 'zod/mini';

import { parseSort } from './table';

/*
 * The fields of a list's search schema. All are optional and never fail: an address that was cut, edited or created by
 * another version shows the list without the fields that were not understood.
 */

function lenient(read: (value: string) => string | undefined) {
  // oxlint-disable-next-line promise/valid-params -- not a promise
  return z.catch(z.optional(z.pipe(z.string(), z.transform(read))), undefined);
}

/** Free text; empty counts as absent. */
export const searchText = lenient((value) => value || undefined);

/** An integer from 1: text in an address, a number in a link of the console. */
export const searchNumber = z.catch(
  z.optional(
    z.union([
      z.int().check(z.gte(1)),
      z.pipe(z.string().check(z.regex(/^[1-9]\d{0,14}$/)), z.transform(Number)),
    ]),
  ),
  undefined,
);

/** A switch that is on; anything else is off. */
export const searchFlag = z.catch(
  z.optional(
    z.pipe(
      z.literal(['true', true]),
      z.transform(() => true as const),
    ),
  ),
  undefined,
);

/** Accepts several of the given values, separated by commas; drops unknown ones. */
export function searchChoices(known: readonly string[]) {
  return lenient((value) =>
    joinChoices(known.filter((choice) => splitChoices(value).includes(choice))),
  );
}

/** Accepts a column to sort by, with `-` in front for descending. */
export function searchSort(columns: readonly string[]) {
  return lenient((value) => {
    const sort = parseSort(value);
    return sort && columns.includes(sort.column) ? value : undefined;
  });
}

/** Returns the strings of a JSON list, which is how links of other tools write several values. */
function jsonTexts(value: string): readonly string[] | undefined {
  try {
    const list: unknown = JSON.parse(value);
    return Array.isArray(list) ? list.map(String) : undefined;
  } catch {
    return undefined;
  }
}

/** Returns the values of a field that holds several. */
export function splitChoices(value: string | undefined): readonly string[] {
  if (value === undefined || value === '') return [];
  return (value.startsWith('[') ? jsonTexts(value) : undefined) ?? value.split(',');
}

/** Joins several values into one field of the URL; none counts as absent. */
export function joinChoices(values: readonly string[]): string | undefined {
  return values.length === 0 ? undefined : values.join(',');
}
