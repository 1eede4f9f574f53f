import { QuotaIcon } from '@/components/icons';

import { AttentionPart } from './attention-part';
import { NamespacesRead } from './namespaces-read';
import { quotaItems } from './quota-items';
import type { QuotasPart } from './use-overview';

const NOT_COUNTED = quotaItems(undefined, false);

/** The namespaces that are at their limit or near it. */
export function QuotasPartView({ quotas }: { quotas: QuotasPart | { off: string } }) {
  const shared = {
    title: 'Quotas',
    icon: QuotaIcon,
    more: { label: 'All quotas', link: { to: '/quotas' } },
  } as const;
  if ('off' in quotas) {
    return (
      <AttentionPart
        {...shared}
        items={NOT_COUNTED}
        instead={`${quotas.off} With quotas on, namespaces at their limit are listed here.`}
      />
    );
  }
  const { items, progress, nothingYet } = quotas;
  return (
    <AttentionPart
      {...shared}
      items={items}
      partial={!progress.complete}
      error={nothingYet ? progress.error : null}
      onRetry={progress.resume}
      foot={<NamespacesRead progress={progress} />}
    />
  );
}
