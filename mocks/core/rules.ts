import type { OperationId } from '@/api/generated/operations.gen';

import type { BodySchema } from './body-schema';
import type { Trait } from './releases';

/**
 * Who may call: anybody; a signed-in user; a superuser or read-only superuser (reads); a superuser (writes); and
 * somebody with rights over the organization in the path, to which superusers belong with full access (C 10.12, 10.14).
 */
type Access =
  | 'anybody'
  | 'user'
  | 'any-superuser'
  | 'superuser'
  | 'organization-reader'
  | 'organization-admin'
  | 'full-access-superuser';

/** `int` refuses other text (C 1.5); `flag` never does. */
type QueryType = 'int' | 'text' | 'flag';

/** What the server checks before an operation's own code runs. */
export type Rule = {
  access: Access;
  /** Asks cookie sessions for a recent sign-in (C 3.5). */
  freshLogin?: true;
  /** The route does not exist while one of these is off (C 1.0). */
  features?: readonly string[];
  query?: Readonly<Record<string, QueryType>>;
  /** Present where the server reads a body. */
  body?: BodySchema;
  /** The body as it was before a release had this. */
  bodyBefore?: { trait: Trait; body: BodySchema };
  /** The route does not exist in releases without this. */
  since?: Trait;
  /** Read-only superusers may not read it in releases without this. */
  readonlySince?: Trait;
  /** Full access does not open it in releases without this. */
  fullAccessSince?: Trait;
  /** Needs `AUTHENTICATION_TYPE` `Database`; checked before the right (C 1.2). */
  databaseAuthentication?: true;
  /** Left out of discovery unless `internal=true` (C 3.8); a trait: in releases without it. */
  internal?: true | Trait;
  /** A page begins with it: a scenario that makes requests fail spares it. */
  beginsPage?: true;
  /** Does not go through the API's own layer: no CORS headers, no XHR guard. */
  outsideApi?: true;
};

/** The rules of the operations of one noun. */
export type RulesOf<Ids extends OperationId> = Readonly<Record<Ids, Rule>>;

/** Most reads below `/superuser/`. */
export const READ: Rule = { access: 'any-superuser', freshLogin: true };
/** Most writes below `/superuser/`. */
export const WRITE: Rule = { access: 'superuser', freshLogin: true };
/** The parameters of a list that comes in pages (C 4). */
export const PAGE = { limit: 'int', next_page: 'text' } as const;
