/** A token that was found in what was pasted, or why none was, in words for the field. */
export type PastedToken = { token: string } | { problem: string };

/** What copying brings along and nobody sees: zero-width and soft characters, marks of direction. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g;
/** Straight and typographic quotes, as of a chat or a document. */
const QUOTES = '"\'`´“”„‟‘’‚‛«»‹›';
const WRAPPED = new RegExp(`^[${QUOTES}\\s]+|[${QUOTES}\\s,;]+$`, 'g');
/** The characters of a bearer token (RFC 6750). */
const TOKEN = /^[\w.~+/-]+=*$/;
/** Where a token stands in a header line, a command or an answer; what follows must end it. */
const PLACES = [
  /\bauthorization["'`´“”‘’]?\s*:\s*["'`´“”‘’]?\s*bearer\s+([\w.~+/-]+=*)(?=$|[\s"'`´“”‘’,;\\])/gi,
  /--oauth2-bearer[\s=]+["'“”‘’]?([\w.~+/-]+=*)(?=$|[\s"'“”‘’])/gi,
  /\baccess_token["“”]?\s*[:=]\s*["“”]?([\w.~+/-]+=*)(?=$|[\s"“”&,}])/gi,
];

/**
 * Takes the bearer token out of what was pasted: bare or quoted, with "Bearer" before it, in a header line or in a whole
 * command. Whatever leaves a doubt is refused.
 */
export function pastedToken(pasted: string): PastedToken {
  const text = pasted.replaceAll(INVISIBLE, '').replaceAll(WRAPPED, '');
  if (text === '') return { problem: 'Paste a token.' };
  const found = new Set(
    PLACES.flatMap((place) => [...text.matchAll(place)].map(([, token]) => token)),
  );
  const [token] = found;
  if (found.size === 1 && token !== undefined) return { token };
  if (found.size > 1) return { problem: 'This contains more than one token. Paste only one.' };
  const bare = text.replace(/^bearer\s+/i, '').replaceAll(WRAPPED, '');
  if (TOKEN.test(bare)) return { token: bare };
  if (/\bbasic\s/i.test(bare))
    return { problem: 'This is a Basic sign-in, not a bearer token. Paste an access token.' };
  if (/\s/.test(bare)) return { problem: 'This contains more than a token. Paste only the token.' };
  const [odd = ''] = bare.replaceAll(/[\w.~+/=-]/g, '');
  return {
    problem:
      odd === ''
        ? 'This is not a complete token. Copy it again.'
        : `No token contains the character ${odd}. Copy the token again, not from formatted text.`,
  };
}
