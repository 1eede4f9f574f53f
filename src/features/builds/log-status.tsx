import type { ReactNode } from 'react';

import { TimeAgo } from '@/components/feedback/time-ago';
import { PauseIcon, PlayIcon, RefreshIcon } from '@/components/icons';
import {
  StatusAttention,
  StatusControl,
  StatusLine,
  StatusText,
} from '@/components/list/status-line';
import { useNarrow } from '@/components/table/use-narrow';
import { formatCount, formatNumber } from '@/lib/text';

import styles from './build-log.module.css';
import type { FollowState } from './follow';
import type { BuildView } from './use-build';

const WORDS: Record<FollowState, ReactNode> = {
  following: <span className={styles.live}>Live · checks every 5 s</span>,
  ended: 'Ended',
  stopped: 'Not following',
  silent: 'Stopped following: no new lines for 30 minutes',
  old: 'Not following: the build was requested more than a day ago and never reported an end',
  failed: 'Stopped following',
  unread: null,
};

type LogStatusProps = {
  view: BuildView;
  /** Whether the log is being loaded for the first time. */
  pending: boolean;
  lines: number;
  line: number | undefined;
  times: boolean;
  /** What was last copied, as a sentence. */
  copied: string;
};

/** The line at the foot of the log: how much there is, and whether more is being loaded. */
export function LogStatus({ view, pending, lines, line, times, copied }: LogStatusProps) {
  const narrow = useNarrow();
  const { progress, follow, askedAt, logError } = view;
  const troubled =
    follow === 'following' &&
    (logError !== null ||
      progress?.log.unreachable === true ||
      progress?.build.phase === 'cannot_load');
  return (
    <StatusLine
      state={
        <>
          {/* Another element, so that its words do not move when they change. */}
          <p key={pending ? 'loading' : 'state'}>
            <output>{copied}</output>
            {copied !== '' && ' · '}
            <output>
              {troubled ? (
                <StatusAttention>Last check failed · retrying every 5 s</StatusAttention>
              ) : pending ? (
                'Loading'
              ) : (
                WORDS[follow]
              )}
            </output>
            {/* What is followed is never older than the seconds that stand before it. */}
            {progress && !pending && follow !== 'following' && !(narrow && times) && (
              <>
                {follow !== 'unread' && ' · '}
                Updated <TimeAgo date={new Date(askedAt)} />
              </>
            )}
          </p>
          <FollowControl view={view} />
        </>
      }
    >
      <StatusText>
        {progress && lines > 0 && formatCount(lines, 'line')}
        {progress?.source === 'archive' && (narrow ? ', archived' : ' from the archive')}
        {times &&
          lines > 0 &&
          (narrow
            ? ' · registry’s clock'
            : ' · times are on the registry’s clock; the log has no time zone')}
        {line !== undefined && lines > 0 && line > lines && ` · no line ${formatNumber(line)}`}
      </StatusText>
    </StatusLine>
  );
}

function FollowControl({ view }: { view: BuildView }) {
  switch (view.follow) {
    case 'following':
      return (
        <StatusControl label="Stop following" icon={<PauseIcon />} onClick={view.stopFollowing} />
      );
    case 'ended':
    case 'unread':
      return <StatusControl label="Refresh" icon={<RefreshIcon />} onClick={view.refresh} />;
    default:
      return <StatusControl label="Follow" icon={<PlayIcon />} onClick={view.startFollowing} />;
  }
}
