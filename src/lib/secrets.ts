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
  /secret|passw|passphrase|pwd|token|key$|key_?id$|psk|dsn|credential|sas|private|bearer|pepper|salt$|signature|^sig$|(^|[_-])pass$|(^|[_-])auth$|authorization|cookie$|db_uri|conn(ection)?_?str/i;

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

/** Whether what is kept under this name is a secret. */
export const isSecretName = (name: string): boolean => SECRET_NAME.test(name);

/** Whether the registry itself has masked this value. */
export const isServerMask = (value: unknown): boolean =>
  typeof value === 'string' && SERVER_MASK.test(value);

/** Whether a text holds a secret, whatever it is called. */
export function holdsSecret(text: string): boolean {
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
 * Whether everything below this name is secret, given whether it was above.
 *
 * @param rule `everything` for the environment; `schema` where names are those of settings but values describe them
 * @param parentName the name around this one
 */
export function secretBelow(
  rule: MaskRule,
  name: string,
  inSecret: boolean,
  parentSecret: boolean,
): boolean {
  if (inSecret || rule === 'everything') return true;
  if (rule === 'settings') return isSecretName(name);
  return parentSecret && SCHEMA_SAMPLES.has(name);
}

/**
 * A copy of anything that came as JSON, masked: what may leave the console without asking. Of a part, say where it stood.
 */
export function maskAll(
  value: unknown,
  rule: MaskRule,
  { inSecret = rule === 'everything', name = '' }: { inSecret?: boolean; name?: string } = {},
): unknown {
  return copyMasked(value, rule, inSecret, isSecretName(name));
}

function copyMasked(
  value: unknown,
  rule: MaskRule,
  inSecret: boolean,
  parentSecret: boolean,
): unknown {
  if (Array.isArray(value))
    return value.map((item) => copyMasked(item, rule, inSecret, parentSecret));
  if (typeof value === 'object' && value !== null && !isExactNumber(value)) {
    return Object.fromEntries(
      Object.entries(value).map(([name, part]) => [
        maskedName(name),
        copyMasked(part, rule, secretBelow(rule, name, inSecret, parentSecret), isSecretName(name)),
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
