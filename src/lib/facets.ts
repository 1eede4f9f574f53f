import { NOT_TOLD } from './not-told';
import { type Predicate, filterRows } from './table';
import { joinChoices, splitChoices } from './table-search';

/** One value to filter by, and the test for its rows. */
export type FacetOption<Row> = { label: string; keeps: Predicate<Row> };

type FacetHead = {
  label: string;
  /** Hides the menu, as where the registry has nothing to filter by; choices in the URL can still be removed. */
  hidden?: boolean;
};

/** A facet with known values; one row may have several of them. */
export type ChoiceFacet<Row, Value extends string = string> = FacetHead & {
  options: Readonly<Record<Value, FacetOption<Row>>>;
};

/** A facet with whatever values the rows have. The URL holds them encoded, since a value may contain a comma. */
export type OpenFacet<Row> = FacetHead & {
  /** Returns the value of a row. */
  of: (row: Row) => string | undefined;
  labelOf?: (value: string) => string;
  /** Set where the registry does not return the value of rows without one. */
  notTold?: true;
};

/** A filter of a list: several values of a facet mean "or", several facets mean "and". */
export type Facet<Row> = ChoiceFacet<Row> | OpenFacet<Row>;

/** The facets of a list, by their URL parameter. */
export type Facets<Row> = Readonly<Record<string, Facet<Row>>>;

/** The choices in all facets, as in the URL. */
export type FacetChoices = Readonly<Record<string, string | undefined>>;

/** A value as menus and chips show it. */
export type FacetValue = { value: string; label: string };

/** The value of rows with an unknown value; a menu offers it only where a row has it. */
const NOT_TOLD_VALUE = 'not-told';

/** Returns the option for rows without the facet's value; older registries return less (R D1). */
export const notToldOption = <Row>(keeps: Predicate<Row>): FacetOption<Row> => ({
  label: NOT_TOLD,
  keeps,
});

/** Returns the options of a facet in which a row has one value: one per label, in order. */
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

/** A menu with thousands of values is useless; the rest can be found by text. */
const MOST = 40;

/**
 * Encodes the values of an open facet for the URL. A link to the log entries of one account is
 * `{ performer: encodeValues([name]) }`.
 */
export const encodeValues = (values: readonly string[]): string | undefined =>
  joinChoices(values.map(encodeURIComponent));

/**
 * Decodes such values. A space can only be the plus sign of a robot's name in an address typed by hand
 * (`performer=acme+deploy`): no name contains a space, and the console's links encode spaces.
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

/** Returns the values chosen in a facet, without those that it does not have. */
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

/** Encodes chosen values for the URL. */
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

/** Returns the predicates of all facets, except the one whose own values are being counted. */
export const facetPredicates = <Row>(
  facets: Facets<Row>,
  choices: FacetChoices,
  except?: string,
): readonly Predicate<Row>[] =>
  Object.entries(facets).flatMap(([id, facet]) =>
    id === except ? [] : (facetPredicate(facet, choices[id]) ?? []),
  );

/**
 * Returns the values of a facet with the number of given rows for each. Known values keep their order; open ones are
 * sorted by count and limited to the most frequent.
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

/** Returns the active filters in words: "Kind: Push repo or Pull repo". */
export const facetWords = <Row>(facets: Facets<Row>, choices: FacetChoices): readonly string[] =>
  Object.entries(facets).flatMap(([id, facet]) => {
    const chosen = chosenValues(facet, choices[id]).map(({ label }) => label);
    return chosen.length === 0 ? [] : [`${facet.label}: ${chosen.join(' or ')}`];
  });
