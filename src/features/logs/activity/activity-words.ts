import type { Subject } from '@/lib/subject';

import type { ActivityRow } from './activity-rows';

/** Returns how an entry relates to a subject, in words. */
export function relationText(
  { relation, bySuperuser }: Pick<ActivityRow, 'relation' | 'bySuperuser'>,
  { kind }: Subject,
): string {
  if (bySuperuser) return 'By a superuser';
  if (relation === 'on') return 'On it';
  return kind === 'ip' ? 'From it' : 'By it';
}
