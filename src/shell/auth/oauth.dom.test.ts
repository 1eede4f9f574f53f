import { beforeEach, describe, expect, it } from 'vitest';

import { STRANGE_ANSWER, takeOAuthAnswer, USED_ANSWER } from './oauth';

const PENDING = 'quay-console-oauth';

const begin = (state: string) =>
  sessionStorage.setItem(PENDING, JSON.stringify({ state, keep: false, returnTo: '/users?q=a' }));
const comeBack = (address: string) => {
  history.replaceState(null, '', address);
  return takeOAuthAnswer();
};

beforeEach(() => {
  sessionStorage.clear();
  history.replaceState(null, '', '/');
});

describe('takeOAuthAnswer', () => {
  it('takes a token once, and names a second time as one, with the way back', () => {
    begin('s1');
    const answer = '/?state=s1#access_token=abc';
    expect(comeBack(answer)).toEqual({
      kind: 'token',
      token: 'abc',
      keep: false,
      returnTo: '/users?q=a',
    });
    expect(location.href).not.toContain('abc');
    expect(comeBack(answer)).toEqual({
      kind: 'failure',
      code: USED_ANSWER,
      returnTo: '/users?q=a',
    });
    expect(location.href).not.toContain('abc');
    expect(JSON.stringify(Object.entries(sessionStorage))).not.toContain('abc');
  });

  it('throws away a token of no sign-in of this tab, and lets the one that was begun end well', () => {
    begin('s2');
    expect(comeBack('/?state=guessed#access_token=evil')).toMatchObject({ code: STRANGE_ANSWER });
    expect(comeBack('/?state=s2#access_token=abc')).toMatchObject({ kind: 'token' });
  });

  it('shows a failure only of a sign-in that was begun here', () => {
    expect(comeBack('/?error=access_denied')).toBeUndefined();
    begin('s3');
    expect(comeBack('/?error=access_denied')).toEqual({
      kind: 'failure',
      code: 'access_denied',
      returnTo: '/users?q=a',
    });
    expect(comeBack('/?error=access_denied')).toBeUndefined();
  });
});
