import type { ZodMiniType } from 'zod/mini';

import { parseJson } from '@/lib/json';

import { kindOfNoJson } from './errors';

/** What a success that holds a secret told, read so that nothing else in it can stand in the secret's way. */
export type HandedOver = {
  secret: string;
  /** A further field of the answer, if it is a text. */
  field: (name: string) => string | undefined;
  /** In what the answer was not as expected, in words for the person; undefined where it was. */
  oddity: string | undefined;
};

/** A complete JSON string after a key, wherever it is: the rest of the answer may have broken off. */
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
 * Takes what is shown only once out of the raw text of an answer, before it is validated: the registry does not keep it,
 * so no odd field and no lost rest may throw it away (C 1.2, 1.8).
 *
 * @returns undefined where the text holds no such secret
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
