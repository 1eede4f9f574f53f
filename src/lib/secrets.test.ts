import { describe, expect, it } from 'vitest';

import { diffDumps } from './config-diff';
import { jsonTree } from './json-tree';
import {
  holdsSecret,
  isSecretName,
  isServerMask,
  MASK,
  maskAll,
  maskedName,
  maskedText,
  maskingOf,
} from './secrets';

describe('isSecretName', () => {
  // The list in C 8: what the registry masks itself, and what it leaves readable.
  it.each([
    'password',
    'db_uri',
    'secret_key',
    'access_key',
    'enable_health_debug_secret',
    'client_secret',
    's3_access_key',
    's3_secret_key',
    'cloudfront_key_id',
    'sts_user_access_key',
    'sts_user_secret_key',
    'ldap_admin_passwd',
    'page_token_key',
    'security_scanner_v4_psk',
    'database_secret_key',
    'MAIL_PASSWORD',
    'RECAPTCHA_SECRET_KEY',
    'KEYSTONE_ADMIN_PASSWORD',
    'CONSUMER_KEY',
    'CONSUMER_SECRET',
    'aws_secret_key',
    'aws_access_key',
    'bearer_token',
    'hec_token',
    'search_token',
    'dt_api_token',
    'swift_password',
    'azure_account_key',
    'sas_token',
    'SENTRY_DSN',
    'replication_credential',
    'SIGNING_PRIVATE_PEM',
    'temp_url_key',
    'INTERNAL_SCANNER_PSK',
    's3SecretKey',
    'AWS_ACCESS_KEY_ID',
    'passphrase',
    'SMTP_PASS',
    'DB_PWD',
    'connection_string',
  ])('takes %s for a secret', (name) => {
    expect(isSecretName(name)).toBe(true);
  });

  it.each([
    'host',
    'port',
    's3_bucket',
    'SERVER_HOSTNAME',
    'LABEL_KEY_RESERVED_PREFIXES',
    'USERFILES_PATH',
    'compass_url',
    'AUTHENTICATION_TYPE',
  ])('leaves %s readable', (name) => {
    expect(isSecretName(name)).toBe(false);
  });
});

/** A dump with one setting whose name marks a secret. */
const dump = (value: unknown) => ({ config: { ACCESS_TOKEN_LIFETIME: value } });

