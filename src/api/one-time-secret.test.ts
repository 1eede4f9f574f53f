import { describe, expect, it } from 'vitest';

import { zCreateInstallUserResponse, zCreateServiceKeyResponse } from './generated/zod.gen';
import { handedOver } from './one-time-secret';

const whole = { username: 'mira', email: null, password: 'Q7W2', encrypted_password: 'x' };
const userSecret = (text: string) => handedOver(text, 'password', zCreateInstallUserResponse);

describe('handedOver', () => {
  it('takes the secret of an answer as the contract says it, with nothing odd', () => {
    expect(userSecret(JSON.stringify(whole))).toMatchObject({ secret: 'Q7W2', oddity: undefined });
  });

  it.each([
    ['a missing field', { password: 'Q7W2' }, /username/],
    ['nulls', { ...whole, username: null, email: 4 }, /username, email/],
    ['a list around it', [whole], /the answer itself/],
  ])('takes it whatever else is odd, and says what: %s', (_what, body, oddity) => {
    expect(userSecret(JSON.stringify(body))).toMatchObject({
      secret: 'Q7W2',
      oddity: expect.stringMatching(oddity),
    });
  });

  it('takes it out of an answer that broke off, and not half of it', () => {
    expect(userSecret('{"username":"mira","password":"Q7W2","encry')).toMatchObject({
      secret: 'Q7W2',
      oddity: 'The response was incomplete.',
    });
    expect(userSecret('{"username":"mira","password":"Q7')).toBeUndefined();
    expect(userSecret('{"encrypted_password":"x"}')).toBeUndefined();
  });

  it('keeps the lines of a private key', () => {
    const pem = '-----BEGIN RSA PRIVATE KEY-----\nab"c\n-----END RSA PRIVATE KEY-----\n';
    const text = JSON.stringify({ kid: null, private_key: pem, public_key: 'p', service: 's' });
    const given = handedOver(text, 'private_key', zCreateServiceKeyResponse);
    expect(given).toMatchObject({ secret: pem, oddity: expect.stringContaining('kid') });
    expect([given?.field('kid'), given?.field('public_key')]).toEqual([undefined, 'p']);
  });
});
