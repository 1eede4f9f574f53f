import * as z from 'zod/mini';

import { parseSort } from './table';

/*
 * The parts of a list's search schema. All of them are optional and none ever fails: an address that was cut, edited or
 * made by another version shows the list without the part that was not understood.
 */

const text = z.pipe(
  // The router reads `q=123` and `q=true` as JSON.
  z.union([z.string(), z.number(), z.boolean()]),
  z.transform((value: string | number | boolean) => String(value)),
);

function lenient(read: (value: string) => string | undefined) {
  // oxlint-disable-next-line promise/valid-params -- no promise
  return z.catch(z.optional(z.pipe(text, z.transform(read))), undefined);
}

/** Free text; empty is absent. */
export const searchText = lenient((value) => value || undefined);

/** Several of the given values, separated by commas; unknown ones are dropped. */
export function searchChoices(known: readonly string[]) {
  return lenient((value) =>
    joinChoices(known.filter((choice) => splitChoices(value).includes(choice))),
  );
}

/** A column to sort by, `-` in front for descending. */
export function searchSort(columns: readonly string[]) {
  return lenient((value) => {
    const sort = parseSort(value);
    return sort && columns.includes(sort.column) ? value : undefined;
  });
}

/** The values of a part that holds several. */
export function splitChoices(value: string | undefined): readonly string[] {
  return value === undefined || value === '' ? [] : value.split(',');
}

/** Several values as one part of the URL; none is absent. */
export function joinChoices(values: readonly string[]): string | undefined {
  return values.length === 0 ? undefined : values.join(',');
}
