import type { ServiceKey } from '@/api/queries/service-keys';
import { formatCount } from '@/lib/text';

import type { ApprovalState } from './key-state';

/** As much of a key ID as tells keys apart in a sentence. */
const KID_IN_WORDS = 8;

/** The beginning of a key ID. */
export const shortKid = (kid: string): string =>
  kid.length <= KID_IN_WORDS + 1 ? kid : `${kid.slice(0, KID_IN_WORDS)}…`;

/** What a key is called where there is room for one name only; many have none. */
export const keyLabel = ({ name, kid }: Pick<ServiceKey, 'name' | 'kid'>): string =>
  name.trim() === '' ? shortKid(kid) : name;

const MAX_TO_TYPE = 40;

/** What is typed to confirm a deletion: the name, or the first characters of the key ID where there is none. */
export const typedName = ({ name, kid }: ServiceKey): string => {
  const trimmed = name.trim();
  return trimmed === '' || trimmed.length > MAX_TO_TYPE ? kid.slice(0, KID_IN_WORDS) : trimmed;
};

export const APPROVAL_LABELS: Record<ApprovalState, string> = {
  awaiting: 'Awaiting approval',
  lapsed: 'Expired unapproved',
  superuser: 'By a superuser',
  automatic: 'Automatic',
  rotation: 'Key rotation',
  other: 'Approved',
};

const UNITS = [
  [86_400, 'day'],
  [3_600, 'hour'],
  [60, 'minute'],
] as const;

/** How often a key rotates itself; null for one that does not. */
export function rotationText({ rotation_duration: seconds }: ServiceKey): string | null {
  if (seconds === null) return null;
  const unit = UNITS.find(([length]) => seconds >= length && seconds % length === 0);
  return unit
    ? `Every ${formatCount(seconds / unit[0], unit[1])}`
    : `Every ${formatCount(seconds, 'second')}`;
}

const MINUTE = 60_000;
const two = (part: number) => String(part).padStart(2, '0');

/** `23 h 51 min` while there is time, `12:07` to the second in the last hour. */
export function timeLeft(milliseconds: number): string {
  const left = Math.max(0, milliseconds);
  const minutes = Math.floor(left / MINUTE);
  if (minutes >= 60) return `${Math.floor(minutes / 60)} h ${two(minutes % 60)} min`;
  return `${two(minutes)}:${two(Math.floor((left % MINUTE) / 1000))}`;
}

/** A file name for something about a key: of its service and the beginning of its ID. */
export const keyFileName = (service: string, kid: string): string =>
  `${service}-${shortKid(kid).replaceAll(/[^\w-]/g, '')}`.slice(0, 80);
