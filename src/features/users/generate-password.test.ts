import { describe, expect, it, vi } from 'vitest';

import { generatePassword } from './generate-password';

describe('generatePassword', () => {
  it('makes what the registry accepts, and never the same', () => {
    const passwords = Array.from({ length: 200 }, generatePassword);
    for (const password of passwords) expect(password).toMatch(/^[A-HJ-NP-Za-km-np-z2-9]{24}$/);
    expect(new Set(passwords).size).toBe(200);
  });

  it('takes no byte that would favour some characters', () => {
    const bytes = vi.spyOn(crypto, 'getRandomValues');
    let round = 0;
    bytes.mockImplementation((array) => {
      if (array instanceof Uint8Array) array.fill(round === 0 ? 255 : 1);
      round += 1;
      return array;
    });
    expect(generatePassword()).toBe('B'.repeat(24));
    bytes.mockRestore();
  });
});
