import { createHash } from 'node:crypto';

import { describe, expect, it } from 'vitest';

import { Sha256 } from './sha256';

const expected = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const some = (length: number) => Uint8Array.from({ length }, (_, at) => (at * 131 + 17) % 251);

describe('SHA-256', () => {
  it('is that of the standard', () => {
    expect(new Sha256().hex()).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    );
    expect(new Sha256().update(new TextEncoder().encode('abc')).hex()).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });

  it.each([1, 55, 56, 57, 63, 64, 65, 119, 120, 128, 1000, 100_003])('of %i bytes', (length) => {
    expect(new Sha256().update(some(length)).hex()).toBe(expected(some(length)));
  });

  it('is the same in whatever pieces the data comes', () => {
    const data = some(5_000);
    for (const size of [1, 7, 63, 64, 65, 500]) {
      const digest = new Sha256();
      for (let at = 0; at < data.length; at += size) digest.update(data.subarray(at, at + size));
      expect(digest.hex()).toBe(expected(data));
    }
  });

  it('can be asked in between', () => {
    const digest = new Sha256().update(some(100));
    expect(digest.hex()).toBe(expected(some(100)));
    expect(digest.update(some(100)).hex()).toBe(
      expected(Uint8Array.from([...some(100), ...some(100)])),
    );
  });
});
