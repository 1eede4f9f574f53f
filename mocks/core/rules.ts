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
  /** Does not go through the API's own layer: no CORS headers, no XHR guard. */
  outsideApi?: true;
};

const READ: Rule = { access: 'any-superuser', freshLogin: true };
const WRITE: Rule = { access: 'superuser', freshLogin: true };
const QUOTA_FEATURES = ['QUOTA_MANAGEMENT', 'EDIT_QUOTA'];
const QUOTA_READ: Rule = { ...READ, features: QUOTA_FEATURES };
const QUOTA_WRITE: Rule = { ...WRITE, features: QUOTA_FEATURES };
const PAGE = { limit: 'int', next_page: 'text' } as const;
const DATES = { starttime: 'text', endtime: 'text' } as const;

// C 1.12: a whole number, an optional space and an optional unit. `B` passes here and is refused later.
const SIZE_TEXT = '^\\d+\\s?(B|[KMGTPEZY]i?B?)?$';

const sizeBody = {
  limit_bytes: { type: 'integer' },
  limit: { type: 'string', pattern: SIZE_TEXT },
} as const;
const BYTES_ONLY: Rule['bodyBefore'] = {
  trait: 'quotaInWords',
  body: {
    type: 'object',
    required: ['limit_bytes'],
    properties: { limit_bytes: { type: 'integer' } },
  },
};
const CREATE_QUOTA: Rule = {
  ...QUOTA_WRITE,
  body: { type: 'object', properties: sizeBody, exactly: 1, additionalProperties: false },
  bodyBefore: BYTES_ONLY,
};
const CHANGE_QUOTA: Rule = {
  ...QUOTA_WRITE,
  body: { type: 'object', properties: sizeBody, atMost: 1, additionalProperties: false },
  bodyBefore: BYTES_ONLY,
};
// C 1.11: no fresh login.
const DELETE_QUOTA: Rule = { access: 'superuser', features: QUOTA_FEATURES };

const LIMIT_READ: Rule = { access: 'organization-reader', features: ['QUOTA_MANAGEMENT'] };
const LIMIT_WRITE: Rule = { access: 'full-access-superuser', features: ['QUOTA_MANAGEMENT'] };
const limitBody = { type: { type: 'string' }, threshold_percent: { type: 'integer' } } as const;

/** The rules of every operation. */
export const rules: Readonly<Record<OperationId, Rule>> = {
  listAllUsers: { ...READ, query: { ...PAGE, disabled: 'flag' } },
  createInstallUser: {
    ...WRITE,
    databaseAuthentication: true,
    body: {
      required: ['username'],
      properties: { username: { type: 'string' }, email: { type: 'string' } },
    },
  },
  getInstallUser: {
    ...READ,
    readonlySince: 'readonlySuperusersReadAll',
    internal: 'usersInDiscovery',
  },
  changeInstallUser: {
    ...WRITE,
    internal: 'usersInDiscovery',
    body: {
      type: 'object',
      properties: {
        password: { type: 'string' },
        email: { type: 'string' },
        enabled: { type: 'boolean' },
      },
    },
  },
  deleteInstallUser: { ...WRITE, internal: 'usersInDiscovery' },
  sendRecoveryEmail: { ...WRITE, features: ['MAILING'], internal: true },
  takeOwnership: { ...WRITE, internal: true },

  listAllOrganizations: { ...READ, query: PAGE, internal: true },
  changeOrganization: {
    ...WRITE,
    body: { type: 'object', properties: { name: { type: 'string' } } },
  },
  deleteOrganization: WRITE,
  getOrganization: { access: 'user' },
  changeOrganizationDetails: {
    access: 'organization-admin',
    fullAccessSince: 'settingsStoredOutside',
    body: {
      type: 'object',
      properties: {
        email: { type: 'string' },
        contact_email: { type: 'string' },
        invoice_email: { type: 'boolean' },
        invoice_email_address: { type: ['string', 'null'] },
        tag_expiration_s: { type: 'integer' },
      },
    },
  },

  listUserQuotaSuperUser: QUOTA_READ,
  listOrganizationQuotaSuperUser: QUOTA_READ,
  createUserQuotaSuperUser: CREATE_QUOTA,
  createOrganizationQuotaSuperUser: CREATE_QUOTA,
  changeUserQuotaSuperUser: CHANGE_QUOTA,
  changeOrganizationQuotaSuperUser: CHANGE_QUOTA,
  deleteUserQuotaSuperUser: DELETE_QUOTA,
  deleteOrganizationQuotaSuperUser: DELETE_QUOTA,
  listOrganizationQuota: LIMIT_READ,
  listQuotaLimits: { ...LIMIT_READ, fullAccessSince: 'thresholdsReadOutside' },
  createQuotaLimit: {
    ...LIMIT_WRITE,
    body: { type: 'object', required: ['type', 'threshold_percent'], properties: limitBody },
  },
  changeQuotaLimit: { ...LIMIT_WRITE, body: { type: 'object', properties: limitBody } },
  deleteQuotaLimit: LIMIT_WRITE,

  // C 1.9, 1.23: the two reads of keys ask for no fresh login.
  listServiceKeys: { access: 'any-superuser' },
  getServiceKey: { access: 'any-superuser' },
  createServiceKey: {
    ...WRITE,
    body: {
      type: 'object',
      required: ['service', 'expiration'],
      properties: {
        service: { type: 'string' },
        name: { type: 'string' },
        metadata: { type: 'object' },
        notes: { type: 'string' },
        expiration: { type: ['number', 'null'] },
      },
    },
  },
  updateServiceKey: {
    ...WRITE,
    body: {
      type: 'object',
      properties: {
        name: { type: 'string' },
        metadata: { type: 'object' },
        expiration: { type: ['number', 'null'] },
      },
    },
  },
  deleteServiceKey: WRITE,
  approveServiceKey: {
    ...WRITE,
    body: { type: 'object', properties: { notes: { type: 'string' } } },
  },

  listAllLogs: { ...READ, query: { ...DATES, next_page: 'text', page: 'int' } },
  getAggregateLogs: {
    ...READ,
    query: DATES,
    internal: true,
    readonlySince: 'readonlySuperusersReadAll',
  },

  getRepoBuildStatusSuperUser: READ,
  getRepoBuildSuperUser: READ,
  // `start` is not a declared parameter; the operation reads it itself (C 6.4).
  getRepoBuildLogsSuperUser: READ,
  getArchivedBuildLogs: { ...READ, since: 'archivedBuildLogs' },

  listMessages: { access: 'anybody' },

  getRegistrySize: { ...READ, internal: true },
  postRegistrySize: { ...WRITE, internal: true },

  getConfigDump: { ...READ, since: 'configDump' },
  getRegistryConfig: { access: 'anybody', outsideApi: true },
  getDiscovery: { access: 'anybody', query: { internal: 'flag' } },

  getCsrfToken: { access: 'anybody', outsideApi: true },
  getLoggedInUser: { access: 'anybody' },
  signIn: {
    access: 'anybody',
    features: ['DIRECT_LOGIN'],
    internal: true,
    body: {
      type: 'object',
      required: ['username', 'password'],
      properties: {
        username: { type: 'string' },
        password: { type: 'string' },
        invite_code: { type: 'string' },
      },
    },
  },
  verifySignIn: {
    access: 'user',
    internal: true,
    body: { type: 'object', required: ['password'], properties: { password: { type: 'string' } } },
  },
  signOut: { access: 'anybody', internal: true },
};