describe('what is harmless under a name of secrets', () => {
  it.each<[string, unknown]>([
    ['USER_RECOVERY_TOKEN_LIFETIME', '30m'],
    ['APP_SPECIFIC_TOKEN_EXPIRATION', '180 days'],
    ['access_token_ttl', 3600],
    ['MAX_TOKEN_LENGTH', 40],
    ['token_limit', 5_000],
    ['PASSWORD_RESET_TIMEOUT_SECONDS', '900'],
    ['cloudfront_privatekey_filename', 'cloudfront.pem'],
    ['private_key_path', '/conf/stack/signing.key'],
    ['SIGNING_PRIVATE_KEY_FILE', './keys/signing.pem'],
    ['RECAPTCHA_SITE_KEY', '6LcSeedSiteKeyZ4x8Qw2Lr6'],
    ['TOKEN_ENDPOINT', 'https://sso.meridian.example/realms/staff/protocol/openid-connect/token'],
    ['access_token_url', 'https://login.example:8443/oauth2/v2.0/token'],
    ['sasl_mechanism', 'SCRAM-SHA-512'],
    ['signature_version', 's3v4'],
  ])('shows %s: %s', (name, value) => {
    expect(maskAll({ [name]: value }, 'settings')).toEqual({ [name]: value });
  });

  it.each<[string, unknown]>([
    ['token', '30m'],
    ['MAIL_PASSWORD', 738_201],
    ['TOKEN_PIN', 1234],
    ['PAGE_TOKEN_KEY', '3600'],
    ['USER_RECOVERY_TOKEN_LIFETIME', 'whk_9f1c8a7b'],
    ['USER_RECOVERY_TOKEN_LIFETIME', '********** (21)'],
    ['token_limit', ['3600']],
    ['private_key_file', '-----BEGIN RSA PRIVATE KEY-----\nMII'],
    ['private_key_file', 'c2VlZGVkc2VjcmV0'],
    ['password_path', 'correct horse battery staple'],
    ['RECAPTCHA_SECRET_KEY', '6LcSeedSecretKey'],
    ['SITE_SECRET', '6LcSeedSecretKey'],
    ['TOKEN_ENDPOINT', 'https://client:pw@sso.example/token'],
    ['TOKEN_ENDPOINT', 'https://sso.example/token?client_secret=x'],
    ['SLACK_TOKEN_URL', 'https://hooks.example/services/T01SEED/B02SEED/Zx81QwSeedSeedSeed'],
    ['SECRET_WEBHOOK_URL', 'https://hooks.example/services'],
    ['DB_URI', 'https://db.example/quay'],
    ['SENTRY_DSN', 'https://errors.example/7'],
    ['sasl_plain_password', 'pw'],
    ['aws_signature', 's3v4'],
  ])('hides %s: %s', (name, value) => {
    expect(maskAll({ [name]: value }, 'settings')).toEqual({
      [name]: Array.isArray(value) ? [MASK] : MASK,
    });
  });

  it('in the tree, in a comparison and in a schema too', () => {
    const [node] = jsonTree(dump('30m').config, 'settings');
    expect(node).toMatchObject({ text: '30m', masking: 'none' });
    expect(diffDumps(dump('30m'), dump('1h'))).toMatchObject([{ before: '"30m"', after: '"1h"' }]);
    expect(diffDumps(dump('30m'), dump('hunter2'))).toMatchObject([{ before: MASK, after: MASK }]);
    const schema = {
      ACCESS_TOKEN_LIFETIME: { 'x-example': '30m', default: 'abc' },
    };
    expect(maskAll(schema, 'schema')).toEqual({
      ACCESS_TOKEN_LIFETIME: { 'x-example': '30m', default: MASK },
    });
  });

  it('never in the environment, of which everything is hidden', () => {
    expect(maskAll({ TOKEN_LIFETIME: '30m' }, 'everything')).toEqual({ TOKEN_LIFETIME: MASK });
  });
});

describe('holdsSecret', () => {
  it.each([
    'postgresql://quay:pw@db:5432/quay',
    'https://9f1c8a7b@errors.example/7',
    'ldaps://cn=reader:pw@ldap.example',
    'postgresql://quay:p/w?x#y@db/quay',
    'see http://u:p@proxy.example:3128 (ask the network team)',
    'memcached:pw@cache.example',
    'https://token@git.example/tools',
    'https://quay:80/pw@db.example/quay',
    `docker://quay:pw@quay.example/python@sha256:${'0123456789abcdef'.repeat(4)}`,
    '{"MAIL_PASSWORD": "pw1"}',
    'Server=db;Pwd=pw1;Database=quay',
    'https://blob.example/x?sv=2024&sig=abc%2F',
    'Authorization=Api-Token dt0c01.ABC',
    '-----BEGIN RSA PRIVATE KEY-----\nMII',
    'glpat-SeedZ4x8Qw2Lr6',
    'AKIASEEDENV7PLQ2X9WB',
    'eyJhbGciOiJIUzI1.eyJzdWIiOiIxMjM0.sig',
  ])('finds one in %s', (text) => {
    expect(holdsSecret(text)).toBe(true);
  });

  it.each([
    'https://registry.example.org/path?page=2',
    'mailto:registry@meridian.example',
    'irc://chat.example:6665/registry',
    'registry@meridian.example',
    '^[0-9]+(w|m|d|h|s)$',
    '<b onmouseover="alert(1)">maintenance on Sunday</b>',
    'The token that writes.',
    `registry.example:5000/base/python@sha256:${'0123456789abcdef'.repeat(4)}`,
    `docker://quay.example/base/python@sha256:${'0123456789abcdef'.repeat(4)}`,
    'https://git.example.org/tools/action@v4',
    '10.0.0.0/8',
  ])('finds none in %s', (text) => {
    expect(holdsSecret(text)).toBe(false);
  });
});

