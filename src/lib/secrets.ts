/*
 * The second masking pass over a configuration dump. The registry masks by exact key names and texts only, and the
 * length of what it masked can be read from its mask; passwords in addresses, in the environment and under any other
 * name arrive readable (C 8). Whoever doubts masks: a value masked for nothing costs a click, the other mistake a password.
 */

import { isExactNumber } from './json';

/** What stands for a masked text; always the same, so that nothing can be told from it. */
export const MASK = '********';

/** Names under which secrets are kept: C 8, and further ones that are used for the same. */
const SECRET_NAME =
  /secret|passw|passphrase|pwd|token|key$|key_?id$|psk|dsn|credential|sas(?!l)|private|bearer|pepper|salt$|signature(?!_?version)|^sig$|(^|[_-])pass$|(^|[_-])auth$|authorization|cookie$|db_uri|conn(ection)?_?str/i;

/** The registry's own mask, with the length of what it stands for. */
const SERVER_MASK = /^\*{1,10} \(\d+\)$/;

/*
 * Every repetition below has an upper bound: a value may be megabytes long, and without bounds the time to search it
 * grows with the square of that.
 */

/** `://user:password@host`, wherever in the text; a password may hold nearly anything. */
const URI_USERINFO = /:\/\/[^\s"'<>]{0,2048}@/;
const SCHEME = /^[a-z][a-z0-9+.-]{0,30}:\/\//i;
/** The same without a scheme; an address of mail or chat is none. */
const BARE_USERINFO =
  /(?:^|[\s"'=(,;])(?!(?:mailto|sips?|xmpp|acct|ircs?|tel):)[^\s:@/]{1,128}:[^\s@]{1,256}@[\w.[-]/i;
/** A text that names a secret and gives it: JSON in a text, a connection string, a query, a header. */
const NAMED_INSIDE =
  /(?:secret|passw(?:or)?d?|passphrase|pwd|token|(?:api|access|account|shared|private)[_-]?key|psk|credentials?|sig(?:nature)?|authorization|bearer)["'\\]{0,4}\s{0,4}[:=]\s{0,4}["'\\]{0,4}[^\s"'\\,;&}\]]/i;
/** Secrets that are known by their looks. */
const KNOWN_SHAPES = [
  /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY/,
  /\b(?:bearer|basic|api-token) [\w.~+/=-]{8}/i,
  /\b(?:AKIA|ASIA)[A-Z0-9]{12}/,
  /\b(?:gh[opsur]_|github_pat_|glpat-|xox[abprs]-|whk_)[\w-]{8}/,
  /\beyJ[\w-]{8,512}\.[\w-]{8,512}\./,
];

/** The public half of a challenge such as reCAPTCHA, which every visitor's browser gets. */
const PUBLIC_NAME = /(^|[_-])site_?key$/i;

/** Whether what is kept under this name is a secret, unless {@link isHarmless} says otherwise of the value. */
export const isSecretName = (name: string): boolean =>
  SECRET_NAME.test(name) && !PUBLIC_NAME.test(name);

/**
 * What is harmless under a name of secrets: the end of the name and the form of the value must both say so. Limits and
 * durations, file names, addresses of endpoints.
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

/** Names of secrets that end like those of addresses: the address itself signs in. */
const SECRET_ADDRESS = /db_uri|dsn|webhook|conn(ection)?_?str/i;

/** Whether a value is harmless although its name is one of secrets. */
function isHarmless(name: string, value: unknown): boolean {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'bigint')
    return false;
  const text = String(value);
  return (
    !SECRET_ADDRESS.test(name) &&
    HARMLESS.some(([names, values]) => names.test(name) && values.test(text))
  );
}

/** Whether a value is a secret for the sake of its name. */
const namedSecret = (name: string, value: unknown): boolean =>
  isSecretName(name) && !isHarmless(name, value);

/** Whether the registry itself has masked this value. */
export const isServerMask = (value: unknown): boolean =>
  typeof value === 'string' && SERVER_MASK.test(value);

/** What looks like a sign-in and is none: an image by its digest, and an @ in the path of an address of the web. */
const HARMLESS_AT =
  /@(?:sha256:[0-9a-f]{64}\b|(?<=^https?:\/\/[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8}(?:\/[\w.~-]{1,100}){1,12}\/?@)(?=[\w.~/-]{0,300}$))/gi;

/** No address is longer; what is, is not excepted. */
const MAX_ADDRESS = 2_048;

/** Whether a text holds a secret, whatever it is called. */
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

/** How a value stands in the dump. */
export type Masking =
  /** Shown as it is. */
  | 'none'
  /** Masked by the registry: nobody can reveal it here. */
  | 'server'
  /** Masked here; the value is known. */
  | 'client';

/**
 * Whether a value that has no parts is to be masked.
 *
 * @param inSecret it stands somewhere below a name of secrets, or where everything is one
 */
export function maskingOf(value: unknown, inSecret: boolean): Masking {
  if (isServerMask(value)) return 'server';
  // Nothing, yes and no are no secrets, and hiding them would hide that a secret is missing.
  if (value === null || value === undefined || typeof value === 'boolean' || value === '')
    return 'none';
  if (inSecret) return 'client';
  return typeof value === 'string' && holdsSecret(value) ? 'client' : 'none';
}

/** What may be shown of a masked value: of a plain address where it leads to, of anything else nothing. */
export function maskedText(value: unknown, inSecret: boolean): string {
  if (inSecret || typeof value !== 'string' || /\s/.test(value)) return MASK;
  const scheme = SCHEME.exec(value)?.[0];
  const at = value.lastIndexOf('@');
  if (scheme === undefined || at < scheme.length) return MASK;
  const target = value.slice(at + 1);
  const query = target.search(/[?#]/);
  const shown = query < 0 ? target : target.slice(0, query);
  // What is left must be harmless by itself.
  if (shown === '' || holdsSecret(shown)) return MASK;
  return `${scheme}${MASK}@${shown}${query < 0 ? '' : `?${MASK}`}`;
}

/** A name that holds a secret itself, as an address may be one. */
export const maskedName = (name: string): string => (holdsSecret(name) ? MASK : name);

/** The words of a schema that tell what a value may be rather than what something is. */
const SCHEMA_SAMPLES = new Set(['default', 'example', 'examples', 'x-example', 'const', 'enum']);

/** Where a value stands, as far as it matters for masking. */
export type MaskRule = 'settings' | 'everything' | 'schema';

/**
 * Whether a value and everything below it is secret for the sake of its name, given whether it was above.
 *
 * @param rule `everything` for the environment; `schema` where names are those of settings but values describe them
 * @param parentName the name around this one, which a schema's sample is a value of
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

/**
 * A copy of anything that came as JSON, masked: what may leave the console without asking. Of a part, say where it stood.
 */
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
