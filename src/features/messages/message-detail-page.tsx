import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';

import { useAccess } from '@/api/access';
import { describeError, toApiError } from '@/api/errors';
import { type Message, messages } from '@/api/queries/messages';
import { DetailLoading, useLastKnown } from '@/components/detail/detail-parts';
import detail from '@/components/detail/detail.module.css';
import { RowDetail, type RowState } from '@/components/detail/row-detail';
import { Target } from '@/components/dialog/target';
import { CopyButton } from '@/components/feedback/copy-button';
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
  const access = useAccess();
  const state = useMessageState(uuid);
  return (
    <RowDetail
      kind="Message"
      name={state.row && !state.gone ? messageTitle(state.row) : uuid}
      state={state}
      missing={
        <>
          The registry has no message <Target>{uuid}</Target>. It may have been deleted, or the
          address may be wrong.
        </>
      }
      pending={<DetailLoading label="Loading message" heights={[90, 140]} />}
      actions={(message) => messageActions(access, message)}
      renderOver={(message, ways, outlet) => (
        <MessageTargetProvider value={{ message, ...ways }}>{outlet}</MessageTargetProvider>
      )}
    >
      {(message) => (
        <>
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
        </>
      )}
    </RowDetail>
  );
}

/** Finds a message in the list: the registry cannot return a single one (C 13.1). */
function useMessageState(uuid: string): RowState<Message> {
  const { data, error, refetch } = useQuery(messages.options);
  const listed = data?.find((message) => message.uuid === uuid);
  const row = useLastKnown(listed);
  return {
    row,
    gone: data !== undefined && listed === undefined,
    error: error && !row ? describeError(toApiError(error)) : null,
    retry: () => void refetch(),
  };
}
