import { describe, expect, it } from 'vitest';

import { defaultDeployment, DeploymentError } from './deployment';
import { readDeployment } from './deployment-file';

const ORIGIN = 'https://console.example.org';
const read = (value: unknown) => readDeployment(JSON.stringify(value), ORIGIN);

function problemsOf(run: () => unknown): readonly string[] {
  try {
    run();
  } catch (error) {
    if (error instanceof DeploymentError) return error.problems;
    throw error;
  }
  return [];
}

describe('readDeployment', () => {
  it('takes the own origin and what works there for an empty file', () => {
    expect(readDeployment('{}', ORIGIN)).toEqual(defaultDeployment(ORIGIN));
  });

  it('offers OAuth once there is an application, and no session at another origin', () => {
    expect(read({ oauth: { clientId: 'ABC' } }).signIn).toEqual(['session', 'oauth', 'token']);
    const elsewhere = read({ registry: 'https://quay.example.org/', oauth: { clientId: 'ABC' } });
    expect(elsewhere.registry).toBe('https://quay.example.org');
    expect(elsewhere.signIn).toEqual(['oauth', 'token']);
  });

  it('keeps the order in which ways to sign in are named', () => {
    expect(read({ signIn: ['token', 'session'] }).signIn).toEqual(['token', 'session']);
  });

  it.each([
    ['{', /not JSON/],
    ['[]', /^console\.json must be an object/],
    ['{"registri":"https://quay.example.org"}', /^console\.json knows no "registri"/],
    ['{"registry":"quay.example.org"}', /^registry must be the address/],
    ['{"registry":"https://quay.example.org/api"}', /^registry must be the address/],
    ['{"registry":"javascript:alert(1)"}', /^registry must be the address/],
    ['{"signIn":[]}', /^signIn must not be empty/],
    ['{"signIn":["password"]}', /^signIn\.0 must be one of "session"/],
    ['{"signIn":["oauth"]}', /needs oauth\.clientId/],
    ['{"registry":"https://quay.example.org","signIn":["session"]}', /own origin/],
    ['{"oauth":{"clientId":""}}', /^oauth\.clientId must not be empty/],
    ['{"links":[{"title":"Docs","url":"javascript:alert(1)"}]}', /^links\.0\.url must be/],
  ])('refuses %s and says where', (text, problem) => {
    expect(problemsOf(() => readDeployment(text, ORIGIN)).join('\n')).toMatch(problem);
  });

  it('names every mistake at once', () => {
    expect(problemsOf(() => read({ registry: 'x', title: '', links: 7 }))).toHaveLength(3);
  });
});
