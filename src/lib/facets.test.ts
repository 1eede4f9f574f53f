import { describe, expect, it } from 'vitest';

import { type Facet, facetCounts, facetPredicates } from './facets';
import { filterRows } from './table';

type Fruit = { name: string; colour: string; ripe: boolean };

const fruits: Fruit[] = [
  { name: 'apple', colour: 'red', ripe: true },
  { name: 'cherry', colour: 'red', ripe: false },
  { name: 'banana', colour: 'yellow', ripe: true },
  { name: 'lemon', colour: 'yellow', ripe: true },
];
const colour: Facet<Fruit, 'colour'> = {
  id: 'colour',
  label: 'Colour',
  options: ['red', 'yellow', 'green'].map((value) => ({
    value,
    label: value,
    keeps: (fruit) => fruit.colour === value,
  })),
};
const ripe: Facet<Fruit, 'ripe'> = {
  id: 'ripe',
  label: 'Ripe',
  options: [
    { value: 'yes', label: 'Ripe', keeps: (fruit) => fruit.ripe },
    { value: 'no', label: 'Unripe', keeps: (fruit) => !fruit.ripe },
  ],
};
const facets: readonly Facet<Fruit, 'colour' | 'ripe'>[] = [colour, ripe];

describe('facetPredicates', () => {
  it.each<[object, string[]]>([
    [{}, ['apple', 'cherry', 'banana', 'lemon']],
    [{ colour: 'red' }, ['apple', 'cherry']],
    [{ colour: 'red,yellow', ripe: 'no' }, ['cherry']],
    [{ colour: 'green' }, []],
    // What is not offered filters nothing.
    [{ colour: 'plaid' }, ['apple', 'cherry', 'banana', 'lemon']],
  ])('%j keeps %j', (search, names) => {
    const kept = filterRows(fruits, facetPredicates(facets, search));
    expect(kept.map(({ name }) => name)).toEqual(names);
  });
});

const counts = (facet: Facet<Fruit, 'colour' | 'ripe'>, search: object) =>
  Object.fromEntries(facetCounts(fruits, facet, facetPredicates(facets, search, facet)));

describe('facetCounts', () => {
  it('counts every value when nothing is chosen', () => {
    expect(counts(colour, {})).toEqual({ red: 2, yellow: 2, green: 0 });
  });

  it('counts with the other filters in force, and without its own', () => {
    expect(counts(colour, { colour: 'yellow', ripe: 'yes' })).toEqual({
      red: 1,
      yellow: 2,
      green: 0,
    });
    expect(counts(ripe, { colour: 'yellow', ripe: 'yes' })).toEqual({ yes: 2, no: 0 });
  });
});
