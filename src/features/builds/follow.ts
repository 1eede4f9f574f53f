import type { BuildProgress } from '@/api/queries/builds';
import { mayPass } from '@/api/queries/builds';
import { parseServerDate } from '@/lib/dates';

import { hasEnded } from './build-phases';

/** As often as the registry's own pages ask (C 6.5). */
export const POLL_EVERY = 5_000;
/** Every question keeps the session alive; a build that says nothing for so long is not worth that. */
export const GIVE_UP_AFTER = 30 * 60_000;
/** A build that has not ended by then will hardly go on. */
const OLD = 24 * 60 * 60_000;

/** What the person decided; `auto` follows what is worth following. */
export type FollowChoice = { wanted: 'auto' | 'yes' | 'no'; since: number };

export type FollowState =
  | 'following'
  | 'ended'
  | 'stopped'
  | 'silent'
  | 'old'
  | 'failed'
  | 'unread';

type Moment = {
  progress: BuildProgress | undefined;
  error: unknown;
  /** When an answer, or a failure, came last. */
  askedAt: number;
};

/** Whether a build's log is followed, or why not. */
export function followState({ wanted, since }: FollowChoice, moment: Moment): FollowState {
  const { progress, error, askedAt } = moment;
  if (!progress) return 'unread';
  // The last lines may still be missing.
  if (hasEnded(progress.build.phase) && !progress.log.unreachable) return 'ended';
  if (wanted === 'no') return 'stopped';
  // A session that has to be confirmed, a right that is gone: asking every five seconds would not help.
  if (error && !mayPass(error)) return 'failed';
  const started = parseServerDate(progress.build.started)?.getTime() ?? askedAt;
  if (wanted === 'auto' && askedAt - started > OLD) return 'old';
  if (askedAt - Math.max(progress.grownAt, since) >= GIVE_UP_AFTER) return 'silent';
  return 'following';
}
