import { Button } from '@mantine/core';
import type { ReactNode } from 'react';

import { TimeAgo } from '@/components/feedback/time-ago';
import { PauseIcon, PlayIcon, RefreshIcon } from '@/components/icons';
import { formatCount, formatNumber } from '@/lib/text';

import type { FollowState } from './follow';
import styles from './log-status.module.css';
import type { BuildView } from './use-build';

const WORDS: Record<FollowState, string> = {
  following: 'Live · checks every 5 seconds',
  ended: 'The build has ended',
  stopped: 'Not following',
  silent: 'Stopped following: no new lines for 30 minutes',
  old: 'Not following: the build started more than a day ago and never reported an end',
  failed: 'Stopped following',
  unread: '',
};

type LogStatusProps = {
  view: BuildView;
  lines: number;
  line: number | undefined;
  times: boolean;
  /** What was last copied, as a sentence. */
  copied: string;
};

/** The line at the foot of the log: how much there is, and whether more is being loaded. */
export function LogStatus({ view, lines, line, times, copied }: LogStatusProps) {
  const { progress, follow, askedAt, logError } = view;
  const troubled =
    follow === 'following' && (logError !== null || progress?.log.unreachable === true);
  return (
    <footer className={styles.line}>
      <p className={styles.left}>
        {progress && lines > 0 && formatCount(lines, 'line')}
        {progress?.source === 'archive' && ' from the archive'}
        {line !== undefined && lines > 0 && line > lines && ` · no line ${formatNumber(line)}`}
        {times && ' · times are on the registry’s clock; the log has no time zone'}
      </p>
      <div className={styles.right}>
        <output>{copied}</output>
        <output>
          {troubled ? (
            <span className={styles.attention}>The log could not be loaded; retrying</span>
          ) : (
            WORDS[follow]
          )}
        </output>
        {askedAt > 0 && (
          <span>
            Updated <TimeAgo date={new Date(askedAt)} />
          </span>
        )}
        <Controls view={view} />
      </div>
    </footer>
  );
}

function Controls({ view }: { view: BuildView }) {
  switch (view.follow) {
    case 'following':
      return <Control label="Stop following" icon={<PauseIcon />} onClick={view.stopFollowing} />;
    case 'ended':
    case 'unread':
      return <Control label="Refresh" icon={<RefreshIcon />} onClick={view.refresh} />;
    default:
      return <Control label="Follow" icon={<PlayIcon />} onClick={view.startFollowing} />;
  }
}

type ControlProps = { label: string; icon: ReactNode; onClick: () => void };

function Control({ label, icon, onClick }: ControlProps) {
  return (
    <Button variant="subtle" color="gray" size="xs" leftSection={icon} onClick={onClick}>
      {label}
    </Button>
  );
}
