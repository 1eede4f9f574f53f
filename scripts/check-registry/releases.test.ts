import { describe, it } from 'vitest';

import { reportOf } from '@/api/compatibility/report';
import { runCheck } from '@/api/compatibility/run';
import type { CompatibilityReport } from '@/api/compatibility/types';

import { RELEASES } from '../../mocks/core/releases';
import { seedRegistry } from '../../mocks/seed';
import { serveMockRegistry } from '../../mocks/server';
import { nodeSend } from './node-send';

const { builds } = seedRegistry('small', new Date());
const byHand = builds.find(({ trigger }) => trigger === null)?.id ?? '';

/** Runs the check with a token of the registry at `origin`. */
async function check(origin: string, token: string, build?: string): Promise<CompatibilityReport> {
  const checked = await runCheck(
    {
      send: nodeSend({ origin, token, timeoutMs: 10_000 }),
      signal: new AbortController().signal,
      now: Date.now,
      wait: () => Promise.resolve(),
      onEvent: () => undefined,
    },
    build,
  );
  return reportOf(checked, { credential: 'token', host: undefined, checkedAt: Date.now() });
}

describe('the compatibility check of a released version', () => {
  it.concurrent.for(RELEASES)('ends well on %s', async (release, { expect }) => {
    const server = await serveMockRegistry({ port: 0, size: 'small', release });
    try {
      const superuser = await check(server.url, 'superuser-token', byHand);
      const outcomeOf = (id: string) =>
        superuser.operations.find(({ operation }) => operation === id)?.outcome;
      expect(superuser).toMatchObject({
        verdict: 'conforms',
        tier: 'superuser',
        summary: { differs: 0, failed: 0 },
      });
      const older = ['3.9', '3.10', '3.12', '3.15', '3.16'].includes(release);
      expect(outcomeOf('getRepoBuildSuperUser')).toBe(older ? 'known-fault' : 'conforms');
      expect(outcomeOf('listQuotaLimits')).toBe(release === '3.9' ? 'not-allowed' : 'conforms');
      // In 3.9 a read-only superuser has no read access, which is that release's behaviour.
      expect(await check(server.url, 'readonly-token')).toMatchObject(
        release === '3.9'
          ? { verdict: 'nothing-checked', summary: { differs: 0, failed: 0 } }
          : { verdict: 'conforms', tier: 'readonly' },
      );
    } finally {
      server.close();
    }
  });
});
