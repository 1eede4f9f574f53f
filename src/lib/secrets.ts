/*
 * The second masking pass over a configuration dump. The registry masks only exact key names and texts, and its mask
 * reveals the length of the masked text; passwords in addresses, in the environment and under any other name arrive
 * readable (C 8). Mask when in doubt: a value masked needlessly costs a click, a secret left readable costs a password.
 */

import { isExactNumber } from './json';

/** The text shown for a masked value; always the same, so that it reveals nothing. */
export const MASK = '********';

/** Names that hold secrets: those of C 8, and others with the same use. */
const SECRET_NAME =
  /secret|passw|passphrase|pwd|token|key$|key_?id$|psk|dsn|credential|sas(?!l)|private|bearer|pepper|salt$|signature(?!_?version)|^sig$|(^|[_-])pass$|(^|[_-])auth$|authorization|cookie$|db_uri|conn(ection)?_?str/i;

/** The registry's own mask, with the length of the masked text. */
const SERVER_MASK = /^\*{1,10} \(\d+\)$/;

/* Every repetition below is bounded: a value may be megabytes long, and an unbounded search takes quadratic time. */

/** `://user:password@host`, anywhere in the text; a password may contain nearly anything. */
const URI_USERINFO = /:\/\/[^\s"'<>]{0,2048}@/;
const SCHEME = /^[a-z][a-z0-9+.-]{0,30}:\/\//i;
/** The same without a scheme; a mail or chat address does not count. */
const BARE_USERINFO =
  /(?:^|[\s"'=(,;])(?!(?:mailto|sips?|xmpp|acct|ircs?|tel):)[^\s:@/]{1,128}:[^\s@]{1,256}@[\w.[-]/i;
/** Text that contains a secret with its name: JSON in a text, a connection string, a query, a header. */
const NAMED_INSIDE =
  /(?:secret|passw(?:or)?d?|passphrase|pwd|token|(?:api|access|account|shared|private)[_-]?key|psk|credentials?|sig(?:nature)?|authorization|bearer)["'\\]{0,4}\s{0,4}[:=]\s{0,4}["'\\]{0,4}[^\s"'\\,;&}\]]/i;
/** Secrets with a recognizable format. */
const KNOWN_SHAPES = [
  /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY/,
  /\b(?:bearer|basic|api-token) [\w.~+/=-]{8}/i,
  /\b(?:AKIA|ASIA)[A-Z0-9]{12}/,
  /\b(?:gh[opsur]_|github_pat_|glpat-|xox[abprs]-|whk_)[\w-]{8}/,
  /\beyJ[\w-]{8,512}\.[\w-]{8,512}\./,
];

/** The public half of a challenge such as reCAPTCHA, which every visitor's browser gets. */
const PUBLIC_NAME = /(^|[_-])site_?key$/i;

/** Whether the value under this name is a secret, unless {@link isHarmless} exempts the value. */
export const isSecretName = (name: string): boolean =>
  SECRET_NAME.test(name) && !PUBLIC_NAME.test(name);

/**
 * Harmless values under names that mark secrets: both the end of the name and the form of the value must match. Limits
 * and durations, file names, addresses of endpoints.
 */
const HARMLESS: readonly (readonly [name: RegExp, value: RegExp])[] = [
  [
    /(^|[_-])(lifetime|expiration|expiry|expires(_in)?|ttl|timeout|max_age|limit|(min_|max_)?length|interval|refresh|count|(in_)?(days|hours|minutes|seconds|secs?|s))$/i,
    /^\d{1,10}(\.\d{1,3})?\s?(ms|s|m|h|d|w|y|seconds?|minutes?|hours?|days?|weeks?)?$/i,
  ],
  [
    /(^|[_-])(file|filename|file_name|path|dir|directory)$/i,
    /^(?:\.{0,2}\/(?:[\w.-]{1,60}\/){0,12}[\w.-]{0,60}|[\w-]{1,60}(?:\.[\w-]{1,20}){0,2}\.(?:pem|key|crt|cert|cer|json|ya?ml|txt|conf|ini|p12|pub|token))$/,
  ],
  [
    /(^|[_-])(url|uri|endpoint)$/i,
    /^https?:\/\/[a-z0-9.-]{1,253}(?::\d{1,5})?(?:\/(?:[a-z._-]{1,20}\d?|v?\d{1,3}(?:\.\d{1,2})?)){0,8}\/?$/,
  ],
];

/** Names of secrets that end like names of addresses: the address itself signs in. */
const SECRET_ADDRESS = /db_uri|dsn|webhook|conn(ection)?_?str/i;

/** Whether a value is harmless although its name marks a secret. */
function isHarmless(name: string, value: unknown): boolean {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'bigint')
    return false;
  const text = String(value);
  return (
    !SECRET_ADDRESS.test(name) &&
    HARMLESS.some(([names, values]) => names.test(name) && values.test(text))
  );
}

