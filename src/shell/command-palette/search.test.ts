import { describe, expect, it } from 'vitest';

import type { Command } from '@/components/commands/commands';

import { findCommands, findNames, typedName } from './search';

const command = (label: string, group = 'Go to', keywords?: string): Command => ({
  id: label,
  label,
  group,
  ...(keywords === undefined ? {} : { keywords }),
  run: () => {},
});

const COMMANDS = [
  command('Users', 'Go to', 'accounts people'),
  command('Create user', 'Users'),
  command('Sign out', 'Account'),
  command('Use the dark scheme', 'Display', 'theme colour'),
];

const found = (query: string) => findCommands(COMMANDS, query).map(({ label }) => label);

describe('findCommands', () => {
  it('lists everything in order while nothing is typed', () => {
    expect(found('  ')).toEqual(COMMANDS.map(({ label }) => label));
  });

  it('puts what begins with the word first', () => {
    expect(found('user')).toEqual(['Users', 'Create user']);
  });

  it('wants every word, in any order, also from group and keywords', () => {
    expect(found('theme dark')).toEqual(['Use the dark scheme']);
    expect(found('user dark')).toEqual([]);
    expect(found('people')).toEqual(['Users']);
  });

  it('does not mind case and accents', () => {
    expect(found('SÍGN')).toEqual(['Sign out']);
  });
});

describe('findNames', () => {
  const names = ['anna', 'joanna', 'hanno', 'ann', 'annette', 'bo'];

  it('puts names that begin with the query first, and keeps to the limit', () => {
    expect(findNames(names, 'Ann', 4)).toEqual(['anna', 'ann', 'annette', 'joanna']);
    expect(findNames(names, 'ann', 2)).toEqual(['anna', 'ann']);
  });

  it('finds nothing for an empty query', () => {
    expect(findNames(names, ' ', 4)).toEqual([]);
  });
});

describe('typedName', () => {
  it.each([
    [' mira ', 'mira'],
    ['org+robot', 'org+robot'],
    ['a@b.example', 'a@b.example'],
  ])('takes %j as a name', (query, name) => {
    expect(typedName(query)).toBe(name);
  });

  it.each(['', 'a', 'two words', 'a/b'])('takes %j as no name', (query) => {
    expect(typedName(query)).toBeUndefined();
  });
});
