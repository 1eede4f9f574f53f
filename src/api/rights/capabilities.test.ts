import { expect, it } from 'vitest';

import type { Access } from '../access';
import { capabilities, lackedOperations } from './capabilities';

const access = (features: Access['features']): Access => ({
  username: 'ops',
  tier: 'superuser',
  userAdmin: true,
  registryReadOnly: false,
  authenticationType: 'Database',
  features,
  absent: new Set(),
});

const offIn = (features: Access['features']) =>
  capabilities(access(features)).flatMap(({ off }) => off);

it('names the settings that are off, and counts what the registry does not name as off', () => {
  expect(offIn({ QUOTA_MANAGEMENT: true, EDIT_QUOTA: false, MAILING: true })).toEqual([
    'FEATURE_EDIT_QUOTA',
    'FEATURE_SUPERUSERS_FULL_ACCESS',
    'FEATURE_SUPERUSER_CONFIGDUMP',
    'FEATURE_BUILD_SUPPORT',
  ]);
});

it('has nothing to name where everything is on', () => {
  const names = capabilities(access({})).flatMap(({ settings }) => settings);
  const all = names.map((name) => [name.replace('FEATURE_', ''), true] as const);
  expect(offIn(Object.fromEntries(all))).toEqual([]);
});

it('tells what an older registry lacks from what is off', () => {
  const absent = new Set([
    'createUserQuotaSuperUser',
    'sendRecoveryEmail',
    'takeOwnership',
  ] as const);
  expect(lackedOperations({ ...access({}), absent })).toEqual(['takeOwnership']);
  expect(lackedOperations({ ...access({ MAILING: true }), absent })).toEqual([
    'sendRecoveryEmail',
    'takeOwnership',
  ]);
});

it('does not advise a setting for what the release does not have', () => {
  const older: Access = {
    ...access({ SUPERUSER_CONFIGDUMP: true }),
    absent: new Set(['getConfigDump']),
  };
  const dump = capabilities(older).find(({ label }) => label === 'Configuration dump');
  expect(dump?.missing).toBe('This registry has no configuration dump: it needs Quay 3.15.');
  expect(lackedOperations(older)).toEqual([]);
  expect(lackedOperations({ ...older, absent: new Set(['getArchivedBuildLogs']) })).toEqual([
    'operation for archived build logs (since Quay 3.18)',
  ]);
});
