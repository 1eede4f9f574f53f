import { parseServerDate } from './server-date';
import { expiryOf, isLive, type KeyFacts } from './service-key-state';

/** The metadata entry of a new key that holds the ID of the key it replaces. Written when it is created (C 1.8). */
export const REPLACES = 'replaces';

/**
 * The metadata entry of an old key that holds the ID of its replacement, once its end is decided; empty when that was
 * taken back, because an entry cannot be removed (C 1.22).
 */
export const REPLACED_BY = 'replaced_by';

/** The fields of a service key that say what it replaces. */
export type ReplacementFacts = KeyFacts & { metadata?: Readonly<Record<string, unknown>> };

/**
 * How far a replacement is:
 *
 * - `open`: both keys are live, and the end of the old one is not decided.
 * - `ending`: the old key is still live, but has an expiry that was decided on for this replacement.
 * - `ended`: the old key has expired or is gone.
 */
type ReplacementState = 'open' | 'ending' | 'ended';

/** A live key and the one that it replaces. */
export type Replacement<Key> = {
  state: ReplacementState;
  next: Key;
  oldKid: string;
  /** Undefined once the registry no longer has it. */
  old: Key | undefined;
};

/** Whether the end of the old key was decided: it names its replacement, and has an expiry. */
const isDecided = (old: ReplacementFacts, { kid }: KeyFacts): boolean =>
  old.metadata?.[REPLACED_BY] === kid && expiryOf(old) !== null;

function replacementBy<Key extends ReplacementFacts>(
  next: Key,
  byKid: ReadonlyMap<string, Key>,
  now: number,
): Replacement<Key> | undefined {
  const oldKid = next.metadata?.[REPLACES];
  // A key that is not trusted takes nothing over, whoever announced it (C 9).
  if (typeof oldKid !== 'string' || oldKid === '' || oldKid === next.kid || !isLive(next, now)) {
    return undefined;
  }
  const old = byKid.get(oldKid);
  if (!old) return { state: 'ended', next, oldKid, old };
  if (old.service !== next.service) return undefined;
  if (!isLive(old, now)) return { state: 'ended', next, oldKid, old };
  return { state: isDecided(old, next) ? 'ending' : 'open', next, oldKid, old };
}

/**
 * Returns the replacements among all keys of the registry. They follow from the keys alone, so every superuser finds
 * them in every browser.
 */
export function replacementsAmong<Key extends ReplacementFacts>(
  keys: readonly Key[],
  now: number,
): readonly Replacement<Key>[] {
  const byKid = new Map(keys.map((key) => [key.kid, key]));
  return keys.flatMap((key) => replacementBy(key, byKid, now) ?? []);
}

const ORDER: readonly ReplacementState[] = ['open', 'ending', 'ended'];

/**
 * Returns the replacement that a key is part of, as the old or the new one. Of several, as in a chain, the least
 * advanced; of two equal ones, that of which it is the old key.
 */
export function replacementOf<Key extends ReplacementFacts>(
  replacements: readonly Replacement<Key>[],
  kid: string,
): Replacement<Key> | undefined {
  const asOld = replacements.filter(({ oldKid }) => oldKid === kid);
  const asNew = replacements.filter(({ next }) => next.kid === kid);
  return [...asOld, ...asNew].toSorted(
    (a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state),
  )[0];
}

/**
 * Whether a key cannot be replaced because of the replacement that it is part of. There is one new key for an old one,
 * and a chain is finished from its beginning: the old key of its first replacement would otherwise stay live without a
 * trace once the key in the middle is gone.
 */
export const isTaken = (kid: string, replacement: Replacement<KeyFacts> | undefined): boolean =>
  replacement !== undefined && (replacement.state === 'open' || replacement.oldKid === kid);

/** Returns the lifetime of a key in milliseconds; null if it never expires or that is not known. */
export function lifetimeOf(key: KeyFacts): number | null {
  const [created, expiry] = [parseServerDate(key.created_date), expiryOf(key)];
  return created && expiry !== null && expiry > created.getTime()
    ? expiry - created.getTime()
    : null;
}
