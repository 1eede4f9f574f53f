import type { RegistrySize } from '@/lib/demo';

import { seedBuilds } from './builds';
import { defaultQuota, seedConfig } from './config';
import { lazy } from './lazy';
import { seedLogs } from './logs';
import { seedOrganizations } from './organizations';
import { seedMessages } from './messages';
import { outgrown } from './quotas';
import { ownServiceKey, seedServiceKeys } from './service-keys';
import type { Extents, Lazy, Seed, SeedOrganization, SeedUser } from './types';
import { seedUsers } from './users';

export { SEEDED_SECRETS } from './secrets';
export type * from './types';

const COUNTS: Record<RegistrySize, { users: number; organizations: number; bytes: number }> = {
  empty: { users: 3, organizations: 0, bytes: 0 },
  small: { users: 12, organizations: 6, bytes: 0 },
  typical: { users: 2_000, organizations: 300, bytes: 71_654_321_098_765 },
  huge: { users: 100_000, organizations: 20_000, bytes: 3_210_987_654_321_098 },
};

const DAY = 86_400_000;

/** Removes the quota and usage, as in new accounts. */
const unused = (users: Lazy<SeedUser>): Lazy<SeedUser> =>
  lazy(users.length, (index) => ({ ...users.at(index), quota: null, usedBytes: 0 }));

/** Returns a registry's content at this time: the same for a whole day (UTC), except for what is near `now`. */
export function seedRegistry(size: RegistrySize, now: Date, extents: Extents = {}): Seed {
  const counts = { ...COUNTS[size], users: extents.users ?? COUNTS[size].users };
  const time = now.getTime();
  const dayStart = Math.floor(time / DAY) * DAY;
  const users = seedUsers(counts.users, dayStart);
  const organizations = seedOrganizations(counts.organizations);
  const isEmpty = size === 'empty';
  const serviceKeys = isEmpty ? ownServiceKey(time) : seedServiceKeys(time);
  const builds = seedBuilds(size, time, dayStart, extents.logLines);
  const { logs, logIndexAt } = seedLogs(
    size,
    {
      userCount: counts.users,
      userName: users.nameAt,
      userCreatedAt: users.indexCreatedAt,
      organizationCount: counts.organizations,
      organizationName: organizations.nameAt,
      serviceKeys,
      builds,
    },
    time,
    dayStart,
  );
  const within = <Row extends SeedUser | SeedOrganization>(rows: Lazy<Row>): Lazy<Row> =>
    lazy(rows.length, (index) => outgrown(rows.at(index), defaultQuota(size)));
  return {
    users: isEmpty ? unused(users.users) : within(users.users),
    organizations: within(organizations.organizations),
    userIndexByName: users.indexByName,
    organizationIndexByName: organizations.indexByName,
    serviceKeys,
    logs,
    logIndexAt,
    builds,
    messages: isEmpty ? [] : seedMessages(),
    // The size of the smaller registries was never calculated (C 7).
    registrySize: {
      size_bytes: counts.bytes,
      last_ran: counts.bytes === 0 ? null : dayStart - 3 * DAY + 7_384_211,
    },
    config: seedConfig(size, extents.dumpBytes),
  };
}
