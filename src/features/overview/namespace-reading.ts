import { organizationsDirectory } from '@/api/queries/organizations';
import { usersDirectory } from '@/api/queries/users';

/**
 * So many rows of each list are read just because this screen was opened: some twenty requests one after another, which
 * is all there is to most registries. A larger one is read on when somebody asks for it here, or opens the list itself.
 */
const FIRST = 2_000;

/** The beginning of the users. */
export const firstUsers = { ...usersDirectory, portion: FIRST };

/** The beginning of the organizations. */
export const firstOrganizations = { ...organizationsDirectory, portion: FIRST };
