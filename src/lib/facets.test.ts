import { describe, expect, it } from 'vitest';

import {
  chosenValues,
  countValues,
  facetPredicates,
  facetWords,
  type Facets,
  optionsBy,
} from './facets';
import { filterRows } from './table';

type Fruit = { name: string; colour: 'red' | 'yellow' | 'green'; ripe: boolean; farm?: string };

const fruits: Fruit[] = [
  { name: 'apple', colour: 'red', ripe: true, farm: 'hill, north' },
  { name: 'cherry', colour: 'red', ripe: false, farm: 'river' },
  { name: 'banana', colour: 'yellow', ripe: true },
  { name: 'lemon', colour: 'yellow', ripe: true, farm: 'river' },
];
const COLOURS = { red: 'Red', yellow: 'Yellow', green: 'Green' };
const facets = {
  colour: {
    label: 'Colour',
    options: optionsBy<Fruit, keyof typeof COLOURS>(COLOURS, (fruit) => fruit.colour),
  },
  ripe: {
    label: 'Ripe',
    options: {
      yes: { label: 'Ripe', keeps: (fruit: Fruit) => fruit.ripe },
      no: { label: 'Unripe', keeps: (fruit: Fruit) => !fruit.ripe },
    },
  },
  farm: { label: 'Farm', of: ({ farm }: Fruit) => farm, notTold: true },
} as const satisfies Facets<Fruit>;

type Choices = Partial<Record<keyof typeof facets, string>>;

const kept = (search: Choices, except?: string) =>
  filterRows(fruits, facetPredicates(facets, search, except));

describe('facetPredicates', () => {
  it.each<[Choices, string[]]>([
    [{}, ['apple', 'cherry', 'banana', 'lemon']],
    [{ colour: 'red' }, ['apple', 'cherry']],
    [{ colour: 'red,yellow', ripe: 'no' }, ['cherry']],
    [{ colour: 'green' }, []],
    // A value that is not offered filters nothing.
    [{ colour: 'plaid' }, ['apple', 'cherry', 'banana', 'lemon']],
    // A value with a comma is one value.
    [{ farm: 'hill%2C%20north' }, ['apple']],
    [{ farm: 'river,not-told' }, ['cherry', 'banana', 'lemon']],
    [{ farm: 'nowhere' }, []],
  ])('%j keeps %j', (search, names) => {
    expect(kept(search).map(({ name }) => name)).toEqual(names);
  });
});

const counts = (id: keyof typeof facets, search: Choices) =>
  countValues(
    facets[id],
    kept(search, id),
    chosenValues(facets[id], search[id]).map(({ value }) => value),
  ).map(({ value, count }) => [value, count]);

describe('countValues', () => {
  it('counts every value with the other filters in force, and without its own', () => {
    expect(counts('colour', { colour: 'yellow', ripe: 'yes' })).toEqual([
      ['red', 1],
      ['yellow', 2],
      ['green', 0],
    ]);
    expect(counts('ripe', { colour: 'yellow', ripe: 'yes' })).toEqual([
      ['yes', 2],
      ['no', 0],
    ]);
  });

  it('offers the values that the rows have, the most frequent first, and those that are chosen', () => {
    expect(counts('farm', { farm: 'moor' })).toEqual([
      ['river', 2],
      ['hill, north', 1],
      ['not-told', 1],
      ['moor', 0],
    ]);
  });
});

describe('facetWords', () => {
  it('says what is filtered by', () => {
    expect(facetWords(facets, { colour: 'red,green', farm: 'hill%2C%20north' })).toEqual([
      'Colour: Red or Green',
      'Farm: hill, north',
    ]);
  });
});
