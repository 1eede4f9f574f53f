import * as z from 'zod/mini';

import { zCreateServiceKeyBody } from '@/api/generated/zod.gen';
import type { ServiceKey, UpdateServiceKeyBody } from '@/api/queries/service-keys';
import { registryNow } from '@/lib/clock';
import { parseJson, writeJson } from '@/lib/json';
import { lifetimeOf, REPLACED_BY, REPLACES } from '@/lib/service-key-replacement';

/** A choice of expiry: never, or a time in unix seconds; null while nothing is chosen. */
export type ExpiryChoice = { never: boolean; at: number | null };

/** The registry's calendar ends with the year 9999 (C 1.8). */
const LAST_SECOND = 253_402_300_799;

/** Returns why a key cannot expire then; null if it can. */
export function expiryProblem({ never, at }: ExpiryChoice, now: number): string | null {
  if (never) return null;
  if (at === null) return 'Enter a date and a time.';
  if (at * 1000 <= now) return 'This date is in the past.';
  return at > LAST_SECOND ? 'The year must not be after 9999.' : null;
}

/** Returns the choice in the registry's form: unix seconds, null means never. */
export const expirationOf = ({ never, at }: ExpiryChoice): number | null => (never ? null : at);

/** Returns the expiry of a new key that is to live as long as the one that it replaces, to the minute. */
export function replacementExpiry(key: ServiceKey, now: number): ExpiryChoice {
  const life = lifetimeOf(key);
  const at = life === null ? null : Math.floor((now + life) / 60_000) * 60;
  return {
    never: key.expiration_date === null,
    at: at !== null && at <= LAST_SECOND ? at : null,
  };
}

const expiryRule = z.object({ never: z.boolean(), at: z.nullable(z.number()) }).check((ctx) => {
  const problem = expiryProblem(ctx.value, registryNow());
  if (problem !== null) ctx.issues.push({ code: 'custom', message: problem, input: ctx.value });
});

/** One line of metadata in the editor. */
export type MetadataRow = {
  /** Distinguishes lines while their keys are typed. */
  id: string;
  key: string;
  /** The text, or JSON if the value is not text. */
  value: string;
  json: boolean;
  /** Already in the registry: its key stays, and it cannot be removed (C 1.22). */
  stored: boolean;
  /** Its value stays, too. */
  fixed?: boolean;
};

/** An expiry, and whether it is to end the replacement that the key is the old one of. */
export type ExpiryDecision = { expiry: ExpiryChoice; finish: boolean };

/** A key that never expires cannot end. */
const isFinal = ({ expiry, finish }: ExpiryDecision): boolean => finish && !expiry.never;

/**
 * Returns what to send for a decision: only what differs, because the registry logs every expiry that it is sent (C
 * 1.22). `nextKid` is the ID of the key that replaces this one.
 */
export function expiryChange(
  before: ExpiryDecision,
  after: ExpiryDecision,
  nextKid: string | undefined,
): Pick<UpdateServiceKeyBody, 'expiration' | 'metadata'> {
  const expiration = expirationOf(after.expiry);
  const isMarked = nextKid !== undefined && isFinal(before) !== isFinal(after);
  return {
    ...(expiration === expirationOf(before.expiry) ? {} : { expiration }),
    ...(isMarked ? { metadata: { [REPLACED_BY]: isFinal(after) ? nextKid : '' } } : {}),
  };
}

/** What the registry writes itself whenever a key is created, over whatever was there (C 1.8). */
export const REGISTRY_METADATA: ReadonlySet<string> = new Set(['created_by', 'creator', 'ip']);

/** Metadata whose values are IDs and addresses, which are monospaced everywhere. */
export const CODES: ReadonlySet<string> = new Set([
  REPLACES,
  REPLACED_BY,
  'ip',
  'host',
  'hostname',
]);

