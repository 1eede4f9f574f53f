import type { BuildProgress } from '@/api/queries/builds';
import { mayPass } from '@/api/queries/builds';
import { parseServerDate } from '@/lib/server-date';

import { hasEnded } from './build-phases';

/** The interval of the registry's own pages (C 6.5). */
export const POLL_EVERY = 5_000;
/** Every request keeps the session alive; a build that is silent for this long is not worth that. */
export const GIVE_UP_AFTER = 30 * 60_000;
/** A build that has not ended by then is unlikely to continue. */
const OLD = 24 * 60 * 60_000;

/** The user's choice; `auto` follows what is worth following. */
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
  /** When the last response or failure arrived. */
  askedAt: number;
};

/** Returns whether a build's log is followed, or why not. */
export function followState({ wanted, since }: FollowChoice, moment: Moment): FollowState {
  const { progress, error, askedAt } = moment;
  if (!progress) return 'unread';
  // The last lines may still be missing.
  if (hasEnded(progress.build.phase) && !progress.log.unreachable) return 'ended';
  if (wanted === 'no') return 'stopped';
  // The session must be confirmed, or a permission is gone: a request every five seconds would not help.
  if (error && !mayPass(error)) return 'failed';
  const started = parseServerDate(progress.build.started)?.getTime() ?? askedAt;
  if (wanted === 'auto' && askedAt - started > OLD) return 'old';
  if (askedAt - Math.max(progress.grownAt, since) >= GIVE_UP_AFTER) return 'silent';
  return 'following';
}
