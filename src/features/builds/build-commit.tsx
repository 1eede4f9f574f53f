import type { Build } from '@/api/queries/builds';
import { CopyButton } from '@/components/feedback/copy-button';
import { ShortId } from '@/components/feedback/short-id';
import { Truncate } from '@/components/feedback/truncate';
import { usePreferences } from '@/components/preferences/preferences';
import { formatDateTime } from '@/lib/dates';
import { parseServerDate } from '@/lib/server-date';
import { endEllipsis } from '@/lib/text';

import styles from './build-facts.module.css';
import { OutsideLink } from './outside-link';

type Metadata = NonNullable<Build['trigger_metadata']>;

const MAX_SUBJECT = 200;
const MAX_MESSAGE = 4_000;

/** Shows what the trigger knew about the commit; any of it may be missing (C 6.1). */
export function BuildCommit({ metadata }: { metadata: Metadata }) {
  const { commit_info: info } = metadata;
  const commit = metadata.commit ?? '';
  const author = info?.author?.username ?? info?.committer?.username;
  return (
    <>
      <Message text={(info?.message ?? '').trim()} />
      <dl className={styles.facts}>
        {commit !== '' && (
          <>
            <dt>Commit</dt>
            <dd>
              <span className={styles.line}>
                <OutsideLink href={info?.url ?? ''}>
                  <ShortId id={commit} />
                </OutsideLink>
                <CopyButton value={commit} label="Copy commit" />
              </span>
            </dd>
          </>
        )}
        <dt>Author</dt>
        <dd>
          {author ? <Truncate text={author} /> : <span className={styles.faint}>Unknown</span>}
        </dd>
        <When date={info?.date} />
        <Ref metadata={metadata} />
      </dl>
    </>
  );
}

/** Shows the first line, as commit messages intend; the rest on demand. */
function Message({ text }: { text: string }) {
  if (text === '') return null;
  const [subject = '', ...rest] = text.split('\n');
  const cut = subject.length > MAX_SUBJECT;
  return (
    <div className={styles.message}>
      <bdi>{endEllipsis(subject, MAX_SUBJECT)}</bdi>
      {(rest.length > 0 || cut) && (
        <details>
          <summary>Full message</summary>
          <p className={styles.rest} dir="auto">
            {endEllipsis(cut ? text : rest.join('\n').trim(), MAX_MESSAGE)}
          </p>
        </details>
      )}
    </div>
  );
}

function When({ date: written }: { date: string | number | null | undefined }) {
  const { zone } = usePreferences();
  if (written === null || written === undefined) return null;
  const date = typeof written === 'number' ? new Date(written * 1000) : parseServerDate(written);
  const isReadable = date !== null && !Number.isNaN(date.getTime());
  return (
    <>
      <dt>Committed</dt>
      <dd>{isReadable ? formatDateTime(date, zone) : <bdi>{written}</bdi>}</dd>
    </>
  );
}

function Ref({ metadata: { ref, parsed_ref: parsed } }: { metadata: Metadata }) {
  const name = parsed?.branch ?? parsed?.tag ?? ref;
  if (!name) return null;
  return (
    <>
      <dt>{parsed?.branch ? 'Branch' : parsed?.tag ? 'Git tag' : 'Reference'}</dt>
      <dd>
        <Truncate text={name} />
      </dd>
    </>
  );
}
