import { describe, expect, it } from 'vitest';

import { jwkThumbprint } from './jwk';

// RFC 7638 §3.1.
const rsa = {
  kty: 'RSA',
  n: '0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw',
  e: 'AQAB',
  alg: 'RS256',
  kid: '2011-04-29',
};

describe('the thumbprint of a key', () => {
  it('is that of the standard’s example, whatever else the key holds', () => {
    const thumbprint = jwkThumbprint(rsa);
    expect(thumbprint?.base64url).toBe('NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs');
    expect(thumbprint?.hex).toBe(
      '3736cbb1787cb8309c77ee8c3705c5e16ffb9e859715901f1e4c59b11182f57b',
    );
  });

  it.each([{ kty: 'oct', k: 'AA' }, { kty: 'RSA', e: 'AQAB' }, { kty: 'RSA', e: 1, n: 'AA' }, {}])(
    'is unknown for %j',
    (jwk) => {
      expect(jwkThumbprint(jwk)).toBeNull();
    },
  );
});
