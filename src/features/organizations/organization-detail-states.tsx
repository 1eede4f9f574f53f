import { Button, Skeleton } from '@mantine/core';

import type { CrawlControls } from '@/api/crawl';
import { describeError } from '@/api/errors';
import type { Organization } from '@/api/queries/organizations';
import detail from '@/components/detail/detail.module.css';
import { Target } from '@/components/dialog/target';
import { EmptyState } from '@/components/feedback/empty-state';
import { ErrorNotice } from '@/components/feedback/error-notice';
import { RobotAccount, robotName } from '@/components/namespace/robot-account';
import { formatCount } from '@/lib/text';

/** In the place of an organization that the whole list does not hold. */
export function OrganizationGone({ name, onLeave }: { name: string; onLeave: () => void }) {
  const robot = robotName(name);
  return (
    <EmptyState
      title="No such organization"
      action={<Button onClick={onLeave}>Back to organizations</Button>}
    >
      {robot === undefined ? (
        <>
          The registry has no organization <Target>{name}</Target>. It was deleted or renamed, or is
          the name of a user.
        </>
      ) : (
        <RobotAccount name={robot} />
      )}
    </EmptyState>
  );
}

type OrganizationPendingProps = { name: string; crawl: CrawlControls<Organization> };

/** In the place of an organization that the reading of the list has not come to. */
export function OrganizationPending({ name, crawl }: OrganizationPendingProps) {
  if (crawl.error && !crawl.reading) {
    return <ErrorNotice error={describeError(crawl.error)} onRetry={crawl.resume} />;
  }
  const loaded = crawl.rows.length;
  return (
    <div className={detail.sections} aria-busy={!crawl.paused}>
      {loaded === 0 ? (
        <span className="visually-hidden">Loading organizations</span>
      ) : (
        <EmptyState
          title={crawl.paused ? 'Not found yet' : 'Loading the list'}
          action={crawl.paused && <Button onClick={crawl.resume}>Resume</Button>}
        >
          <Target>{name}</Target> is not among the {formatCount(loaded, 'organization')} loaded. The
          registry cannot look up a single organization, so the console searches the list
          {crawl.paused ? '. Loading is paused.' : ' as it loads.'}
        </EmptyState>
      )}
      {loaded === 0 && (
        <>
          <Skeleton height={112} />
          <Skeleton height={92} />
          <Skeleton height={200} />
        </>
      )}
    </div>
  );
}
