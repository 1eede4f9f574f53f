import { describe, expect, it } from 'vitest';

import { readOptions } from './options';

const URL = 'https://quay.example.com';
const read = (args: readonly string[], env = {}) => readOptions(args, env);

describe('readOptions', () => {
  it('takes the address from the flag or from the environment', () => {
    expect(read(['--url', `${URL}/`])).toMatchObject({
      origin: URL,
      tokenFile: undefined,
      build: undefined,
      format: 'table',
      withHost: false,
      timeoutMs: 30_000,
    });
    expect(read([], { QUAY_URL: 'http://127.0.0.1:4010' })).toMatchObject({
      origin: 'http://127.0.0.1:4010',
    });
  });

  it('takes the rest', () => {
    const uuid = '3B1F7C52-0D0A-4F0E-9A55-6A0F6D1F2C11';
    const flags = ['--json', '--with-host', '--timeout', '5', '--build', uuid, '--token-file', '-'];
    expect(read(['--url', URL, ...flags])).toMatchObject({
      tokenFile: '-',
      build: uuid.toLowerCase(),
      format: 'json',
      withHost: true,
      timeoutMs: 5000,
    });
    expect(read(['--url', URL, '--markdown'])).toMatchObject({ format: 'markdown' });
    expect(read(['--help'])).toBe('help');
  });

  it.each([
    [[], 'Which registry?'],
    [['--speed', 'x'], 'There is no flag --speed.'],
    [['--token', 'hush-hush'], 'There is no --token:'],
    [['--token=hush-hush'], 'There is no --token:'],
    [['--url', URL, 'hush-hush'], 'There is a word too many'],
    [['--url'], 'a flag lacks its value'],
    [['--url', 'quay.example.com'], '--url takes an address'],
    [['--url', 'ftp://quay.example.com'], '--url takes an address'],
    [['--url', 'https://mira:hush-hush@quay.example.com'], 'without a user name'],
    [['--url', `${URL}/repository`], 'without a path'],
    [['--url', `${URL}/?token=hush-hush`], 'without a path'],
    [['--url', URL, '--insecure'], 'NODE_EXTRA_CA_CERTS'],
    [['--url', URL, '--json', '--markdown'], 'either --json or --markdown'],
    [['--url', URL, '--timeout', '0'], '--timeout takes seconds'],
    [['--url', URL, '--build', 'hush-hush'], '--build takes a UUID'],
  ])('refuses %j without repeating it', (args, words) => {
    expect(() => read(args)).toThrow(words);
    expect(() => read(args)).not.toThrow('hush-hush');
  });
});