it('takes no longer than is noticed for a long text, whatever is in it', () => {
  const start = performance.now();
  for (const part of ['x', 'a,', '://', 'a:', 'token ', 'eyJ-', '-----BEGIN ', 'http://a@b']) {
    holdsSecret(part.repeat(100_000 / part.length));
    maskedText(`http://u:p@${part.repeat(100_000 / part.length)}`, false);
  }
  expect(performance.now() - start).toBeLessThan(20_000);
}, 60_000);

describe('maskingOf', () => {
  it('tells the registry’s mask from a value that is known', () => {
    expect(maskingOf('********** (21)', false)).toBe('server');
    expect(maskingOf('*** (3)', true)).toBe('server');
    expect(isServerMask('*** note (3)')).toBe(false);
    expect(maskingOf('pw', true)).toBe('client');
    expect(maskingOf('quay', false)).toBe('none');
  });

  it('masks numbers under a name of secrets, but neither nothing nor yes and no', () => {
    expect(maskingOf(738_201, true)).toBe('client');
    expect(maskingOf(6379, false)).toBe('none');
    for (const value of [null, true, false, '']) expect(maskingOf(value, true)).toBe('none');
  });
});

describe('maskedText', () => {
  it('leaves of a plain address where it leads to', () => {
    expect(maskedText('postgresql://quay:pw@db-1:5432/quay?sslmode=verify&x=1', false)).toBe(
      `postgresql://${MASK}@db-1:5432/quay?${MASK}`,
    );
    expect(maskedText('http://u:p@ss/w@proxy:3128', false)).toBe(`http://${MASK}@proxy:3128`);
    expect(maskedText('http://u:p@', false)).toBe(MASK);
  });

  it('leaves nothing of anything else, and masks what is masked to the same', () => {
    expect(maskedText('see http://u:p@proxy (old)', false)).toBe(MASK);
    expect(maskedText('postgresql://quay:pw@db', true)).toBe(MASK);
    expect(maskedText(42, true)).toBe(MASK);
    const once = maskedText('http://u:p@proxy/x?y=1', false);
    expect(maskedText(once, false)).toBe(once);
  });
});

describe('maskAll', () => {
  it('masks everything below a name of secrets, in objects and lists', () => {
    expect(
      maskAll(
        {
          OLD_TOKENS: [{ name: 'x', until: 3, on: true }],
          port: 1,
          nested: { a: ['********** (21)'] },
        },
        'settings',
      ),
    ).toEqual({
      OLD_TOKENS: [{ name: MASK, until: MASK, on: true }],
      port: 1,
      nested: { a: [MASK] },
    });
  });

  it('masks every value of the environment', () => {
    expect(maskAll({ PATH: '/usr/bin', EMPTY: '' }, 'everything')).toEqual({
      PATH: MASK,
      EMPTY: '',
    });
  });

  it('leaves the words of a schema, but not samples of secrets', () => {
    const schema = {
      properties: {
        SECRET_KEY: { type: 'string', description: 'The key.', default: 'abc' },
        DB_URI: { type: 'string', 'x-example': 'postgresql://u:p@host/quay' },
        PROXY: { 'x-example': 'http://u:p@proxy' },
      },
    };
    expect(maskAll(schema, 'schema')).toEqual({
      properties: {
        SECRET_KEY: { type: 'string', description: 'The key.', default: MASK },
        DB_URI: { type: 'string', 'x-example': MASK },
        PROXY: { 'x-example': `http://${MASK}@proxy` },
      },
    });
  });

  it('masks names that are secrets themselves', () => {
    expect(maskedName('http://u:p@proxy')).toBe(MASK);
    expect(maskAll({ 'http://u:p@proxy': 1 }, 'settings')).toEqual({ [MASK]: 1 });
  });
});
