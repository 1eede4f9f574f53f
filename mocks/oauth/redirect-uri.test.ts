import { describe, expect, it } from 'vitest';

import { isAllowedRedirect, withError, withToken } from './redirect-uri';

const REGISTERED = 'https://quay.example.com/admin/console/';

describe('where people may be sent (C 3.1)', () => {
  it.each([
    [REGISTERED, true],
    [`${REGISTERED}users?q=a%20b`, true],
    ['https://quay.example.com/admin/', false],
    ['https://quay.example.com/admin/console', false],
    ['http://quay.example.com/admin/console/', false],
    ['https://quay.example.com:8443/admin/console/', false],
    ['https://evil.example.com/admin/console/', false],
    ['https://admin:secret@quay.example.com/admin/console/', false],
    [`${REGISTERED}../../elsewhere`, false],
    [`${REGISTERED}people/@me`, false],
    [`${REGISTERED}users/a%2Fb`, false],
    ['not an address', false],
  ])('%s: %s', (asked, allowed) => {
    expect(isAllowedRedirect(REGISTERED, asked)).toBe(allowed);
  });

  it('takes everything below an application that is registered for a whole origin', () => {
    expect(isAllowedRedirect('http://127.0.0.1:4174/', 'http://127.0.0.1:4174/any/where')).toBe(
      true,
    );
    expect(isAllowedRedirect('http://127.0.0.1:4174', 'http://127.0.0.1:4174/')).toBe(true);
  });
});

describe('the address that people come back to (C 3.1)', () => {
  const answer = { token: 'T0ken', scope: 'super:user user:read', state: 's&1' };

  it('has state and scope in the query and only the token in the fragment', () => {
    const url = new URL(withToken(`${REGISTERED}?from=here`, answer));
    expect(Object.fromEntries(url.searchParams)).toEqual({
      from: 'here',
      scope: 'super:user user:read',
      state: 's&1',
    });
    expect(Object.fromEntries(new URLSearchParams(url.hash.slice(1)))).toEqual({
      access_token: 'T0ken',
      token_type: 'Bearer',
      expires_in: '315576000',
    });
  });

  it('has a second # when there was one, which hides the token from whoever reads the fragment', () => {
    const { hash } = new URL(withToken(`${REGISTERED}#/users`, answer));
    expect(hash).toMatch(/^#\/users#access_token=/);
    expect(new URLSearchParams(hash.slice(1)).get('access_token')).toBeNull();
  });

  it('has nothing but the reason after a failure', () => {
    expect(withError(REGISTERED, 'invalid_scope')).toBe(`${REGISTERED}?error=invalid_scope`);
  });
});
