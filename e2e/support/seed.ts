import { seedRegistry, type SeedUser } from '../../mocks/seed';
import type { RegistrySize } from '../../src/lib/demo';

/** Returns the users that a mock registry of a size starts with, in the registry's own order. */
export const seededUsers = (size: RegistrySize) => seedRegistry(size, new Date()).users;

/** Returns the same as an array, for sizes that fit into one. */
export function allSeededUsers(size: 'small' | 'typical'): SeedUser[] {
  const users = seededUsers(size);
  return Array.from({ length: users.length }, (_, index) => users.at(index));
}

/** Returns the organizations that a mock registry of a size starts with, in the registry's own order. */
export const seededOrganizations = (size: RegistrySize) =>
  seedRegistry(size, new Date()).organizations;
