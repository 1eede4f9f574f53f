import { describe, expect, it } from 'vitest';

import { pastedToken } from './pasted-token';

const T = 'Zm9vYmFyLXRva2Vu0123456789abcdefABCDEF~-';

describe('pastedToken', () => {
  it.each([
    ['bare', T],
    ['in white space', `  ${T}\n`],
    ['with its scheme', `Bearer ${T}`],
    ['with its scheme in small letters', `bearer  ${T}`],
    ['in quotes', `"${T}"`],
    ['in typographic quotes', `“${T}”`],
    ['in German quotes', `„${T}“`],
    ['in a code span', `\`${T}\``],
    ['with its scheme in quotes', `"Bearer ${T}"`],
    ['with zero-width characters', `\u200B${T.slice(0, 9)}\u200B${T.slice(9)}\uFEFF`],
    ['after a no-break space', `\u00A0${T}\u00A0`],
    ['in a header line', `Authorization: Bearer ${T}`],
    ['in a header line of HTTP/2', `authorization: bearer ${T}`],
    ['in an option', `-H "Authorization: Bearer ${T}"`],
    [
      'in a command',
      `curl -s -X GET -H 'Authorization: Bearer ${T}' -H 'Accept: application/json' https://quay.example.org/api/v1/user/`,
    ],
    ['in a command out of a chat', `curl -H “Authorization: Bearer ${T}” https://quay.example.org`],
    ['in a command over several lines', `curl \\\n  -H "Authorization: Bearer ${T}" \\\n  -k`],
    ['in curl’s own option', `curl --oauth2-bearer ${T} https://quay.example.org`],
    ['in an answer', `{"access_token": "${T}", "token_type": "Bearer"}`],
    ['in an address', `https://c.example.org/?state=x#access_token=${T}&token_type=Bearer`],
  ])('takes it out: %s', (_where, pasted) => {
    expect(pastedToken(pasted)).toEqual({ token: T });
  });

  it.each([
    ['nothing', ' \u200B ', 'Paste a token'],
    [
      'two tokens',
      `Authorization: Bearer ${T}\nAuthorization: Bearer other`,
      'more than one token',
    ],
    ['a sentence', `my token is ${T}`, 'more than a token'],
    ['a typographic dash', `${T.slice(0, 9)}–${T.slice(9)}`, 'the character –'],
    ['an ellipsis', 'Zm9vYmFy…', 'the character …'],
    ['a variable', '$TOKEN', 'the character $'],
    ['a command with a variable', 'curl -H "Authorization: Bearer $TOKEN" x', 'more than a token'],
    [
      'header lines that ran together',
      `Authorization: Bearer ${T}Accept: */*`,
      'more than a token',
    ],
    ['a Basic header', 'Authorization: Basic YTpi', 'Basic sign-in'],
    ['a token cut by quotes', `abc"def`, 'the character "'],
  ])('refuses in words: %s', (_what, pasted, words) => {
    expect(pastedToken(pasted)).toEqual({ problem: expect.stringContaining(words) });
  });

  it.each(['“ä”', 'a\u0007b', 'ключ', 'x\u0000', 'a“b'])(
    'never takes out what no header can hold: %j',
    (pasted) => {
      expect(pastedToken(pasted)).toEqual({
        problem: expect.stringContaining('No token contains'),
      });
    },
  );
});
