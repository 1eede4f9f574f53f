import { Button } from '@mantine/core';

import type { Build } from '@/api/queries/builds';
import { Note } from '@/components/feedback/note';
import { Whole } from '@/components/feedback/foreign-text';
import { LinkButton } from '@/components/table/link-button';
import { endEllipsis } from '@/lib/text';

import type { BuildFailure } from './build-failure';
import styles from './build-notice.module.css';
import { phaseExplanation, phaseMeaning } from './build-phases';
import { toLine } from './to-line';

/** The log shows a longer command in full. */
const MAX_COMMAND = 160;

type BuildNoticeProps = {
  build: Build;
  failure: BuildFailure | undefined;
  /** The log, which tells the failure, is being loaded. */
  pending: boolean;
  /** Called when the error is followed to its line. */
  onLine: () => void;
  onRetry: () => void;
};

/** What to know before reading the log: where and why the build failed, or what its state means. */
export function BuildNotice(props: BuildNoticeProps) {
  const { build, failure, pending, onLine, onRetry } = props;
  const explanation = phaseExplanation(build);
  const { status } = phaseMeaning(build.phase);
  if (explanation === undefined) return null;
  // Of the other failures, the step is not the cause.
  const where = build.phase === 'error' ? failure?.where : undefined;
  return (
    <div className={styles.notice}>
      <Note
        status={status === 'danger' || status === 'attention' ? status : 'inactive'}
        action={
          failure?.line !== undefined ? (
            <LinkButton {...toLine(failure.line)} variant="default" size="xs" onClick={onLine}>
              Go to error
            </LinkButton>
          ) : (
            build.phase === 'cannot_load' && (
              <Button variant="default" size="xs" onClick={onRetry}>
                Retry
              </Button>
            )
          )
        }
      >
        {where === undefined ? (
          <p>{explanation}</p>
        ) : (
          <p className={styles.title}>
            Failed <Whole text={where} />{' '}
            {failure?.command !== undefined && (
              <code>
                <Whole text={endEllipsis(failure.command, MAX_COMMAND)} />
              </code>
            )}
          </p>
        )}
        {pending && build.phase === 'error' && (
          <p className={styles.quote} aria-hidden>
            &nbsp;
          </p>
        )}
        {failure && (
          <p className={styles.quote}>
            <Whole text={failure.message} />
            {failure.reasons.length > 0 && (
              <span className={styles.dim}>
                {' '}
                (<bdi>{failure.reasons.join(' · ')}</bdi>)
              </span>
            )}
          </p>
        )}
        {typeof build.error === 'string' && (
          <p className={styles.quote}>
            <span className="visually-hidden">The registry says: </span>
            <Whole text={build.error} />
          </p>
        )}
      </Note>
    </div>
  );
}
