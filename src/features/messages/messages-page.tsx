import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useCallback } from 'react';

import { useAccess } from '@/api/access';
import { querySource } from '@/api/list-source';
import { type Message, messages } from '@/api/queries/messages';
import { whyNot } from '@/api/rights/messages';
import { EmptyState } from '@/components/feedback/empty-state';
import { useList } from '@/components/list/list';
import { ListScreen } from '@/components/list/list-screen';

import { messageActions } from './messages-actions';
import { MESSAGES_LIST } from './messages-list';

const route = getRouteApi('/_console/messages');

/** What the registry shows to everyone who opens its interface, with what is open for one message. */
export function MessagesPage() {
  const access = useAccess();
  const missing = whyNot.readMessages(access);
  const query = useQuery({ ...messages.options, enabled: missing === undefined });
  const list = useList({
    search: route.useSearch(),
    description: MESSAGES_LIST,
    source: querySource(query),
  });
  return (
    <ListScreen
      list={list}
      whyNotCreate={whyNot.createMessage(access)}
      empty={missing !== undefined && <EmptyState title="No messages here">{missing}</EmptyState>}
      linesNarrow={2}
      rowActions={useCallback((message: Message) => messageActions(access, message), [access])}
    />
  );
}
