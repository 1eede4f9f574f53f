import { NOT_TOLD } from './not-told';
import { type Predicate, filterRows } from './table';
import { joinChoices, splitChoices } from './table-search';

/** One value to filter by, and the rows that have it. */
export type FacetOption<Row> = { label: string; keeps: Predicate<Row> };

type FacetHead = {
  label: string;
  /** No menu, as where the registry has nothing to filter by; what the URL chose can still be removed. */
  hidden?: boolean;
};

/** A facet whose values are known beforehand; one row may have several of them. */
export type ChoiceFacet<Row, Value extends string = string> = FacetHead & {
  options: Readonly<Record<Value, FacetOption<Row>>>;
};

/** A facet with whatever values the rows have. The URL holds them encoded, since any of them may hold a comma. */
export type OpenFacet<Row> = FacetHead & {
  /** The value of a row. */
  of: (row: Row) => string | undefined;
  labelOf?: (value: string) => string;
  /** Rows without a value are those of which the registry does not tell it. */
  notTold?: true;
};

/** Something that a list can be filtered by: several values of it mean "or", several facets mean "and". */
export type Facet<Row> = ChoiceFacet<Row> | OpenFacet<Row>;

/** The facets of a list, by the parts of the URL that hold their choices. */
export type Facets<Row> = Readonly<Record<string, Facet<Row>>>;

/** The choices in all facets, as the URL has them. */
export type FacetChoices = Readonly<Record<string, string | undefined>>;

/** A value as a menu and a chip show it. */
export type FacetValue = { value: string; label: string };

/** The value of rows that do not tell; a menu offers it only where some row has it. */
const NOT_TOLD_VALUE = 'not-told';

/** The rows of which the registry does not tell what the facet is about; older ones know less (R D1). */
export const notToldOption = <Row>(keeps: Predicate<Row>): FacetOption<Row> => ({
  label: NOT_TOLD,
  keeps,
});

/** Options of which a row has one: those of the labels, in their order. */
export function optionsBy<Row, Value extends string>(
  labels: Readonly<Record<Value, string>>,
  of: (row: Row) => Value | undefined,
): Readonly<Record<Value, FacetOption<Row>>>;
export function optionsBy<Row>(
  labels: Readonly<Record<string, string>>,
  of: (row: Row) => string | undefined,
): Readonly<Record<string, FacetOption<Row>>> {
  return Object.fromEntries(
    Object.entries(labels).map(([value, label]) => [
      value,
      { label, keeps: (row: Row) => of(row) === value },
    ]),
  );
}

/** A menu with thousands of values helps nobody; the rest is found by text. */
const MOST = 40;

/**
 * Values as an open facet has them in the URL. A link to the log entries of one account is
 * `{ performer: encodeValues([name]) }`.
 */
export const encodeValues = (values: readonly string[]): string | undefined =>
  joinChoices(values.map(encodeURIComponent));

/**
 * The values of such a part. A space can only be the plus sign of a robot's name in an address written by hand
 * (`performer=acme+deploy`): no name has a space, and links of the console encode one.
 */
export const decodeValues = (text: string | undefined): readonly string[] =>
  splitChoices(text?.replaceAll(' ', '+')).map((value) => {
    try {
      return decodeURIComponent(value);
    } catch {
      return value;
    }
  });

const isOpen = <Row>(facet: Facet<Row>): facet is OpenFacet<Row> => 'of' in facet;

const labelIn = <Row>({ labelOf, notTold }: OpenFacet<Row>, value: string) =>
  notTold && value === NOT_TOLD_VALUE ? NOT_TOLD : (labelOf?.(value) ?? value);

const valueIn = <Row>({ of, notTold }: OpenFacet<Row>, row: Row) =>
  of(row) ?? (notTold && NOT_TOLD_VALUE);

/** The values that are chosen in a facet; of those that it does not have, none. */
export function chosenValues<Row>(
  facet: Facet<Row>,
  text: string | undefined,
): readonly FacetValue[] {
  if (isOpen(facet)) {
    return decodeValues(text).map((value) => ({ value, label: labelIn(facet, value) }));
  }
  const chosen = splitChoices(text);
  return Object.entries(facet.options).flatMap(([value, { label }]) =>
    chosen.includes(value) ? [{ value, label }] : [],
  );
}

/** Chosen values as the URL has them. */
export const joinValues = <Row>(facet: Facet<Row>, values: readonly string[]) =>
  isOpen(facet) ? encodeValues(values) : joinChoices(values);

function facetPredicate<Row>(
  facet: Facet<Row>,
  text: string | undefined,
): Predicate<Row> | undefined {
  const chosen = chosenValues(facet, text);
  if (chosen.length === 0) return undefined;
  const values = chosen.map(({ value }) => value);
  if (isOpen(facet)) {
    const wanted = new Set(values);
    return (row) => wanted.has(valueIn(facet, row) || '');
  }
  const options = values.flatMap((value) => facet.options[value] ?? []);
  return (row) => options.some(({ keeps }) => keeps(row));
}

/** What keeps a row as far as the facets go, except one of them where its own values are to be counted. */
export const facetPredicates = <Row>(
  facets: Facets<Row>,
  choices: FacetChoices,
  except?: string,
): readonly Predicate<Row>[] =>
  Object.entries(facets).flatMap(([id, facet]) =>
    id === except ? [] : (facetPredicate(facet, choices[id]) ?? []),
  );

/**
 * The values of a facet with how many of the given rows have each. Known values keep their order; open ones come by
 * their number, and only the most frequent of them.
 */
export function countValues<Row>(
  facet: Facet<Row>,
  rows: readonly Row[],
  chosen: readonly string[],
): readonly (FacetValue & { count: number })[] {
  if (isOpen(facet)) {
    const counts = new Map<string, number>(chosen.map((value) => [value, 0]));
    for (const row of rows) {
      const value = valueIn(facet, row);
      if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return [...counts]
      .toSorted(([, a], [, b]) => b - a)
      .filter(([value], at) => at < MOST || chosen.includes(value))
      .map(([value, count]) => ({ value, label: labelIn(facet, value), count }));
  }
  return Object.entries(facet.options)
    .map(([value, { label, keeps }]) => ({
      value,
      label,
      count: filterRows(rows, [keeps]).length,
    }))
    .filter(({ value, count }) => value !== NOT_TOLD_VALUE || count > 0 || chosen.includes(value));
}

/** The filters in force, in words: "Kind: Push repo or Pull repo". */
export const facetWords = <Row>(facets: Facets<Row>, choices: FacetChoices): readonly string[] =>
  Object.entries(facets).flatMap(([id, facet]) => {
    const chosen = chosenValues(facet, choices[id]).map(({ label }) => label);
    return chosen.length === 0 ? [] : [`${facet.label}: ${chosen.join(' or ')}`];
  });
