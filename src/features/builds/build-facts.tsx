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
          {metadata ? <BuildCommit metadata={metadata} /> : <p>{hidden}</p>}
        </DetailsSection>
      )}
      <DetailsSection title="Build">
        <OddNotice of={build} />
        <dl className={styles.facts}>
          <Fact label="Started">
            <Started text={build.started} />
          </Fact>
          <Fact label="Tags">{orNone(build.tags?.join(', '))}</Fact>
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
          <Fact label="Pull robot">
            {build.pull_robot === null ? orNone('') : orNone(build.pull_robot?.name)}
          </Fact>
          <Fact label="Sub-directory">{orNone(build.subdirectory)}</Fact>
          <Fact label="Context">{orNone(build.context)}</Fact>
          <Progress status={build.status} />
          <Fact label="Resource key">
            {build.resource_key === undefined ? (
              <NotTold />
            ) : build.resource_key === null ? (
              <span className={styles.faint}>None</span>
            ) : (
              <span className={styles.line}>
                <span className={styles.grow}>
                  <Truncate text={build.resource_key} middle />
                </span>
                <CopyButton value={build.resource_key} label="Copy resource key" />
              </span>
            )}
          </Fact>
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
                <OutsideLink href={build.archive_url}>Download</OutsideLink>{' '}
                <span className={styles.faint}>valid for about 5 minutes after a refresh</span>
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

const orNone = (text: string | undefined) =>
  text === undefined ? (
    <NotTold />
  ) : text === '' ? (
    <span className={styles.faint}>None</span>
  ) : (
    <Truncate text={text} />
  );

function Started({ text }: { text: string | undefined }) {
  const { zone } = usePreferences();
  const date = parseServerDate(text);
  // The registry's own text is better than a wrong date.
  if (text === undefined) return <NotTold />;
  if (!date) return <Whole text={text} />;
  return (
    <>
      {formatDateTime(date, zone)}{' '}
      <span className={styles.faint}>
        <TimeAgo date={date} />
      </span>
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
