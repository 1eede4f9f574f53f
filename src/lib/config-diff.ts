import { isExactNumber, isObject, parseJsonStrictly, sameScalar, writeJson } from './json';
import { partsText } from './json-tree';
import {
  isServerMask,
  MASK,
  maskedText,
  maskingOf,
  maskedName,
  type MaskRule,
  secretBelow,
} from './secrets';

/** A part of a dump that is compared; the schema belongs to the version, not to the configuration. */
type ComparedPart = 'config' | 'warning' | 'env';

/** A change of one value between two dumps. */
export type Change = {
  part: ComparedPart;
  /** Within its part, as in `BUILDLOGS_REDIS › port`, safe to show. */
  path: string;
  kind: 'added' | 'removed' | 'changed' | 'masked';
  /** Safe to show; empty where there was none. */
  before: string;
  after: string;
};

const PARTS: readonly [name: ComparedPart, rule: MaskRule][] = [
  ['config', 'settings'],
  ['warning', 'settings'],
  ['env', 'everything'],
];

/** A file that is not a configuration dump; the message says why. */
export class NotADump extends Error {}

type JsonObject = Readonly<Record<string, unknown>>;

/** Parses an earlier download, or the registry's own response saved as a file. */
export function parseDump(text: string): JsonObject {
  let value: unknown;
  try {
    value = parseJsonStrictly(text);
  } catch {
    throw new NotADump('The file is not JSON.');
  }
  if (!isObject(value) || !isObject(value['config'])) {
    throw new NotADump('The file is JSON but not a configuration dump: it has no “config” object.');
  }
  return value;
}

/** Returns all differences between two dumps by path; key order does not matter. */
export function diffDumps(before: JsonObject, after: JsonObject): readonly Change[] {
  return PARTS.flatMap(([part, rule]) => {
    const changes: Change[] = [];
    const [old, now] = [before[part], after[part]];
    // An older download may lack a whole part, which was not removed.
    if (!isObject(old) || !isObject(now)) return changes;
    compare(old, now, { part, path: '', rule, inSecret: rule === 'everything' }, changes);
    return changes;
  });
}

type Place = Pick<Change, 'part' | 'path'> & { rule: MaskRule; inSecret: boolean };

const ABSENT = Symbol('absent');

function compare(before: unknown, after: unknown, place: Place, changes: Change[]): void {
  const [old, now] = [partsOf(before), partsOf(after)];
  const bothHaveParts =
    old !== undefined && now !== undefined && Array.isArray(before) === Array.isArray(after);
  const oneIsAbsent = before === ABSENT || after === ABSENT;
  const goesInside = bothHaveParts || (oneIsAbsent && Boolean((old ?? now)?.size));
  if (!goesInside) {
    const change = compareValues(before, after, place);
    if (change) changes.push(change);
    return;
  }
  const isList = Array.isArray(before) || Array.isArray(after);
  for (const name of new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])])) {
    const one = old?.has(name) ? old.get(name) : ABSENT;
    const other = now?.has(name) ? now.get(name) : ABSENT;
    const isSecret = (value: unknown) =>
      value !== ABSENT && secretBelow(place.rule, name, value, { ...place, parentName: '' });
    const shownName = isList ? name : maskedName(name);
    compare(
      one,
      other,
      {
        ...place,
        path: place.path === '' ? shownName : `${place.path} › ${shownName}`,
        // A number that was text before may still reveal something about it.
        inSecret: isList ? place.inSecret : isSecret(one) || isSecret(other),
      },
      changes,
    );
  }
}

function partsOf(value: unknown): ReadonlyMap<string, unknown> | undefined {
  return typeof value === 'object' && value !== null && !isExactNumber(value)
    ? new Map(Object.entries(value))
    : undefined;
}

function compareValues(
  before: unknown,
  after: unknown,
  { part, path, inSecret }: Place,
): Change | null {
  const place = { part, path };
  const texts = { before: shown(before, inSecret), after: shown(after, inSecret) };
  if (before === ABSENT) return { ...place, kind: 'added', ...texts };
  if (after === ABSENT) return { ...place, kind: 'removed', ...texts };
  const unknown = isMasked(before) || isMasked(after);
  if (!unknown) {
    const same =
      sameScalar(before, after) ||
      (isEmpty(before) && isEmpty(after) && texts.before === texts.after);
    return same ? null : { ...place, kind: 'changed', ...texts };
  }
  // The readable rest of a masked value, such as the host of an address, can differ; nothing else is known.
  const tells = isTelling(texts.before) && isTelling(texts.after) && texts.before !== texts.after;
  const typeChanged = partsOf(before) !== undefined || partsOf(after) !== undefined;
  return { ...place, kind: tells || typeChanged ? 'changed' : 'masked', ...texts };
}

/** Whether a value is masked, by the registry or by this console in an earlier download. */
const isMasked = (value: unknown): boolean =>
  isServerMask(value) || (typeof value === 'string' && value.includes(MASK));

/** Whether more than the bare mask is readable. */
const isTelling = (text: string): boolean => text !== MASK;

const isEmpty = (value: unknown): boolean => partsOf(value)?.size === 0;

function shown(value: unknown, inSecret: boolean): string {
  if (value === ABSENT) return '';
  const parts = partsOf(value);
  if (parts) return partsText(value, parts.size);
  if (isServerMask(value) || value === MASK) return MASK;
  const masking = maskingOf(value, inSecret);
  return masking === 'none' ? writeJson(value) : maskedText(value, inSecret);
}
