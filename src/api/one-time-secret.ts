import type { ZodMiniType } from 'zod/mini';

import { parseJson } from '@/lib/json';

import { kindOfNoJson } from './errors';

/** What a successful response with a secret contains, read so that nothing else in it can block the secret. */
export type HandedOver = {
  secret: string;
  /** Returns another field of the response, if it is a string. */
  field: (name: string) => string | undefined;
  /** How the response was unexpected, in words for the user; undefined where it was as expected. */
  oddity: string | undefined;
};

/** Returns the complete JSON string after a key, anywhere in the text: the rest of the response may be truncated. */
function stringIn(text: string, name: string): string | undefined {
  const token = new RegExp(`"${name}"\\s*:\\s*("(?:[^"\\\\]|\\\\.)*")`).exec(text)?.[1];
  const value = token === undefined ? undefined : parseJson(token);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function oddityOf(text: string, schema: ZodMiniType): string | undefined {
  const body = parseJson(text);
  if (body === undefined)
    return kindOfNoJson(text) === 'truncated'
      ? 'The response was incomplete.'
      : 'The response was not valid JSON.';
  const issues = schema.safeParse(body).error?.issues ?? [];
  const fields = new Set(issues.map(({ path }) => path.map(String).join('.')));
  if (fields.size === 0) return undefined;
  return `Missing or of an unexpected type: ${[...fields].join(', ') || 'the answer itself'}.`;
}

/**
 * Extracts a one-time secret from the raw text of a response before it is validated. The registry does not keep the
 * secret, so an unexpected field or a truncated rest must not lose it (C 1.2, 1.8).
 *
 * @returns undefined where the text contains no such secret
 */
export function handedOver(
  text: string,
  secret: string,
  schema: ZodMiniType,
): HandedOver | undefined {
  const value = stringIn(text, secret);
  if (value === undefined) return undefined;
  return {
    secret: value,
    field: (name) => stringIn(text, name),
    oddity: oddityOf(text, schema),
  };
}