/** Whether a value is a secret because of its name. */
const namedSecret = (name: string, value: unknown): boolean =>
  isSecretName(name) && !isHarmless(name, value);

/** Whether the registry itself has masked this value. */
export const isServerMask = (value: unknown): boolean =>
  typeof value === 'string' && SERVER_MASK.test(value);

/** Text that looks like a sign-in but is not: an image with its digest, and an @ in the path of a web address. */
const HARMLESS_AT =
  /@(?:sha256:[0-9a-f]{64}\b|(?<=^https?:\/\/[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8}(?:\/[\w.~-]{1,100}){1,12}\/?@)(?=[\w.~/-]{0,300}$))/gi;

/** No address is longer; longer text is not exempted. */
const MAX_ADDRESS = 2_048;

/** Whether a text contains a secret, whatever its name. */
export function holdsSecret(whole: string): boolean {
  const isShort = whole.length <= MAX_ADDRESS && whole.includes('@');
  const text = isShort ? whole.replace(HARMLESS_AT, '') : whole;
  return (
    URI_USERINFO.test(text) ||
    BARE_USERINFO.test(text) ||
    NAMED_INSIDE.test(text) ||
    KNOWN_SHAPES.some((shape) => shape.test(text))
  );
}

/** How a value is masked. */
export type Masking =
  /** Shown unchanged. */
  | 'none'
  /** Masked by the registry; cannot be revealed here. */
  | 'server'
  /** Masked here; the value is known. */
  | 'client';

/**
 * Returns how a scalar is masked.
 *
 * @param inSecret whether it is somewhere below a name that marks secrets, or where everything is secret
 */
export function maskingOf(value: unknown, inSecret: boolean): Masking {
  if (isServerMask(value)) return 'server';
  // Empty values and booleans are not secrets, and masking them would hide that a secret is missing.
  if (value === null || value === undefined || typeof value === 'boolean' || value === '')
    return 'none';
  if (inSecret) return 'client';
  return typeof value === 'string' && holdsSecret(value) ? 'client' : 'none';
}

/** Returns the visible part of a masked value: the target of a plain address, otherwise nothing. */
export function maskedText(value: unknown, inSecret: boolean): string {
  if (inSecret || typeof value !== 'string' || /\s/.test(value)) return MASK;
  const scheme = SCHEME.exec(value)?.[0];
  const at = value.lastIndexOf('@');
  if (scheme === undefined || at < scheme.length) return MASK;
  const target = value.slice(at + 1);
  const query = target.search(/[?#]/);
  const shown = query < 0 ? target : target.slice(0, query);
  // The rest must be harmless by itself.
  if (shown === '' || holdsSecret(shown)) return MASK;
  return `${scheme}${MASK}@${shown}${query < 0 ? '' : `?${MASK}`}`;
}

/** Masks a name that contains a secret itself, as an address may. */
export const maskedName = (name: string): string => (holdsSecret(name) ? MASK : name);

/** The keywords of a schema that give possible values rather than describe them. */
const SCHEMA_SAMPLES = new Set(['default', 'example', 'examples', 'x-example', 'const', 'enum']);

/** Where a value comes from, as far as it matters for masking. */
export type MaskRule = 'settings' | 'everything' | 'schema';

/**
 * Whether a value and everything below it is secret because of its name, or was already secret above.
 *
 * @param rule `everything` for the environment; `schema` where the names are settings but the values describe them
 * @param parentName the name of the parent, to which a schema's sample value belongs
 */
export function secretBelow(
  rule: MaskRule,
  name: string,
  value: unknown,
  { inSecret, parentName }: { inSecret: boolean; parentName: string },
): boolean {
  if (inSecret || rule === 'everything') return true;
  if (rule === 'settings') return namedSecret(name, value);
  return SCHEMA_SAMPLES.has(name) && namedSecret(parentName, value);
}

/** Returns a masked copy of any JSON value, which may leave the console unasked. For a part, pass its place. */
export function maskAll(
  value: unknown,
  rule: MaskRule,
  { inSecret = rule === 'everything', name = '' }: { inSecret?: boolean; name?: string } = {},
): unknown {
  const alone = inSecret || (rule === 'settings' && name !== '' && namedSecret(name, value));
  return copyMasked(value, rule, alone, name);
}

function copyMasked(
  value: unknown,
  rule: MaskRule,
  inSecret: boolean,
  parentName: string,
): unknown {
  if (Array.isArray(value))
    return value.map((item) => copyMasked(item, rule, inSecret, parentName));
  if (typeof value === 'object' && value !== null && !isExactNumber(value)) {
    return Object.fromEntries(
      Object.entries(value).map(([name, part]) => [
        maskedName(name),
        copyMasked(part, rule, secretBelow(rule, name, part, { inSecret, parentName }), name),
      ]),
    );
  }
  switch (maskingOf(value, inSecret)) {
    case 'server':
      return MASK;
    case 'client':
      return maskedText(value, inSecret);
    default:
      return value;
  }
}
