import { describe, expect, it } from 'vitest';

import { diffDumps, NotADump, parseDump } from './config-diff';
import { MASK } from './secrets';

const dump = (config: object, env: object = {}) => ({ config, warning: {}, env, schema: {} });
const kinds = (before: object, after: object) =>
  diffDumps(dump(before), dump(after)).map(({ path, kind }) => `${kind} ${path}`);

describe('diffDumps', () => {
  it('tells what was added, removed and changed, by path', () => {
    expect(
      diffDumps(
        dump({ A: 1, LIST: ['x', 'y'], GONE: { b: true } }),
        dump({ A: 2, LIST: ['x', 'z', 'w'], NEW: { c: null } }),
      ),
    ).toEqual([
      { part: 'config', path: 'A', kind: 'changed', before: '1', after: '2' },
      { part: 'config', path: 'LIST › 1', kind: 'changed', before: '"y"', after: '"z"' },
      { part: 'config', path: 'LIST › 2', kind: 'added', before: '', after: '"w"' },
      { part: 'config', path: 'GONE › b', kind: 'removed', before: 'true', after: '' },
      { part: 'config', path: 'NEW › c', kind: 'added', before: '', after: 'null' },
    ]);
  });

  it('does not mind the order of names, and finds nothing between equals', () => {
    expect(kinds({ A: { x: 1, y: [] }, B: 2 }, { B: 2, A: { y: [], x: 1 } })).toEqual([]);
  });

  it('sees a change of kind', () => {
    expect(kinds({ A: [] }, { A: {} })).toEqual(['changed A']);
    expect(kinds({ A: { b: 1 } }, { A: 'x' })).toEqual(['changed A']);
  });

  it('does not pretend to compare what is masked', () => {
    expect(kinds({ SECRET: '********** (21)' }, { SECRET: '********** (21)' })).toEqual([
      'masked SECRET',
    ]);
    expect(kinds({ SECRET: MASK }, { SECRET: 'pw' })).toEqual(['masked SECRET']);
    expect(kinds({ redis: { password: MASK } }, { redis: { password: 738_201 } })).toEqual([
      'masked redis › password',
    ]);
    expect(kinds({ U: `http://${MASK}@a` }, { U: 'http://u:p@a' })).toEqual(['masked U']);
  });

  it('tells what a mask leaves readable', () => {
    expect(diffDumps(dump({ U: `http://${MASK}@a` }), dump({ U: 'http://u:p@b' }))).toEqual([
      {
        part: 'config',
        path: 'U',
        kind: 'changed',
        before: `http://${MASK}@a`,
        after: `http://${MASK}@b`,
      },
    ]);
  });

  it('compares readable secrets without showing them', () => {
    expect(diffDumps(dump({}, { PW: 'one' }), dump({}, { PW: 'two' }))).toEqual([
      { part: 'env', path: 'PW', kind: 'changed', before: MASK, after: MASK },
    ]);
    expect(kinds({ PASSWORD: 'one' }, { PASSWORD: 'one' })).toEqual([]);
    expect(JSON.stringify(diffDumps(dump({}), dump({ PASSWORD: { x: 'one' } })))).not.toContain(
      'one',
    );
  });

  it('does not call a part removed that the file never had', () => {
    expect(diffDumps({ config: {} }, dump({}, { PATH: '/bin' }))).toEqual([]);
  });
});

describe('parseDump', () => {
  it('takes a dump', () => {
    expect(parseDump('{"config":{"A":1}}')).toEqual({ config: { A: 1 } });
  });

  it.each(['', 'no json', '[]', '{}', '{"config":[]}'])('refuses %j with a reason', (text) => {
    expect(() => parseDump(text)).toThrow(NotADump);
  });
});
