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

const found = (query: string) => {
  const { named, others } = findCommands(COMMANDS, query);
  return [...named, ...others].map(({ label }) => label);
};

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

  it('tells what is named so from what only has to do with it', () => {
    const { named, others } = findCommands(COMMANDS, 'us');
    expect(named.map(({ label }) => label)).toEqual([
      'Users',
      'Use the dark scheme',
      'Create user',
    ]);
    expect(others).toEqual([]);
    expect(findCommands(COMMANDS, 'people')).toMatchObject({
      named: [],
      others: [{ label: 'Users' }],
    });
  });

  it('takes a single letter for the beginning of a word, and of a name only at the start', () => {
    const { named, others } = findCommands(COMMANDS, 'u');
    expect(named.map(({ label }) => label)).toEqual(['Users', 'Use the dark scheme']);
    expect(others.map(({ label }) => label)).toEqual(['Create user']);
    expect(found('a')).toEqual([]);
  });

  it('finds some commands only once enough letters are typed', () => {
    const leave = { ...command('Leave', 'Account'), minLetters: 3 };
    const finds = (query: string) => findCommands([leave], query).named.length > 0;
    expect(['', 'le', ' l e ', 'lea', 'leave'].map(finds)).toEqual([
      false,
      false,
      false,
      true,
      true,
    ]);
  });

  it('does not mind case and accents', () => {
    expect(found('SÍGN')).toEqual(['Sign out']);
  });
});

describe('findNames', () => {
  const accounts = [
    { name: 'anna', email: 'anna@example.org' },
    { name: 'joanna', email: null },
    { name: 'hanno' },
    { name: 'ann' },
    { name: 'annette' },
    { name: 'bo', email: 'bo.hannover@example.org' },
  ];
  const names = (query: string, limit: number) => {
    const { found: some, total } = findNames(accounts, query, limit);
    return [some.map(({ name }) => name), total];
  };

  it('puts names that begin with the query first, addresses last, and says how many there are', () => {
    expect(names('Ann', 5)).toEqual([['anna', 'ann', 'annette', 'joanna', 'hanno'], 6]);
    expect(names('ann', 2)).toEqual([['anna', 'ann'], 6]);
    expect(names('bo.hann', 5)).toEqual([['bo'], 1]);
  });

  it('finds nothing for an empty query', () => {
    expect(names(' ', 4)).toEqual([[], 0]);
  });
});

describe('typedName', () => {
  it.each([
    [' mira ', 'mira'],
    ['org+robot', 'org+robot'],
  ])('takes %j as a name', (query, name) => {
    expect(typedName(query)).toBe(name);
  });

  it.each(['', 'a', 'two words', 'a/b', 'a@b.example'])('takes %j as no name', (query) => {
    expect(typedName(query)).toBeUndefined();
  });
});
