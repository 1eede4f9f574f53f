import { describe, expect, it } from 'vitest';

import { RELEASES } from '../../mocks/core/releases';
import { seedRegistry } from '../../mocks/seed';
import { spawnRegistry } from '../../mocks/testing/spawn-registry';
import { runCheckRegistry } from './testing';

// Bundling and starting twice takes seconds; much more on a machine that is busy with the other checks.
const TIMEOUT_MS = 90_000;

const { builds } = seedRegistry('small', new Date());
const byHand = builds.find(({ trigger }) => trigger === null)?.id ?? '';

describe('npm run check-registry on a released version', { timeout: TIMEOUT_MS }, () => {
  it.each(RELEASES)('ends well on %s', async (release) => {
    const server = await spawnRegistry('--port', '0', '--size', 'small', '--release', release);
    try {
      const flags = ['--url', server.url, '--token-file', '-', '--json'];
      const [superuser, readonly] = await Promise.all([
        runCheckRegistry('superuser-token', [...flags, '--build', byHand]),
        runCheckRegistry('readonly-token', flags),
      ]);
      expect(superuser.report).toMatchObject({
        verdict: 'conforms',
        tier: 'superuser',
        summary: { differs: 0, failed: 0 },
      });
      expect(superuser.code).toBe(0);
      const older = ['3.9', '3.10', '3.12', '3.15', '3.16'].includes(release);
      expect(superuser.row('getRepoBuildSuperUser')?.outcome).toBe(
        older ? 'known-fault' : 'conforms',
      );
      expect(superuser.row('listQuotaLimits')?.outcome).toBe(
        release === '3.9' ? 'not-allowed' : 'conforms',
      );
      // At 3.9 a read-only superuser may read nothing, which is what that release does.
      expect(readonly.report).toMatchObject(
        release === '3.9'
          ? { verdict: 'nothing-checked', summary: { differs: 0, failed: 0 } }
          : { verdict: 'conforms', tier: 'readonly' },
      );
    } finally {
      server.process.kill();
    }
  });
});
