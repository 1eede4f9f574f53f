import type * as z from 'zod/mini';

import { parseServerDate } from '@/lib/server-date';

import { operations, type OperationId } from '../generated/operations.gen';
import {
  zGetAggregateLogsResponse,
  zGetArchivedBuildLogsResponse,
  zGetConfigDumpResponse,
  zGetCsrfTokenResponse,
  zGetDiscoveryResponse,
  zGetInstallUserResponse,
  zGetLoggedInUserResponse,
  zGetOrganizationResponse,
  zGetRegistryConfigResponse,
  zGetRegistrySizeResponse,
  zGetRepoBuildLogsSuperUserResponse,
  zGetRepoBuildResponse,
  zGetRepoBuildStatusSuperUserResponse,
  zGetRepoBuildSuperUserResponse,
  zGetServiceKeyResponse,
  zListAllLogsResponse,
  zListAllOrganizationsResponse,
  zListAllUsersResponse,
  zListMessagesResponse,
  zListOrganizationQuotaResponse,
  zListOrganizationQuotaSuperUserResponse,
  zListQuotaLimitsResponse,
  zListServiceKeysResponse,
  zListUserQuotaSuperUserResponse,
} from '../generated/zod.gen';
import {
  at,
  type Known,
  learnAccount,
  learnBuild,
  learnConfig,
  learnDiscovery,
  learnKeys,
  learnOrganizations,
  learnRepository,
  learnUsers,
} from './known';

/** The target of a read, or a sentence that says why there is none. */
export type Target = { path?: Record<string, string>; query?: Record<string, string> } | string;

/** One read operation of the contract. */
export type Read = {
  id: OperationId;
  schema: z.core.$ZodType;
  /**
   * `anybody` needs no sign-in; `organization` also needs rights over it or full access (C 10.14), `repository` the right
   * to read it (C 12.2).
   */
  right:
    | 'anybody'
    | 'account'
    | 'superuser'
    | 'organization'
    | 'repository'
    | 'config-dump'
    | 'build';
  /** The contract describes only the fields that the console uses, so other fields are not reported. */
  partial?: true;
  /** A response without rows leaves little to compare, which is worth a note. */
  list?: true;
  target?: (known: Known) => Target;
  /** Records what later reads need from the response, whether it conforms or not. */
  learn?: (answer: unknown, known: Known) => void;
  notes?: (answer: unknown, known: Known) => string[];
};

/** The most rows that the server returns at once (C 4), which is also the console's page size. */
const PAGE = { limit: '100' };
const oneDay = ({ day }: Known): Target => ({ query: { starttime: day, endtime: day } });

const ofUser =
  (key: string) =>
  ({ username }: Known): Target =>
    username === undefined
      ? 'No user was available for this check.'
      : { path: { [key]: username } };
const ofOrganization =
  (key: string) =>
  ({ organization }: Known): Target =>
    organization === undefined
      ? 'No organization was available for this check.'
      : { path: { [key]: organization } };
const ofBuild = ({ build }: Known): Target =>
  build === undefined
    ? 'No build UUID was given, and the log of the checked day has no build.'
    : { path: { build_uuid: build } };

function logNotes(answer: unknown, { day }: Known): string[] {
  if (at(answer, 'search_unavailable') === true)
    return ['This log cannot be searched, so no entry was checked.'];
  const start = at(answer, 'start_time');
  const [month, date, year] = day.split('/').map(Number);
  const asked = Date.UTC(year ?? 0, (month ?? 1) - 1, date);
  return parseServerDate(typeof start === 'string' ? start : null)?.getTime() === asked
    ? []
    : ['The registry returned another day than requested.'];
}

/**
 * Every read operation of the contract, in the order of the requests: those that inform others come first, and a
 * superuser read comes before the current user, which some valid tokens may not read (C 3.2).
 */
