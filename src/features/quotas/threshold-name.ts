import type { QuotaLimit } from '@/api/queries/quotas';

/** Names a threshold in a sentence. */
export const thresholdName = ({
  type,
  limit_percent: percent,
}: Pick<QuotaLimit, 'type' | 'limit_percent'>): string =>
  `the ${percent ?? '?'}% ${type === undefined ? '' : `${type} `}threshold`;
