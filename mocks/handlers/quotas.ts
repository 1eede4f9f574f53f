import type { EffectiveQuota, QuotaFull } from '@/api/generated/types.gen';
import type { ByteCount } from '@/lib/bytes';
import { ExactDecimal } from '@/lib/json';

import { invalidRequest, notFound, pageServerError } from '../core/failures';
import type { HandlersOf } from '../core/operation';
import { READ, WRITE, type Rule, type RulesOf } from '../core/rules';
import type { Registry } from '../registry';
import type { SeedQuota, SeedQuotaLimit } from '../seed/types';
import type { Account } from '../state/accounts';
import { defaultQuota, limitView, quotaFull } from '../views/accounts';

type SizeBody = { limit_bytes?: ByteCount; limit?: string };
type Target = { namespace: string; quota_id: string };

/** The database's columns hold 64 bits (C 12.6). */
const BEYOND_64_BITS = 2n ** 63n;

const POWERS = ['', 'K', 'M', 'G', 'T', 'P', 'E', 'Z', 'Y'];

/** Parses a size in words as the server does (C 1.12): `10GiB`, `10 GB` and `10` are valid, `10B` is not. */
function bytesOf(text: string): ByteCount {
  const match = /^(\d+)\s?(?:([KMGTPEZY])(i)?B?)?$/.exec(text);
  if (!match) throw invalidRequest(`Invalid limit format: ${text}`);
  const [, digits = '', letter = '', binary] = match;
  const bytes = Number(digits) * (binary ? 1024 : 1000) ** POWERS.indexOf(letter);
  return Number.isSafeInteger(bytes) ? bytes : BigInt(bytes);
}

/** Returns the bytes that a body requests; undefined if it requests none. */
function requestedBytes({ limit_bytes, limit }: SizeBody): ByteCount | undefined {
  const bytes = limit === undefined ? limit_bytes : bytesOf(limit);
  if (bytes !== undefined && bytes >= BEYOND_64_BITS)
    throw invalidRequest('Unsupported quota size limit.');
  return bytes;
}

/** Returns a quota whose limit is a float, `10737418240.0`, as a change through `limit` returns it (C 1.10). */
function echoedAsFloat(quota: QuotaFull): QuotaFull {
  const bytes = Number(quota.limit_bytes);
  const float = new ExactDecimal(bytes < 1e16 ? `${bytes}.0` : bytes.toExponential());
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- JavaScript cannot write this number on the wire
  return { ...quota, limit_bytes: float as unknown as number };
}

/** Looks up the namespace of a write as the server does, unguarded: an unknown one crashes (C 1.12). */
function writableAccount(registry: Registry, namespace: string): Account {
  const account = registry.accounts.byName(namespace);
  if (!account) throw pageServerError();
  return account;
}

/** Looks up a quota: anything but a whole number crashes; an unused number of any size is not found (C 12.6). */
function quotaOf(account: Account, quotaId: string): SeedQuota {
  if (!/^-?\d+$/.test(quotaId)) throw pageServerError();
  if (!account.quota || String(account.quota.id) !== quotaId) throw notFound();
  return account.quota;
}

function listQuota(registry: Registry, namespace: string): QuotaFull[] {
  const account = registry.accounts.byName(namespace);
  if (!account) throw notFound();
  // The system default is not listed here (C 1.13).
  return account.quota ? [quotaFull(account.quota, registry.settings)] : [];
}

function createQuota(registry: Registry, namespace: string, body: SizeBody) {
  const bytes = requestedBytes(body) ?? 0;
  const account = writableAccount(registry, namespace);
  if (account.quota) throw invalidRequest(`A quota for ${namespace} exists already`);
  if (bytes <= 0) throw invalidRequest('A quota must be larger than 0');
  const quota = { id: registry.nextId(), limitBytes: bytes, limits: [] };
  registry.accounts.save({ ...account, quota });
  return { status: 201, body: 'Created' } as const;
}

function changeQuota(registry: Registry, { namespace, quota_id }: Target, body: SizeBody) {
  const bytes = requestedBytes(body);
  const account = writableAccount(registry, namespace);
  const quota = quotaOf(account, quota_id);
  if (bytes !== undefined && bytes < 0) throw invalidRequest('A quota must not be negative');
  // Neither an empty body nor 0 changes anything (C 1.10).
  const changed = bytes ? { ...quota, limitBytes: bytes } : quota;
  registry.accounts.save({ ...account, quota: changed });
  const answer = quotaFull(changed, registry.settings);
  return {
    status: 200,
    body: body.limit === undefined ? answer : echoedAsFloat(answer),
  } as const;
}

function deleteQuota(registry: Registry, { namespace, quota_id }: Target) {
  const account = writableAccount(registry, namespace);
  quotaOf(account, quota_id);
  registry.accounts.save({ ...account, quota: null });
  return { status: 204 } as const;
}

/** Returns the quota under the organization's own path, which also accepts a user's name (C 10.14). */
function quotaUnder(
  registry: Registry,
  { orgname, quota_id }: { orgname: string; quota_id: string },
) {
  const account = registry.accounts.byName(orgname);
  if (!account) throw notFound();
  const quota = quotaOf(account, quota_id);
  const store = (limits: SeedQuotaLimit[]) => {
    registry.accounts.save({ ...account, quota: { ...quota, limits } });
  };
  return { account, quota, store };
}

