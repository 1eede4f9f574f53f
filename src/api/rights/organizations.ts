import type { Access } from '../access';
import { firstOf, notOffered, noWrites, type Refusal, unless } from './rules';

/** Lets only an organization's administrators and superusers with full access save its settings (C 10.12). */
const administers = (access: Access, name: string, administered: ReadonlySet<string>): Refusal =>
  unless(
    access.features.SUPERUSERS_FULL_ACCESS === true || administered.has(name),
    'FEATURE_SUPERUSERS_FULL_ACCESS is off, so only administrators of the organization can change its settings. Take ownership to become one.',
  );

/** The permitted actions, each with the reason why not; used to disable and to explain. */
export const whyNot = {
  /**
   * C 13.2. A superuser may wherever only superusers may (`SUPERUSERS_ORG_CREATION_ONLY`); whom `RESTRICTED_USERS`
   * restricts only the registry knows.
   */
  createOrganization: (access: Access): Refusal =>
    firstOf(
      noWrites(access),
      notOffered(access, 'createOrganization'),
      unless(
        access.userAdmin,
        'This token cannot create organizations, because it lacks the scope user:admin. Sign in with the registry’s session, or with a token that has it.',
      ),
    ),
  /** C 1.18. */
  renameOrganization: (access: Access): Refusal =>
    firstOf(noWrites(access), notOffered(access, 'changeOrganization')),
  /** C 10.12. */
  changeOrganizationSettings: (
    access: Access,
    name: string,
    administered: ReadonlySet<string>,
  ): Refusal => firstOf(noWrites(access), administers(access, name, administered)),
  /** A setting that the registry may not have (C 3.8). */
  changeTagExpiration: ({ features }: Access): Refusal =>
    unless(
      features.CHANGE_TAG_EXPIRATION !== false,
      'FEATURE_CHANGE_TAG_EXPIRATION is off in this registry.',
    ),
  /** C 1.19. */
  deleteOrganization: (access: Access): Refusal =>
    firstOf(noWrites(access), notOffered(access, 'deleteOrganization')),
  /** C 10.4. */
  takeOrganizationOwnership: (access: Access): Refusal =>
    firstOf(noWrites(access), notOffered(access, 'takeOwnership')),
};
