import type { Access } from '@/api/access';
import { directoryOf } from '@/api/rights/rules';
import { describeError } from '@/api/errors';
import type { CrawlControls } from '@/api/crawl';
import type { User } from '@/api/queries/users';
import { ErrorNotice } from '@/components/feedback/error-notice';
import { InfoIcon } from '@/components/icons';
import { formatCount } from '@/lib/text';

import styles from './users-notices.module.css';

type UsersNoticesProps = { access: Access; crawl: CrawlControls<User> };

/** What holds for the whole list; nothing at all in the usual case. */
export function UsersNotices({ access, crawl }: UsersNoticesProps) {
  const directory = directoryOf(access);
  // With nothing loaded the failure is shown in the place of the rows.
  const stopped = crawl.error !== null && !crawl.reading && crawl.rows.length > 0;
  return (
    <>
      {directory !== undefined && (
        <p className={styles.note}>
          <InfoIcon />
          <span>
            Accounts come from {directory}: creating users, passwords and e-mail addresses are
            managed there, not in this registry.
          </span>
        </p>
      )}
      {stopped && crawl.error && (
        <ErrorNotice
          error={{
            ...describeError(crawl.error),
            title: `Reading the users stopped after ${formatCount(crawl.rows.length, 'user')}`,
          }}
          retryLabel="Go on from here"
          onRetry={crawl.resume}
        />
      )}
    </>
  );
}
