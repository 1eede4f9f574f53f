import { describe, expect, it } from 'vitest';

import { nameProblem } from './namespace-name';

describe('nameProblem', () => {
  it.each(['ab', 'mira.kessler', 'a-b_c.d', '00', 'x'.repeat(255)])('accepts %s', (name) => {
    expect(nameProblem(name)).toBeNull();
  });
  it.each([
    ['Mira', 'Not allowed: “M”. Use lower-case letters.'],
    ['mira kessler', 'Not allowed: space.'],
    ['mira+bot', 'Not allowed: “+”.'],
    ['häße', 'Not allowed: “ä”, “ß”.'],
    ['<img onerror>', 'Not allowed: “<”, space, “>”.'],
    ['!"§$%&/', 'Not allowed: “!”, “"”, “§”, “$”, “%” and others.'],
    ['-mira', 'Must begin and end with a letter or a digit.'],
    ['mira.', 'Must begin and end with a letter or a digit.'],
    [
      'mi..ra',
      '“..” must not be adjacent: use a single period, underscore or hyphen between letters or digits.',
    ],
  ])('says what is wrong with %s', (name, message) => {
    expect(nameProblem(name)).toBe(message);
  });
});
