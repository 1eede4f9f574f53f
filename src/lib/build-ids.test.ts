import { describe, expect, it } from 'vitest';

import { findBuildIds } from './build-ids';

const ONE = '3b1f7c52-0d0a-4f0e-9a55-6a0f6d1f2c11';
const OTHER = '77aa7c52-0d0a-4f0e-9a55-6a0f6d1f2c22';
const ids = (text: string) => findBuildIds(text).map(({ id }) => id);

describe('build UUIDs in a text', () => {
  it.each([
    [ONE, [ONE]],
    [`  ${ONE.toUpperCase()}\n`, [ONE]],
    [`https://registry.example.org/repository/payments/api/build/${ONE}?tab=logs`, [ONE]],
    [`"build_id":"${ONE}","repo":"api"`, [ONE]],
    [`${ONE} and again ${ONE}`, [ONE]],
    [`a${ONE}`, []],
    [`${ONE}0`, []],
    ['nothing here', []],
    ['', []],
  ])('of %j', (text, expected) => {
    expect(ids(text)).toEqual(expected);
  });

  it('begin with the one that the text calls a build', () => {
    expect(ids(`{"trigger_id": "${OTHER}", "build_id": "${ONE}"}`)).toEqual([ONE, OTHER]);
    expect(ids(`${ONE}, later /build/${ONE}`)).toEqual([ONE]);
  });

  it('come with what stands before them', () => {
    expect(findBuildIds(`the trigger\n ${OTHER}`)).toEqual([{ id: OTHER, before: 'the trigger ' }]);
  });

  it('mark what stands before them as cut only where it is', () => {
    const beginnings = findBuildIds(`\n${ONE} or ${OTHER}`).map(({ before }) => before);
    expect(beginnings).toEqual(['', `${ONE} or `]);
    expect(findBuildIds(`See ${'x'.repeat(40)} ${ONE}`)[0]?.before).toBe(`…${'x'.repeat(39)} `);
  });
});
