import type { OperationId } from '@/api/generated/operations.gen';

import type { BodySchema } from './body-schema';
import type { Trait } from './releases';

/**
 * Who may call: anyone; a signed-in user; one with a session or a token with `user:admin` (C 13.2); a superuser or
 * read-only superuser (reads); a superuser (writes); a user with rights over the organization in the path, which
 * includes superusers with full access (C 10.12, 10.14); or one who may read the repository in the path (C 12.2).
 */
type Access =
  | 'anybody'
  | 'user'
  | 'user-admin'
  | 'any-superuser'
  | 'superuser'
  | 'organization-reader'
  | 'organization-admin'
  | 'repository-reader'
  | 'full-access-superuser';

/** `int` rejects other text (C 1.5); `flag` never does. */
type QueryType = 'int' | 'text' | 'flag';

/** The checks that run before an operation's own code. */
export type Rule = {
  access: Access;
  /** Cookie sessions need a recent sign-in (C 3.5). */
  freshLogin?: true;
  /** The route does not exist if one of these is off (C 1.0). */
  features?: readonly string[];
  query?: Readonly<Record<string, QueryType>>;
  /** Present where the server reads a body. */
  body?: BodySchema;
  /** The body schema in releases without this trait. */
  bodyBefore?: { trait: Trait; body: BodySchema };
  /** The route does not exist in releases without this trait. */
  since?: Trait;
  /** Read-only superusers cannot read it in releases without this trait. */
  readonlySince?: Trait;
  /** Full access does not grant it in releases without this trait. */
  fullAccessSince?: Trait;
  /** Needs `AUTHENTICATION_TYPE` `Database`; checked before the right (C 1.2). */
  databaseAuthentication?: true;
  /** Omitted from discovery unless `internal=true` (C 3.8); with a trait, only in releases without it. */
  internal?: true | Trait;
  /** Never in discovery, although it exists: no recorded release lists it. */
  undescribed?: true;
  /** A missing right is told in the message shape (C 13.1). */
  refusedInWords?: true;
  /** A page begins with it: scenarios that make requests fail exempt it. */
  beginsPage?: true;
  /** Bypasses the API layer: no CORS headers, no XHR guard. */
  outsideApi?: true;
};

/** The rules of the operations of one noun. */
export type RulesOf<Ids extends OperationId> = Readonly<Record<Ids, Rule>>;

/** Most reads below `/superuser/`. */
export const READ: Rule = { access: 'any-superuser', freshLogin: true };
/** Most writes below `/superuser/`. */
export const WRITE: Rule = { access: 'superuser', freshLogin: true };
/** The parameters of a paginated list (C 4). */
export const PAGE = { limit: 'int', next_page: 'text' } as const;
