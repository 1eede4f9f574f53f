import type { Message } from '@/api/queries/messages';
import { ShortId } from '@/components/feedback/short-id';
import { Truncate } from '@/components/feedback/truncate';
import type { ListDescription } from '@/components/list/list';
import { SEVERITY_LABELS, SeverityBadge } from '@/components/messages/severity-badge';
import { RowLink } from '@/components/table/row-link';
import { optionsBy } from '@/lib/facets';
import { isMarkdown, messageTitle, SEVERITIES, severityOf } from '@/lib/messages';

import type { MESSAGES } from './messages-search';
import styles from './messages.module.css';

/** The words for the two ways in which a message is written. */
export const FORMATS = { markdown: 'Markdown', plain: 'Plain text' } as const;

/** Returns how a message is written. */
export const formatOf = (message: Message): keyof typeof FORMATS =>
  isMarkdown(message) ? 'markdown' : 'plain';

/** Describes the list of messages. */
export const MESSAGES_LIST: ListDescription<Message, typeof MESSAGES> = {
  id: 'messages',
  title: 'Messages',
  noun: ['message', 'messages'],
  none: {
    title: 'No messages',
    text: 'The registry shows messages to everyone who opens it, for example before maintenance.',
  },
  rowId: ({ uuid }) => uuid,
  rowName: messageTitle,
  createAt: '/messages/+new',
  link: ({ uuid }) => ({ to: '/messages/$uuid', params: { uuid }, search: true }),
  text: { places: 'text', of: ({ content, uuid }) => [content, uuid] },
  orderNote: 'In registry order.',
  columns: {
    message: {
      header: 'Message',
      width: 320,
      narrowWidth: 180,
      grow: true,
      narrow: true,
      sortValue: messageTitle,
      cell: (message) => (
        <span className={styles.title}>
          <RowLink to="/messages/$uuid" params={{ uuid: message.uuid }} search>
            <Truncate text={messageTitle(message)} />
          </RowLink>
        </span>
      ),
    },
    severity: {
      header: 'Severity',
      width: 120,
      narrow: true,
      narrowWidth: 104,
      // The worst first when sorted upwards.
      sortValue: (message) => SEVERITIES.indexOf(severityOf(message)),
      cell: ({ severity }) => <SeverityBadge severity={severity} />,
    },
    format: {
      header: 'Format',
      minor: true,
      width: 112,
      sortValue: (message) => FORMATS[formatOf(message)],
      cell: (message) => FORMATS[formatOf(message)],
    },
    uuid: {
      header: 'ID',
      width: 180,
      optional: true,
      sortValue: ({ uuid }) => uuid,
      cell: ({ uuid }) => <ShortId id={uuid} />,
    },
  },
  facets: {
    severity: { label: 'Severity', options: optionsBy(SEVERITY_LABELS, severityOf) },
    format: { label: 'Format', options: optionsBy(FORMATS, formatOf) },
  },
  exported: [
    { id: 'uuid', label: 'ID', value: ({ uuid }) => uuid },
    { id: 'severity', label: 'Severity', value: ({ severity }) => severity },
    { id: 'media_type', label: 'Format', value: ({ media_type: type }) => type },
    { id: 'content', label: 'Text', value: ({ content }) => content },
  ],
};
