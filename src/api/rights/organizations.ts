import type { Access } from '../access';
import { all, offered, type Verdict, write } from './rules';

/** Who may store the settings of an organization: its administrators, and superusers with full access (C 10.12). */
const administers = (access: Access, name: string, administered: ReadonlySet<string>): Verdict =>
  access.features.SUPERUSERS_FULL_ACCESS === true ||
  administered.has(name) ||
  'FEATURE_SUPERUSERS_FULL_ACCESS is off in this registry, so only administrators of the organization can store its settings. Take ownership of it to become one.';

/** What may be done, each with the reason why not; used to disable and to explain. */
export const can = {
  /** C 1.18. */
  renameOrganization: (access: Access): Verdict =>
    all(write(access), offered(access, 'changeOrganization')),
  /** C 10.12. */
  changeOrganizationSettings: (
    access: Access,
    name: string,
    administered: ReadonlySet<string>,
  ): Verdict => all(write(access), administers(access, name, administered)),
  /** A part of the settings that the registry may leave out (C 3.8). */
  changeTagExpiration: ({ features }: Access): Verdict =>
    features.CHANGE_TAG_EXPIRATION !== false ||
    'FEATURE_CHANGE_TAG_EXPIRATION is off in this registry.',
  /** C 1.19. */
  deleteOrganization: (access: Access): Verdict =>
    all(write(access), offered(access, 'deleteOrganization')),
  /** C 10.4. */
  takeOrganizationOwnership: (access: Access): Verdict =>
    all(write(access), offered(access, 'takeOwnership')),
};
