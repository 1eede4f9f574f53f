import { mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query';

import type { ByteCount } from '@/lib/bytes';
import { stateOfHeld } from '@/lib/quota-state';

import type { Crawl } from '../crawl';
import { repeatPage } from '../crawl-patch';
import { curlFor } from '../curl';
import { toApiError } from '../errors';
import type { OperationId } from '../generated/operations.gen';
import type { Organization, QuotaFull, User } from '../generated/types.gen';
import { organizationsDirectory, refetchOrganization } from './organizations';
import {
  limitPath,
  heldQuota,
  listQuotas,
  type Namespace,
  postQuota,
  postThreshold,
  putQuota,
  putThreshold,
  quotaPath,
  type QuotaTarget,
  removeQuota,
  removeThreshold,
  type Threshold,
  thresholdBody,
  thresholdPath,
  type ThresholdTarget,
} from './quota-requests';
import { refetchUser, usersDirectory } from './users';

export type { QuotaFull, QuotaLimit, QuotaReport } from '../generated/types.gen';
export type { Namespace, Threshold } from './quota-requests';

/**
 * Returns the query for a namespace's own quota; null where it has none, whatever the system default is (C 1.13). Fails
 * with kind `not-found` for a namespace that does not exist.
 */
export function quotaDetail(namespace: Namespace) {
  return queryOptions({
    queryKey: ['quotas', 'detail', namespace.kind, namespace.name],
    queryFn: async () => (await listQuotas(namespace))[0] ?? null,
  });
}

type Counted = Pick<User | Organization, 'quotas' | 'quota_report'>;

/**
 * Returns the limit of namespaces without their own quota: null for none, undefined if no loaded row shows it. No
 * request returns it to every superuser, but each namespace that inherits it reports it (C 1.0).
 */
export function systemDefaultLimit(client: QueryClient): ByteCount | null | undefined {
  for (const { queryKey } of [usersDirectory, organizationsDirectory]) {
    const rows = client.getQueryData<Crawl<Counted>>(queryKey)?.rows ?? [];
    const heir = rows.find((row) => row.quotas?.length === 0 && row.quota_report !== undefined);
    if (heir) return heir.quota_report?.configured_quota;
  }
  return undefined;
}

/** Reloads a listed organization. One that is not loaded yet arrives in its new state, with its page. */
async function rereadListed(client: QueryClient, name: string): Promise<void> {
  const crawl = client.getQueryData<Crawl<Organization>>(organizationsDirectory.queryKey);
  if (crawl?.rows.some((row) => row.name === name)) await refetchOrganization(client, name);
  else repeatPage(client, organizationsDirectory);
}

/**
 * Reloads the quota after a write, whose response says too little (C 1.12), and shows it everywhere. Returns undefined
 * when it could not be loaded; the write itself has succeeded.
 */
async function refetchQuota(
  client: QueryClient,
  namespace: Namespace,
): Promise<QuotaFull | null | undefined> {
  const { queryKey } = quotaDetail(namespace);
  try {
    const [quota = null] = await listQuotas(namespace);
    // A response that was requested before the write must not overwrite this one.
    await client.cancelQueries({ queryKey, exact: true });
    client.setQueryData(queryKey, quota);
    if (namespace.kind === 'organization') await rereadListed(client, namespace.name);
    else await refetchUser(client, namespace.name, { onlyKnown: true });
    return quota;
  } catch {
    void client.invalidateQueries({ queryKey });
    return undefined;
  }
}

/** Runs one write and returns the state afterwards; reloads it also where the write may have been applied in part. */
async function runWrite(
  client: QueryClient,
  namespace: Namespace,
  write: () => Promise<unknown>,
): Promise<QuotaFull | null | undefined> {
  // A write to a deleted namespace crashes the server (C 1.12), whereas a read reports it.
  const [before = null] = await listQuotas(namespace);
  try {
    await write();
  } catch (error) {
    const { kind } = toApiError(error);
    if (kind !== 'cancelled' && kind !== 'unauthenticated') await refetchQuota(client, namespace);
    throw error;
  }
  const after = await refetchQuota(client, namespace);
  if (after !== undefined) await noteUndo(namespace, before, after);
  return after;
}

/** Notes in the journal what stood before a write. Without the journal, or all of a quota, there is no way back. */
async function noteUndo(
  namespace: Namespace,
  before: QuotaFull | null,
  after: QuotaFull | null,
): Promise<void> {
  try {
    const [from, to] = [before, after].map((quota) => stateOfHeld(quota && heldQuota(quota)));
    const { noteQuotaUndo } = await import('../journal');
    const record = { before: from ?? null, left: [to ?? null] };
    noteQuotaUndo({ namespace, record });
  } catch {
    // The journal then shows the change without an undo.
  }
}

/** Sets a quota where there is none (C 1.12, 1.16). */
export const createQuota = mutationOptions({
  mutationFn: ({ namespace, bytes }: { namespace: Namespace; bytes: bigint }, { client }) =>
    runWrite(client, namespace, () => postQuota(namespace, bytes)),
});

/** Changes the limit of a quota; its thresholds stay (C 1.10, 1.14). */
export const changeQuota = mutationOptions({
  mutationFn: ({ bytes, ...target }: QuotaTarget & { bytes: bigint }, { client }) =>
    runWrite(client, target.namespace, () => putQuota(target, bytes)),
});

/** Removes a quota with its thresholds (C 1.11, 1.15). */
export const deleteQuota = mutationOptions({
  mutationFn: (target: QuotaTarget, { client }) =>
    runWrite(client, target.namespace, () => removeQuota(target)),
});

/** Adds a threshold to a quota (C 10.14). */
export const createThreshold = mutationOptions({
  mutationFn: (variables: QuotaTarget & Threshold, { client }) =>
    runWrite(client, variables.namespace, () => postThreshold(variables, variables)),
});

/** Changes a threshold (C 10.14). */
export const changeThreshold = mutationOptions({
  mutationFn: (variables: ThresholdTarget & Threshold, { client }) =>
    runWrite(client, variables.namespace, () => putThreshold(variables, variables)),
});

/** Removes a threshold (C 10.14). */
export const deleteThreshold = mutationOptions({
  mutationFn: (target: ThresholdTarget, { client }) =>
    runWrite(client, target.namespace, () => removeThreshold(target)),
});

const OPERATIONS = {
  user: {
    create: 'createOrganizationQuotaSuperUser',
    change: 'changeOrganizationQuotaSuperUser',
    delete: 'deleteOrganizationQuotaSuperUser',
  },
  organization: {
    create: 'createUserQuotaSuperUser',
    change: 'changeUserQuotaSuperUser',
    delete: 'deleteUserQuotaSuperUser',
  },
} as const satisfies Record<Namespace['kind'], Record<string, OperationId>>;

/** Placeholder for a limit that is not entered yet. */
const ELLIPSIS = '…';

/** Returns the request that sets a limit, as a command line. */
export function quotaCurl(
  namespace: Namespace,
  quotaId: number | undefined,
  bytes: bigint | undefined,
): string {
  const path = { namespace: namespace.name, quota_id: String(quotaId) };
  const action = quotaId === undefined ? 'create' : 'change';
  const command = curlFor(OPERATIONS[namespace.kind][action], {
    path,
    body: { limit_bytes: bytes ?? ELLIPSIS },
  });
  return command.replace(`"${ELLIPSIS}"`, ELLIPSIS);
}

/** Returns the request that removes a quota, as a command line. */
export const deleteQuotaCurl = (target: QuotaTarget): string =>
  curlFor(OPERATIONS[target.namespace.kind].delete, { path: quotaPath(target) });

/** Returns the request that adds a threshold, or changes the one with this id, as a command line. */
export const thresholdCurl = (
  target: QuotaTarget,
  limitId: number | undefined,
  threshold: Threshold,
): string =>
  curlFor(limitId === undefined ? 'createQuotaLimit' : 'changeQuotaLimit', {
    path: { ...thresholdPath(target), limit_id: String(limitId) },
    body: thresholdBody(threshold),
  });

/** Returns the request that removes a threshold, as a command line. */
export const deleteThresholdCurl = (target: ThresholdTarget): string =>
  curlFor('deleteQuotaLimit', { path: limitPath(target) });
