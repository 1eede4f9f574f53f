import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

import { failureOf, type JournalEntry, LOADED_WITHIN } from '@/api/journal';
import { describeError } from '@/api/errors';
import { DetailPanel } from '@/components/detail/detail-panel';
import { DetailGone } from '@/components/detail/detail-parts';
import detail from '@/components/detail/detail.module.css';
import { CopyButton } from '@/components/feedback/copy-button';
import { ErrorNotice } from '@/components/feedback/error-notice';
import { StatusBadge } from '@/components/feedback/status-badge';
import textStyles from '@/components/feedback/text.module.css';
import { useNow } from '@/components/feedback/use-now';
import { formatDateTime, type Zone } from '@/lib/dates';
import type { ErrorDescription } from '@/lib/error-description';
import { writeJson } from '@/lib/json';

import styles from './journal.module.css';
import { actionOf, answerText, auditNote, curlOf, OUTCOMES, targetLink } from './journal-words';

const REFUSED = 'The registry refused the request with this reason.';

type JournalDetailProps = {
  entry: JournalEntry | undefined;
  zone: Zone;
  onClose: () => void;
};

/** Shows one change: the request, the answer, what was loaded afterwards, and the registry's own record. */
export function JournalDetail({ entry, zone, onClose }: JournalDetailProps) {
  return (
    <DetailPanel
      title={
        <span className={detail.subject} tabIndex={-1} data-autofocus>
          {entry ? actionOf(entry) : 'Change'}
        </span>
      }
      onClose={onClose}
    >
      {entry ? (
        <Change entry={entry} zone={zone} />
      ) : (
        <DetailGone title="No such change" back="Back to the journal" onLeave={onClose}>
          It is not in this tab’s journal. Changes are kept in the tab that made them, until you
          sign out.
        </DetailGone>
      )}
    </DetailPanel>
  );
}

/** The reason of the registry comes first; nothing can be corrected or retried here. */
const reasonFirst = (error: ErrorDescription): ErrorDescription =>
  error.kind === 'invalid' && error.quote
    ? { ...error, title: error.quote, meaning: REFUSED, advice: '', quote: undefined }
    : { ...error, advice: '' };

function Change({ entry, zone }: { entry: JournalEntry; zone: Zone }) {
  const { at, by, target, answer, read, audit } = entry;
  const failure = failureOf(entry);
  const now = useNow();
  const link = targetLink(entry);
  const time = (milliseconds: number) => formatDateTime(new Date(milliseconds), zone);
  return (
    <div className={styles.stack}>
      <dl className={detail.facts}>
        <dt>Target</dt>
        <dd>
          {target === '' ? (
            'Whole registry'
          ) : link ? (
            <Link {...link}>
              <bdi>{target}</bdi>
            </Link>
          ) : (
            <bdi>{target}</bdi>
          )}
        </dd>
        <dt>Time</dt>
        <dd>{time(at)}</dd>
        <dt>Performed by</dt>
        <dd>{by === '' ? 'A token that names no account' : <bdi>{by}</bdi>}</dd>
        <dt>Outcome</dt>
        <dd>
          <StatusBadge {...OUTCOMES[answer.outcome]} />
        </dd>
      </dl>
      <Part title="Request" copy={{ value: curlOf(entry), label: 'Copy request' }}>
        <Raw label="Request as a curl command" text={curlOf(entry)} />
      </Part>
      <Part title="Response">
        {failure ? (
          <ErrorNotice error={reasonFirst(describeError(failure))} />
        ) : (
          <p className={styles.line}>{answerText(entry)}</p>
        )}
        {answer.body !== undefined && (
          <Raw label="Response of the registry" text={writeJson(answer.body, 2)} />
        )}
      </Part>
      {/* Nothing has changed that could be loaded. */}
      {answer.outcome !== 'refused' && (
        <Part title="Loaded afterwards">
          {read ? (
            <>
              <p className={styles.line}>
                <code>{read.operation}</code> → {read.status}, {time(read.at)}
              </p>
              {read.body !== undefined && (
                <Raw label="What was loaded afterwards" text={writeJson(read.body, 2)} />
              )}
            </>
          ) : (
            <p className={styles.line}>
              {now - at > LOADED_WITHIN
                ? 'The target was not loaded within two minutes after the change.'
                : 'The target has not been loaded since.'}
            </p>
          )}
        </Part>
      )}
      <Part title="Log entry">
        {audit.state === 'found' ? (
          <>
            <p className={styles.line}>
              <code>{audit.entry.kind}</code>, <bdi>{audit.entry.datetime}</bdi>
            </p>
            <Raw label="Metadata of the log entry" text={writeJson(audit.entry.metadata, 2)} />
          </>
        ) : (
          <p className={styles.line}>{auditNote(entry)}</p>
        )}
      </Part>
    </div>
  );
}

type PartProps = {
  title: string;
  copy?: { value: string; label: string };
  children: ReactNode;
};

function Part({ title, copy, children }: PartProps) {
  return (
    <section className={detail.section} aria-label={title}>
      <h3 className={`${detail.heading} ${detail.line}`}>
        {title} {copy && <CopyButton {...copy} />}
      </h3>
      {children}
    </section>
  );
}

/** Text as it was sent, scrolled in place. */
function Raw({ label, text }: { label: string; text: string }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- must be scrollable by keyboard
    <pre className={textStyles.raw} tabIndex={0} aria-label={label}>
      {text}
    </pre>
  );
}