/** Returns the metadata of a key as lines. */
export const metadataRows = (metadata: Readonly<Record<string, unknown>>): MetadataRow[] =>
  Object.entries(metadata).map(([key, value]) =>
    typeof value === 'string'
      ? { id: key, key, value, json: false, stored: true }
      : { id: key, key, value: writeJson(value), json: true, stored: true },
  );

/** Returns what people and services recorded about a key, which its replacement gets: sorted, without all that others write. */
export const ownMetadata = (metadata: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(metadata)
      .filter(([key]) => !REGISTRY_METADATA.has(key) && key !== REPLACES && key !== REPLACED_BY)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );

/** Returns the metadata of a new key: those of the one that it replaces, and the entry that names it. */
export function replacementMetadata({ kid, metadata = {} }: ServiceKey): MetadataRow[] {
  return [
    ...metadataRows(ownMetadata(metadata)).map((row) => ({ ...row, stored: false })),
    { id: REPLACES, key: REPLACES, value: kid, json: false, stored: true, fixed: true },
  ];
}

const isJson = (text: string): boolean => parseJson(text) !== undefined;

const valueOf = ({ value, json }: MetadataRow): unknown => (json ? parseJson(value) : value);

/** Returns new and changed metadata in the registry's form; undefined if nothing changed. */
export function changedMetadata(
  rows: readonly MetadataRow[],
  before: readonly MetadataRow[] = [],
): Record<string, unknown> | undefined {
  const known = new Map(before.map(({ key, value }) => [key, value]));
  const changed = rows.filter(
    ({ key, value, json }) => known.get(key) !== value && (!json || isJson(value)),
  );
  return changed.length === 0
    ? undefined
    : Object.fromEntries(changed.map((row) => [row.key, valueOf(row)]));
}

function keyProblem(row: MetadataRow, index: number, rows: readonly MetadataRow[]): string | null {
  if (row.stored) return null;
  if (row.key === '') return 'Enter a key.';
  if (REGISTRY_METADATA.has(row.key)) return 'The registry sets this key itself.';
  const isTaken = rows.some((other, at) => other.key === row.key && (other.stored || at < index));
  return isTaken ? 'This key already exists.' : null;
}

const metadataRule = z
  .array(
    z.object({
      id: z.string(),
      key: z.string(),
      value: z.string(),
      json: z.boolean(),
      stored: z.boolean(),
    }),
  )
  .check((ctx) => {
    for (const [index, row] of ctx.value.entries()) {
      const problem = keyProblem(row, index, ctx.value);
      const input = ctx.value;
      if (problem !== null) {
        ctx.issues.push({ code: 'custom', message: problem, input, path: [index, 'key'] });
      }
      if (row.json && !isJson(row.value)) {
        const message = 'Not valid JSON. Put text in double quotes.';
        ctx.issues.push({ code: 'custom', message, input, path: [index, 'value'] });
      }
    }
  });

const ruled = {
  service: zCreateServiceKeyBody.shape.service,
  name: z.nonoptional(zCreateServiceKeyBody.shape.name),
};

/** The rules of the form for a new key. */
export const createKeyRules = z.object({
  ...ruled,
  expiry: expiryRule,
  metadata: metadataRule,
  notes: z.string(),
});

/** The rules for a changed name and changed metadata. */
export const editKeyRules = z.object({ name: ruled.name, metadata: metadataRule });

/** The rules for a changed expiry. */
export const keyExpiryRules = z.object({ expiry: expiryRule, finish: z.boolean() });

/** Returns the message for a violation of the generated rules; the registry has none for a service (C 1.8). */
export function keyRuleMessage(issue: {
  code?: string | undefined;
  path?: readonly PropertyKey[] | undefined;
  input?: unknown;
}): string | undefined {
  if (issue.code !== 'invalid_format') return undefined;
  if (issue.path?.at(-1) === 'service') {
    return issue.input === ''
      ? 'Enter a service.'
      : 'Only lower-case letters, digits and underscores.';
  }
  return 'Only letters A to Z, digits, spaces and - _ : /.';
}
