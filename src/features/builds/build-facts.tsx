import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

import { useAccess } from '@/api/access';
import { triggerName } from '@/api/log-entry';
import type { Build, BuildOrder } from '@/api/queries/builds';
import { describeError } from '@/api/errors';
import { BreakingText } from '@/components/feedback/foreign-text';
import { ErrorNotice } from '@/components/feedback/error-notice';
import { NotTold } from '@/components/feedback/not-told';
import { OddNotice } from '@/components/detail/odd-notice';
import { ShortId } from '@/components/feedback/short-id';
import { TimeAgo } from '@/components/feedback/time-ago';
import { Whole } from '@/components/feedback/foreign-text';
import { Truncate } from '@/components/feedback/truncate';
import { usePreferences } from '@/components/preferences/preferences';
import { formatDateTime } from '@/lib/dates';
import { parseServerDate } from '@/lib/server-date';

import { entriesOf } from './build-entries';
import { BuildCommit } from './build-commit';
import styles from './build-facts.module.css';
import { DetailsSection } from './details-section';
import { OutsideLink } from './outside-link';
import type { KnownOrder } from './use-build';

type BuildFactsProps = {
  build: Build;
  ordered: KnownOrder;
};

/** Shows what the registry knows about a build besides its log. */
export function BuildFacts({ build, ordered }: BuildFactsProps) {
  const { order = null, failure, retry } = ordered;
  const { trigger } = build;
  const hidden = useHiddenReason(build);
  const entries = entriesOf(build);
  const metadata = order?.trigger_metadata;
  return (
    <>
      {(metadata || (trigger && hidden !== null)) && (
        <DetailsSection title="Commit">
          {metadata ? (
            <BuildCommit metadata={metadata} />
          ) : (
            <dl className={styles.facts}>
              {build.display_name && (
                <Fact label="Commit">
                  <ShortId id={build.display_name} copyLabel="Copy commit" />
                </Fact>
              )}
              <Fact label="Message">{hidden}</Fact>
            </dl>
          )}
        </DetailsSection>
      )}
      <DetailsSection title="Build">
        <OddNotice of={build} />
        {failure ? (
          <ErrorNotice error={describeError(failure)} onRetry={retry} />
        ) : (
          order === null && (
            <p className={styles.note}>
              Tags, Dockerfile, context and who started it are visible only to accounts that can
              read the repository.
            </p>
          )
        )}
        <dl className={styles.facts}>
          <Fact label="Requested">
            <Requested text={build.started} />
          </Fact>
          {trigger === null && build.display_name && (
            <Fact label="Upload">
              <ShortId id={build.display_name} copyLabel="Copy upload" />
            </Fact>
          )}
          <Fact label="Trigger">
            <Trigger build={build} />
          </Fact>
          <Order order={order} byTrigger={trigger !== null} />
          <TextFact
            label="Pull robot"
            text={build.pull_robot === null ? '' : build.pull_robot?.name}
          />
          <Progress status={build.status} />
          {build.resource_key !== null && (
            <Fact label="Resource key">
              {build.resource_key === undefined ? (
                <NotTold />
              ) : (
                <ShortId id={build.resource_key} copyLabel="Copy resource key" />
              )}
            </Fact>
          )}
          {entries && (
            <Fact label="Usage logs">
              <Link to="/logs" search={entries}>
                Builds of this repository at that time
              </Link>
            </Fact>
          )}
          <Fact label="Source archive">
            {build.archive_url === undefined ? (
              <span className={styles.faint}>
                {trigger ? 'None (built from a repository)' : (hidden ?? 'None')}
              </span>
            ) : (
              <>
                <OutsideLink href={build.archive_url}>Download</OutsideLink>
                <div className={styles.faint}>Link expires about 5 minutes after each refresh</div>
              </>
            )}
          </Fact>
        </dl>
      </DetailsSection>
    </>
  );
}

/** What was ordered: tags, who started it, and where in the source the Dockerfile is. */
function Order({ order, byTrigger }: { order: BuildOrder | null; byTrigger: boolean }) {
  if (order === null) {
    return ['Tags', 'Started by', 'Dockerfile', 'Context'].map((label) => (
      <Fact key={label} label={label}>
        <span className={styles.faint}>Hidden</span>
      </Fact>
    ));
  }
  const { tags, manual_user: starter, subdirectory, context } = order;
  return (
    <>
      <TextFact label="Tags" text={tags?.join(', ')} />
      <Fact label="Started by">
        {starter === undefined ? (
          <NotTold />
        ) : starter === null ? (
          <span className={styles.faint}>{byTrigger ? 'The trigger' : 'System'}</span>
        ) : (
          <Truncate text={starter} />
        )}
      </Fact>
      {/* The registry returns it as the sub-directory, too (C 6.1). */}
      <TextFact label="Dockerfile" text={order.dockerfile_path ?? subdirectory} />
      <TextFact label="Context" text={context} />
    </>
  );
}

/** Returns why parts of a build may be missing, or null if none are (C 6.1). */
function useHiddenReason(build: Build): ReactNode {
  const { features, tier } = useAccess();
  if (build.is_writer) return null;
  if (features.SUPERUSERS_FULL_ACCESS !== true) {
    return (
      <>
        Hidden: your account has no rights in the repository and{' '}
        <code>
          <BreakingText text="FEATURE_SUPERUSERS_FULL_ACCESS" at={/(?<=_)/} />
        </code>{' '}
        is off.
      </>
    );
  }
  return tier === 'readonly'
    ? 'Hidden from read-only superusers.'
    : 'Hidden: your account cannot write to the repository.';
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** A fact that is left out where there is none. */
function TextFact({ label, text }: { label: string; text: string | undefined }) {
  if (text === '') return null;
  return <Fact label={label}>{text === undefined ? <NotTold /> : <Truncate text={text} />}</Fact>;
}

function Requested({ text }: { text: string | undefined }) {
  const { zone } = usePreferences();
  const date = parseServerDate(text);
  // The registry's own text is better than a wrong date.
  if (text === undefined) return <NotTold />;
  if (!date) return <Whole text={text} />;
  return (
    <>
      {formatDateTime(date, zone)}
      <div className={styles.faint}>
        <TimeAgo date={date} />
      </div>
    </>
  );
}

function Trigger({ build: { trigger } }: { build: Build }) {
  if (trigger === undefined) return <NotTold />;
  if (!trigger) return <span className={styles.faint}>None</span>;
  const service = trigger.service && triggerName(trigger.service);
  const source = trigger.build_source ?? '';
  return (
    <>
      {service ?? <NotTold />}
      {trigger.is_active === false && <span className={styles.faint}> (inactive)</span>}
      {source !== '' && (
        <div className={styles.grow}>
          <OutsideLink href={trigger.repository_url ?? ''}>
            <Truncate text={source} />
          </OutsideLink>
        </div>
      )}
    </>
  );
}

/** Shows a build's progress. Old builders report it; current ones leave it empty (C 6.3). */
function Progress({ status = {} }: { status: Build['status'] }) {
  const { current_command: current, total_commands: total } = status;
  const shares = [
    ['pulled', status.pull_completion],
    ['from cache', status.cache_completion],
    ['pushed', status.push_completion],
  ] as const;
  const parts = [
    ...(current !== undefined && total !== undefined ? [`command ${current} of ${total}`] : []),
    ...shares.flatMap(([what, share]) =>
      share === undefined ? [] : [`${Math.round(share * 100)}% ${what}`],
    ),
  ];
  return parts.length > 0 && <Fact label="Progress">{parts.join(', ')}</Fact>;
}
