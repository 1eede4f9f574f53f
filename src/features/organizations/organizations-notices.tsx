import { describeError } from '@/api/errors';
import type { CrawlControls } from '@/api/crawl';
import type { Organization } from '@/api/queries/organizations';
import { ErrorNotice } from '@/components/feedback/error-notice';
import { formatCount } from '@/lib/text';

/** Why reading the list stopped, if it did; with nothing loaded that is shown in the place of the rows. */
export function OrganizationsNotices({ crawl }: { crawl: CrawlControls<Organization> }) {
  if (crawl.error === null || crawl.reading || crawl.rows.length === 0) return null;
  return (
    <ErrorNotice
      error={{
        ...describeError(crawl.error),
        title: `Reading the organizations stopped after ${formatCount(crawl.rows.length, 'organization')}`,
      }}
      retryLabel="Go on from here"
      onRetry={crawl.resume}
    />
  );
}
