import { organizationsDirectory } from '@/api/queries/organizations';
import { usersDirectory } from '@/api/queries/users';

/**
 * How many rows of each list load when this screen opens: some twenty requests one after another, which covers most
 * registries completely. A larger one loads further on request here, or when the user opens the list itself.
 */
const FIRST = 2_000;

/** The first users. */
export const firstUsers = { ...usersDirectory, portion: FIRST };

/** The first organizations. */
export const firstOrganizations = { ...organizationsDirectory, portion: FIRST };
