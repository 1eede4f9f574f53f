import { useCrawl } from '@/api/crawl';
import { organizationsDirectory } from '@/api/queries/organizations';

import { QuotaEditor } from './quota-editor';

/** The quota of an organization (C 1.10–1.13). Its usage is known only from the list (C 1.7). */
export function OrganizationQuotaEditor({ name, onClose }: { name: string; onClose: () => void }) {
  const crawl = useCrawl(organizationsDirectory);
  const organization = crawl.rows.find((known) => known.name === name);
  const report = organization
    ? (organization.quota_report ?? null)
    : crawl.reading
      ? undefined
      : null;
  return (
    <QuotaEditor
      key={name}
      namespace={{ kind: 'organization', name }}
      report={report}
      gone={crawl.complete && !organization}
      error={null}
      retry={() => undefined}
      onClose={onClose}
    />
  );
}
