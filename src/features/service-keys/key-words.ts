import type { ServiceKey } from '@/api/queries/service-keys';
import type { ApprovalState } from '@/lib/service-key-state';
import { NOT_TOLD } from '@/lib/not-told';
import { formatCount, shortId } from '@/lib/text';

const MAX_TO_TYPE = 40;

/** Returns the beginning of a key ID: what stands before the `…` of its short form; all of a short one. */
export const kidStart = (kid: string): string => shortId(kid).split('…')[0] ?? kid;

/** Returns what to type to confirm a deletion: the name, or the first characters of the key ID if there is none. */
export const typedName = ({ name = '', kid }: ServiceKey): string => {
  const trimmed = name.trim();
  return trimmed === '' || trimmed.length > MAX_TO_TYPE ? kidStart(kid) : trimmed;
};

export const APPROVAL_LABELS: Record<ApprovalState, string> = {
  awaiting: 'Awaiting approval',
  lapsed: 'Expired unapproved',
  superuser: 'By a superuser',
  automatic: 'Automatic',
  rotation: 'Key rotation',
  other: 'Approved',
  'not-told': NOT_TOLD,
};

const UNITS = [
  [86_400, 'day'],
  [3_600, 'hour'],
  [60, 'minute'],
] as const;

/** Describes how often a key rotates itself; null if it does not, undefined if that is not reported. */
export function rotationText({
  rotation_duration: seconds,
}: ServiceKey): string | null | undefined {
  if (seconds === null || seconds === undefined) return seconds;
  const unit = UNITS.find(([length]) => seconds >= length && seconds % length === 0);
  return unit
    ? `Every ${formatCount(seconds / unit[0], unit[1])}`
    : `Every ${formatCount(seconds, 'second')}`;
}

/** Returns a file name for something about a key, from its service and the beginning of its ID. */
export const keyFileName = (service = 'key', kid: string): string =>
  `${service}-${kidStart(kid).replaceAll(/[^\w-]/g, '')}`.slice(0, 80);
