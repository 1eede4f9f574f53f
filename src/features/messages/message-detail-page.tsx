import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';

import { useAccess } from '@/api/access';
import { describeError, toApiError } from '@/api/errors';
import { messages } from '@/api/queries/messages';
import { DetailActions } from '@/components/detail/detail-actions';
import {
  DetailGone,
  DetailLoading,
  DetailTitle,
  useLastKnown,
} from '@/components/detail/detail-parts';
import detail from '@/components/detail/detail.module.css';
import { OddNotice } from '@/components/detail/odd-notice';
import { RowDetail } from '@/components/detail/row-detail';
import { Target } from '@/components/dialog/target';
import { CopyButton } from '@/components/feedback/copy-button';
import { ErrorNotice } from '@/components/feedback/error-notice';
import { MessageContent } from '@/components/messages/message-content';
import { SeverityBadge } from '@/components/messages/severity-badge';
import { messageTitle } from '@/lib/messages';

import { MessageTargetProvider } from './message-target';
import { messageActions } from './messages-actions';
import { FORMATS, formatOf } from './messages-list';
import styles from './messages.module.css';

const route = getRouteApi('/_console/messages/$uuid');

/** Shows one message beside or over the list, and its actions in child routes. */
export function MessageDetailPage() {
  const { uuid } = route.useParams();
  // Another message is another detail: no state carries over.
  return <MessageDetail key={uuid} uuid={uuid} />;
}

/** Finds a message in the list: the registry cannot return a single one (C 13.1). */
function MessageDetail({ uuid }: { uuid: string }) {
  const navigate = useNavigate();
  const access = useAccess();
  const query = useQuery(messages.options);
  const listed = query.data?.find((message) => message.uuid === uuid);
  const message = useLastKnown(listed);
  const gone = query.data !== undefined && listed === undefined;
  return (
    <RowDetail
      name={message ? messageTitle(message) : uuid}
      title={<DetailTitle kind="Message" name={message && !gone ? messageTitle(message) : uuid} />}
      known={message !== undefined}
      toList={(how) => void navigate({ to: '/messages', search: true, ...how })}
      toDetail={(how) =>
        void navigate({ to: '/messages/$uuid', params: { uuid }, search: true, ...how })
      }
      renderOver={(ways, outlet) =>
        message && (
          <MessageTargetProvider value={{ message, ...ways }}>{outlet}</MessageTargetProvider>
        )
      }
    >
      {({ leave }) =>
        gone ? (
          <DetailGone title="No such message" back="Back to messages" onLeave={leave}>
            The registry has no message <Target>{uuid}</Target>. It may have been deleted, or the
            address is wrong.
          </DetailGone>
        ) : message ? (
          <>
            <OddNotice of={message} />
            <dl className={detail.facts}>
              <dt>Severity</dt>
              <dd>
                <SeverityBadge severity={message.severity} />
              </dd>
              <dt>Format</dt>
              <dd>{FORMATS[formatOf(message)]}</dd>
              <dt>ID</dt>
              <dd className={detail.line}>
                <code className={styles.id}>{uuid}</code>
                <CopyButton value={uuid} label="Copy message ID" />
              </dd>
            </dl>
            <section aria-label="Text" className={detail.section}>
              <h3 className={detail.heading}>Text</h3>
              <MessageContent message={message} />
            </section>
            <DetailActions actions={messageActions(access, message)} />
          </>
        ) : query.error ? (
          <ErrorNotice
            error={describeError(toApiError(query.error))}
            onRetry={() => void query.refetch()}
          />
        ) : (
          <DetailLoading label="Loading message" heights={[90, 140]} />
        )
      }
    </RowDetail>
  );
}