function limitOf(quota: SeedQuota, limitId: string): SeedQuotaLimit {
  const limit = quota.limits.find(({ id }) => String(id) === limitId);
  if (!limit) throw notFound();
  return limit;
}

function limitType(type: string): 'Warning' | 'Reject' {
  if (type !== 'Warning' && type !== 'Reject')
    throw invalidRequest(`Quota type ${type} does not exist`);
  return type;
}

function limitPercent(percent: number): number {
  if (percent < 1 || percent > 100)
    throw invalidRequest('A threshold must be from 1 to 100 percent');
  return percent;
}

/** Returns a namespace's quotas under its own path: the system default replaces a missing quota (C 10.15). */
function effectiveQuotas(registry: Registry, account: Account): EffectiveQuota[] {
  if (account.quota) return [quotaFull(account.quota, registry.settings)];
  return registry.settings.defaultQuotaBytes === 0 ? [] : [defaultQuota(registry.settings)];
}

type QuotaOperation =
  | 'listUserQuotaSuperUser'
  | 'listOrganizationQuotaSuperUser'
  | 'createUserQuotaSuperUser'
  | 'createOrganizationQuotaSuperUser'
  | 'changeUserQuotaSuperUser'
  | 'changeOrganizationQuotaSuperUser'
  | 'deleteUserQuotaSuperUser'
  | 'deleteOrganizationQuotaSuperUser'
  | 'listOrganizationQuota'
  | 'listQuotaLimits'
  | 'createQuotaLimit'
  | 'changeQuotaLimit'
  | 'deleteQuotaLimit';

const QUOTA_FEATURES = ['QUOTA_MANAGEMENT', 'EDIT_QUOTA'];
const QUOTA_READ: Rule = { ...READ, features: QUOTA_FEATURES };
const QUOTA_WRITE: Rule = { ...WRITE, features: QUOTA_FEATURES };

// C 1.12: a whole number, an optional space and an optional unit. `B` passes here and is rejected later.
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

/** The checks that run before the handlers. */
export const quotaRules: RulesOf<QuotaOperation> = {
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
};

export const quotaHandlers: HandlersOf<QuotaOperation> = {
  // One resource serves both paths; each accepts a user or an organization (C 1.10).
  listUserQuotaSuperUser: ({ registry, path }) => ({
    status: 200,
    body: listQuota(registry, path.namespace),
  }),
  listOrganizationQuotaSuperUser: ({ registry, path }) => ({
    status: 200,
    body: listQuota(registry, path.namespace),
  }),
  createUserQuotaSuperUser: ({ registry, path, body }) =>
    createQuota(registry, path.namespace, body),
  createOrganizationQuotaSuperUser: ({ registry, path, body }) =>
    createQuota(registry, path.namespace, body),
  changeUserQuotaSuperUser: ({ registry, path, body }) => changeQuota(registry, path, body),
  changeOrganizationQuotaSuperUser: ({ registry, path, body }) => changeQuota(registry, path, body),
  deleteUserQuotaSuperUser: ({ registry, path }) => deleteQuota(registry, path),
  deleteOrganizationQuotaSuperUser: ({ registry, path }) => deleteQuota(registry, path),

  listOrganizationQuota({ registry, path }) {
    const organization = registry.accounts.organization(path.orgname);
    if (!organization) throw notFound();
    return { status: 200, body: effectiveQuotas(registry, organization) };
  },

  listQuotaLimits: ({ registry, path }) => ({
    status: 200,
    body: quotaUnder(registry, path).quota.limits.map(limitView),
  }),

  createQuotaLimit({ registry, caller, path, body }) {
    const { account, quota, store } = quotaUnder(registry, path);
    const type = limitType(body.type);
    const percent = limitPercent(body.threshold_percent);
    if (quota.limits.some((limit) => limit.type === type && limit.percent === percent)) {
      throw invalidRequest('The quota has this threshold already');
    }
    store([...quota.limits, { id: registry.nextId(), type, percent }]);
    const metadata = { namespace: path.orgname, type, threshold_percent: percent };
    registry.auditLog.write('org_create_quota_limit', metadata, caller, account);
    return { status: 201, body: 'Created' };
  },

  changeQuotaLimit({ registry, caller, path, body }) {
    const { account, quota, store } = quotaUnder(registry, path);
    const before = limitOf(quota, path.limit_id);
    const type = body.type === undefined ? before.type : limitType(body.type);
    const percent =
      body.threshold_percent === undefined ? before.percent : limitPercent(body.threshold_percent);
    const limits = quota.limits.map((limit) =>
      limit === before ? { ...limit, type, percent } : limit,
    );
    store(limits);
    const metadata = {
      namespace: path.orgname,
      type,
      threshold_percent: percent,
      previous_type: before.type,
      previous_threshold_percent: before.percent,
    };
    registry.auditLog.write('org_change_quota_limit', metadata, caller, account);
    return { status: 200, body: quotaFull({ ...quota, limits }, registry.settings) };
  },

  deleteQuotaLimit({ registry, caller, path }) {
    const { account, quota, store } = quotaUnder(registry, path);
    const gone = limitOf(quota, path.limit_id);
    store(quota.limits.filter((limit) => limit !== gone));
    const metadata = {
      namespace: path.orgname,
      limit_id: path.limit_id,
      type: gone.type,
      threshold_percent: gone.percent,
    };
    registry.auditLog.write('org_delete_quota_limit', metadata, caller, account);
    return { status: 204 };
  },
};