export const READS: readonly Read[] = [
  {
    id: 'getRegistryConfig',
    schema: zGetRegistryConfigResponse,
    right: 'anybody',
    partial: true,
    learn: learnConfig,
  },
  {
    id: 'getDiscovery',
    schema: zGetDiscoveryResponse,
    right: 'anybody',
    partial: true,
    target: () => ({ query: { internal: 'true' } }),
    learn: learnDiscovery,
  },
  { id: 'getCsrfToken', schema: zGetCsrfTokenResponse, right: 'anybody' },
  {
    id: 'listAllUsers',
    schema: zListAllUsersResponse,
    right: 'superuser',
    list: true,
    target: () => ({ query: PAGE }),
    learn: learnUsers,
  },
  {
    id: 'getLoggedInUser',
    schema: zGetLoggedInUserResponse,
    right: 'account',
    learn: learnAccount,
  },
  {
    id: 'getInstallUser',
    schema: zGetInstallUserResponse,
    right: 'superuser',
    target: ofUser('username'),
  },
  {
    id: 'listAllOrganizations',
    schema: zListAllOrganizationsResponse,
    right: 'superuser',
    list: true,
    target: () => ({ query: PAGE }),
    learn: learnOrganizations,
  },
  // The names of these two are swapped relative to their paths (C 1.10).
  {
    id: 'listOrganizationQuotaSuperUser',
    schema: zListOrganizationQuotaSuperUserResponse,
    right: 'superuser',
    list: true,
    target: ofUser('namespace'),
  },
  {
    id: 'listUserQuotaSuperUser',
    schema: zListUserQuotaSuperUserResponse,
    right: 'superuser',
    list: true,
    target: ofOrganization('namespace'),
  },
  {
    id: 'listOrganizationQuota',
    schema: zListOrganizationQuotaResponse,
    right: 'organization',
    list: true,
    target: ofOrganization('orgname'),
  },
  {
    id: 'listQuotaLimits',
    schema: zListQuotaLimitsResponse,
    right: 'organization',
    list: true,
    target: ({ quota }) =>
      quota === undefined
        ? 'No organization with its own quota was available for this check.'
        : { path: { orgname: quota.orgname, quota_id: quota.id } },
  },
  {
    id: 'listServiceKeys',
    schema: zListServiceKeysResponse,
    right: 'superuser',
    list: true,
    learn: learnKeys,
  },
  {
    id: 'getServiceKey',
    schema: zGetServiceKeyResponse,
    right: 'superuser',
    target: ({ kid }) =>
      kid === undefined ? 'No service key was available for this check.' : { path: { kid } },
  },
  {
    id: 'listAllLogs',
    schema: zListAllLogsResponse,
    right: 'superuser',
    list: true,
    target: oneDay,
    learn: learnBuild,
    notes: logNotes,
  },
  {
    id: 'getAggregateLogs',
    schema: zGetAggregateLogsResponse,
    right: 'superuser',
    list: true,
    target: oneDay,
  },
  { id: 'getRegistrySize', schema: zGetRegistrySizeResponse, right: 'superuser' },
  { id: 'getConfigDump', schema: zGetConfigDumpResponse, right: 'config-dump' },
  {
    id: 'getOrganization',
    schema: zGetOrganizationResponse,
    right: 'account',
    partial: true,
    target: ofOrganization('orgname'),
  },
  { id: 'listMessages', schema: zListMessagesResponse, right: 'anybody', list: true },
  {
    id: 'getRepoBuildSuperUser',
    schema: zGetRepoBuildSuperUserResponse,
    right: 'build',
    target: ofBuild,
    learn: learnRepository,
  },
  {
    id: 'getRepoBuild',
    schema: zGetRepoBuildResponse,
    right: 'repository',
    partial: true,
    target: ({ build, repository }) =>
      build === undefined || repository === undefined
        ? 'No build whose repository is known was available for this check.'
        : { path: { ...repository, build_uuid: build } },
  },
  {
    id: 'getRepoBuildStatusSuperUser',
    schema: zGetRepoBuildStatusSuperUserResponse,
    right: 'build',
    target: ofBuild,
  },
  {
    id: 'getRepoBuildLogsSuperUser',
    schema: zGetRepoBuildLogsSuperUserResponse,
    right: 'build',
    list: true,
    target: ofBuild,
  },
  {
    id: 'getArchivedBuildLogs',
    schema: zGetArchivedBuildLogsResponse,
    right: 'build',
    list: true,
    target: ofBuild,
  },
];

/** Returns a request as a report shows it, without the names of its targets. */
export function requestWords(id: OperationId, target: Target): string {
  const query = typeof target === 'string' ? {} : (target.query ?? {});
  const words = Object.entries(query).map(([name, value]) => `${name}=${value}`);
  return `GET ${operations[id].path}${words.length > 0 ? `?${words.join('&')}` : ''}`;
}

/** Returns the address of a request below the registry's origin. */
export function addressOf(id: OperationId, target: Exclude<Target, string>): string {
  const path = operations[id].path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(target.path?.[name] ?? ''),
  );
  const query = new URLSearchParams(target.query).toString();
  return query === '' ? path : `${path}?${query}`;
}
