import { mutationOptions, type QueryClient } from '@tanstack/react-query';

import { writeJson } from '@/lib/json';
import type { QuotaMove, QuotaPort } from '@/lib/quota-move';
import type { HeldQuota, QuotaStep } from '@/lib/quota-state';

import type { Crawl } from '../crawl';
import { patchCrawl } from '../crawl-patch';
import type { CrawlDefinition } from '../crawl-reading';
import type { Organization, QuotaFull, User } from '../generated/types.gen';
import { noteQuotaUndo } from '../journal';
import { requestTicket } from '../pages';
import { organizationsDirectory } from './organizations';
import {
  heldQuota,
  listQuotas,
  type Namespace,
  postQuota,
  postThreshold,
  putQuota,
  putThreshold,
  removeQuota,
  removeThreshold,
} from './quota-requests';
import { quotaDetail, systemDefaultLimit } from './quotas';
import { userDetail, usersDirectory } from './users';

type Counted = Pick<User | Organization, 'quotas' | 'quota_report'>;

/** Returns a listed row with the quota that its namespace has now. */
function withQuota<Row extends Counted>(
  client: QueryClient,
  row: Row,
  quota: QuotaFull | undefined,
): Row {
  const limit = quota ? quota.limit_bytes : systemDefaultLimit(client);
  const { configured_quota: _, ...report } = row.quota_report ?? {};
  const quotas = quota
    ? [{ id: quota.id, limit_bytes: quota.limit_bytes, limits: quota.limits }]
    : [];
  // Most reads find nothing new, and a new row draws the list again.
  if (writeJson(row.quotas ?? null) === writeJson(quotas)) return row;
  return {
    ...row,
    quotas,
    ...(row.quota_report && {
      quota_report: { ...report, ...(limit !== undefined && { configured_quota: limit }) },
    }),
  };
}

/** Shows the quota that was just read in a list, which is not loaded again. */
function showListed<Row extends Counted>(
  client: QueryClient,
  list: CrawlDefinition<Row>,
  name: string,
  read: { quota: QuotaFull | undefined; asked: number },
): Row | null {
  const rows = client.getQueryData<Crawl<Row>>(list.queryKey)?.rows ?? [];
  const row = rows.find((known) => list.rowId(known) === name);
  if (!row) return null;
  const next = withQuota(client, row, read.quota);
  return next === row ? row : patchCrawl(client, list, name, next, { asked: read.asked });
}

/** Loads a namespace's own quota and shows it wherever it is shown. */
async function readQuota(client: QueryClient, namespace: Namespace): Promise<HeldQuota | null> {
  const asked = requestTicket();
  const [quota] = await listQuotas(namespace);
  const { queryKey } = quotaDetail(namespace);
  // A response that was requested before must not overwrite this one.
  await client.cancelQueries({ queryKey, exact: true });
  if (client.getQueryData(queryKey) !== undefined) client.setQueryData(queryKey, quota ?? null);
  if (namespace.kind === 'organization') {
    showListed(client, organizationsDirectory, namespace.name, { quota, asked });
  } else {
    const user = showListed(client, usersDirectory, namespace.name, { quota, asked });
    const detail = userDetail(namespace.name).queryKey;
    if (user && client.getQueryData(detail) !== undefined) client.setQueryData(detail, user);
  }
  return quota ? heldQuota(quota) : null;
}

/** Sends one request about the quota that was read. */
function sendStep(namespace: Namespace, step: QuotaStep, held: HeldQuota | null): Promise<unknown> {
  if (step.kind === 'create') return postQuota(namespace, step.bytes);
  if (!held) throw new Error(`${namespace.name} has no quota to ${step.kind}`);
  const target = { namespace, quotaId: held.id };
  switch (step.kind) {
    case 'change':
      return putQuota(target, step.bytes);
    case 'remove':
      return removeQuota(target);
    case 'add-threshold':
      return postThreshold(target, step.threshold);
    case 'change-threshold':
      return putThreshold({ ...target, limitId: step.id }, step.threshold);
    default:
      return removeThreshold({ ...target, limitId: step.id });
  }
}

/** Returns the way to a namespace's quota. */
const quotaPort = (client: QueryClient, namespace: Namespace): QuotaPort => ({
  read: () => readQuota(client, namespace),
  send: async (step, held) => {
    await sendStep(namespace, step, held);
  },
});

/**
 * Moves the quota of one of many namespaces. Each read shows in the lists; no page of a list is loaded again, which
 * would take far longer than the change itself (C 12.11).
 */
export const moveQuota = mutationOptions({
  mutationFn: async (
    { namespace, move }: { namespace: Namespace; move: QuotaMove },
    { client },
  ) => {
    try {
      return await move.run(quotaPort(client, namespace));
    } finally {
      const { record } = move;
      if (record) noteQuotaUndo({ namespace, record });
    }
  },
});
