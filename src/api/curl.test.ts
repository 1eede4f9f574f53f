import { execFileSync } from 'node:child_process';

import { describe, expect, it } from 'vitest';

import { SECRET_IN_CURL, curlFor } from './curl';

const REGISTRY = 'https://registry.example.org';

/** Returns the words that a shell sees in the command, with `curl` replaced by something that prints them. */
const words = (command: string) =>
  execFileSync('sh', ['-c', command.replace(/^curl/, `printf '%s\\n'`)], {
    encoding: 'utf8',
    env: { TOKEN: 'the-token', PASSWORD: 'from the shell' },
  }).split('\n');

describe('curlFor', () => {
  it('names method, address and body', () => {
    const command = curlFor(
      'changeInstallUser',
      { path: { username: 'mira.holt' }, body: { enabled: false } },
      REGISTRY,
    );
    expect(words(command)).toEqual([
      '-X',
      'PUT',
      `${REGISTRY}/api/v1/superuser/users/mira.holt`,
      '-H',
      'Authorization: Bearer the-token',
      '-H',
      'Content-Type: application/json',
      '-d',
      '{"enabled":false}',
      '',
    ]);
  });

  it('sends no body where the operation reads none', () => {
    expect(curlFor('deleteInstallUser', { path: { username: 'x' } }, REGISTRY)).not.toContain('-d');
  });

  it('lets the shell put a secret into the body', () => {
    const body = { password: SECRET_IN_CURL };
    const command = curlFor('changeInstallUser', { path: { username: 'x' }, body }, REGISTRY);
    expect(words(command)).toContain('{"password":"from the shell"}');
  });

  it('survives quotes, spaces and shell syntax in what was typed', () => {
    const email = `o'neil $(id) "x"@example.org`;
    const command = curlFor(
      'changeInstallUser',
      { path: { username: 'a b/c' }, body: { email } },
      REGISTRY,
    );
    expect(words(command)).toContain(JSON.stringify({ email }));
    expect(words(command)).toContain(`${REGISTRY}/api/v1/superuser/users/a%20b%2Fc`);
  });
});
