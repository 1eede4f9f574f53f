import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

import type { LogEntry } from '@/api/queries/logs';
import detail from '@/components/detail/detail.module.css';
import { NotTold } from '@/components/feedback/not-told';
import { LinkButton } from '@/components/table/link-button';
import type { DayRange } from '@/lib/days';
import { metadataText } from '@/lib/metadata-text';
import { formatSubject, type Subject } from '@/lib/subject';
import { isolate } from '@/lib/text';

import { entityAt, type LogEntity, subjectAt } from './log-entities';
import { isNested, MetadataValue } from './log-metadata';
import styles from './logs.module.css';

/** What the facts above show already. */
const ABOVE = new Set(['namespace', 'repo']);

const isEmpty = ([, value]: readonly [string, unknown]) =>
  !isNested(value) && metadataText(value) === '';

/** Shows what an entry says besides the facts; values that are missing are behind a line. */
export function Metadata({ entry, range }: { entry: LogEntry; range: DayRange }) {
  if (!entry.metadata) {
    return (
      <p>
        <NotTold />
      </p>
    );
  }
  const all = Object.entries(entry.metadata).filter(([key]) => !ABOVE.has(key));
  const [told, empty] = [all.filter((each) => !isEmpty(each)), all.filter(isEmpty)];
  return (
    <>
      {told.length === 0 && <p className={styles.dim}>None.</p>}
      <dl className={`${detail.facts} ${styles.facts}`}>
        {told.map(([key, value]) => (
          <Fact
            key={key}
            label={key}
            activity={{ subject: subjectAt(entry, key), range }}
            wide={isNested(value) && !Array.isArray(value)}
          >
            {isNested(value) ? (
              <MetadataValue value={value} />
            ) : (
              <span className={styles.datum}>
                <Named name={metadataText(value)} entity={entityAt(entry, key)} />
              </span>
            )}
          </Fact>
        ))}
      </dl>
      {empty.length > 0 && (
        <details className={styles.dim}>
          <summary className={styles.more}>{empty.length} empty</summary>
          {empty.map(([key], at) => (
            <span key={key}>
              {at > 0 && ', '}
              <bdi>{key}</bdi>
            </span>
          ))}
        </details>
      )}
    </>
  );
}

/** A foreign name, which links to its page if it has one. */
export const Named = ({ name, entity }: { name: string; entity: LogEntity | null }) =>
  entity ? <LogEntityLink entity={entity} /> : <bdi>{name}</bdi>;

type FactProps = {
  label: string;
  onOnly?: (() => void) | undefined;
  /** Whose activity to link to. */
  activity?: { subject: Subject | null; range: DayRange };
  /** The value stands below the label. */
  wide?: boolean;
  children: ReactNode;
};

/** A fact about an entry, with what leads on from it: a filter, and the activity of whom it names. */
export function Fact({ label, onOnly, activity, wide = false, children }: FactProps) {
  const subject = activity?.subject ?? null;
  return (
    <>
      <dt>
        <bdi>{label}</bdi>
      </dt>
      <dd data-wide={wide || undefined}>
        <span>{children}</span>
        <span className={styles.onward}>
          {onOnly && (
            <Button
              variant="subtle"
              size="compact-xs"
              aria-label={`Show only this: ${label}`}
              onClick={onOnly}
            >
              Show only this
            </Button>
          )}
          {subject && (
            <LinkButton
              to="/activity"
              search={{ of: formatSubject(subject), ...activity?.range }}
              variant="subtle"
              size="compact-xs"
              aria-label={`Activity of ${isolate(subject.name)}`}
            >
              Activity
            </LinkButton>
          )}
        </span>
      </dd>
    </>
  );
}

/** A name that links to its page. */
function LogEntityLink({ entity: { kind, name } }: { entity: LogEntity }) {
  const text = <bdi>{name}</bdi>;
  switch (kind) {
    case 'organization':
      return (
        <Link to="/organizations/$name" params={{ name }}>
          {text}
        </Link>
      );
    case 'service-key':
      return (
        <Link to="/service-keys/$kid" params={{ kid: name }}>
          {text}
        </Link>
      );
    case 'build':
      return (
        <Link to="/builds/$uuid" params={{ uuid: name }}>
          {text}
        </Link>
      );
    default:
      return (
        <Link to="/users/$username" params={{ username: name }}>
          {text}
        </Link>
      );
  }
}
