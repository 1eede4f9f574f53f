import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

import { useAccess } from '@/api/access';
import type { Build } from '@/api/queries/builds';
import { CopyButton } from '@/components/feedback/copy-button';
import { NotTold } from '@/components/feedback/not-told';
import { OddNotice } from '@/components/detail/odd-notice';
import { TimeAgo } from '@/components/feedback/time-ago';
import { Truncate, Whole } from '@/components/feedback/truncate';
import { usePreferences } from '@/components/preferences/preferences';
import { formatDateTime, parseServerDate } from '@/lib/dates';

import { entriesOf } from './build-entries';
import { BuildCommit } from './build-commit';
import styles from './build-facts.module.css';
import { DetailsSection } from './details-section';
import { OutsideLink } from './outside-link';

/** Shows what the registry knows about a build besides its log. */
export function BuildFacts({ build }: { build: Build }) {
  const { trigger, trigger_metadata: metadata } = build;
  const hidden = useHiddenReason(build);
  const entries = entriesOf(build);
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
                  <Copied text={build.display_name} label="Copy commit" />
                </Fact>
              )}
              <Fact label="Message">{hidden}</Fact>
            </dl>
          )}
        </DetailsSection>
      )}
      <DetailsSection title="Build">
        <OddNotice of={build} />
        <dl className={styles.facts}>
          <Fact label="Requested">
            <Requested text={build.started} />
          </Fact>
          <TextFact label="Tags" text={build.tags?.join(', ')} />
          <Fact label="Trigger">
            <Trigger build={build} />
          </Fact>
          <Fact label="Started by">
            {build.manual_user === undefined ? (
              <NotTold />
            ) : build.manual_user === null ? (
              <span className={styles.faint}>{trigger ? 'The trigger' : 'System'}</span>
            ) : (
              <Truncate text={build.manual_user} />
            )}
          </Fact>
          <TextFact
            label="Pull robot"
            text={build.pull_robot === null ? '' : build.pull_robot?.name}
          />
          <TextFact label="Sub-directory" text={build.subdirectory} />
          <TextFact label="Context" text={build.context} />
          <Progress status={build.status} />
          {build.resource_key !== null && (
            <Fact label="Resource key">
              {build.resource_key === undefined ? (
                <NotTold />
              ) : (
                <Copied text={build.resource_key} label="Copy resource key" />
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
                <div className={styles.faint}>Valid for about 5 minutes after a refresh</div>
              </>
            )}
          </Fact>
        </dl>
      </DetailsSection>
    </>
  );
}

/** Returns why parts of a build may be missing, or null if none are (C 6.1). */
function useHiddenReason(build: Build): string | null {
  const { features, tier } = useAccess();
  if (build.is_writer) return null;
  if (features.SUPERUSERS_FULL_ACCESS !== true) {
    return 'Hidden: your account has no rights in the repository and FEATURE_SUPERUSERS_FULL_ACCESS is off.';
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

/** An id, with a button that copies it. */
function Copied({ text, label }: { text: string; label: string }) {
  return (
    <span className={styles.line}>
      <code className={styles.grow}>
        <Truncate text={text} middle />
      </code>
      <CopyButton value={text} label={label} />
    </span>
  );
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

const SERVICES: Partial<Record<string, string>> = {
  github: 'GitHub',
  gitlab: 'GitLab',
  bitbucket: 'Bitbucket',
  'custom-git': 'Custom Git',
};

function Trigger({ build: { trigger } }: { build: Build }) {
  if (trigger === undefined) return <NotTold />;
  if (!trigger) return <span className={styles.faint}>None</span>;
  const service = trigger.service && (SERVICES[trigger.service] ?? trigger.service);
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
