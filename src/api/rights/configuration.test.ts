import { expect, it } from 'vitest';

import { whyNot } from './configuration';

const on = { SUPERUSER_CONFIGDUMP: true };

it('is read where the setting is on and the registry has the operation', () => {
  expect(whyNot.readConfiguration({ features: on, absent: new Set() })).toBeUndefined();
  expect(whyNot.readConfiguration({ features: {}, absent: new Set() })).toContain(
    'FEATURE_SUPERUSER_CONFIGDUMP',
  );
  // Up to Quay 3.14 the setting is published wherever it was configured, and has no effect.
  expect(whyNot.readConfiguration({ features: on, absent: new Set(['getConfigDump']) })).toContain(
    'needs Quay 3.15',
  );
});
