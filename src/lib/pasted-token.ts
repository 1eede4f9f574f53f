/** The token found in a pasted text, or why there is none, in words for the field. */
export type PastedToken = { token: string } | { problem: string };

/** Invisible characters that copying adds: zero-width and soft characters, direction marks. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g;
/** Straight and typographic quotes, as in chats and documents. */
const QUOTES = '"\'`´“”„‟‘’‚‛«»‹›';
const WRAPPED = new RegExp(`^[${QUOTES}\\s]+|[${QUOTES}\\s,;]+$`, 'g');
/** The characters of a bearer token (RFC 6750). */
const TOKEN = /^[\w.~+/-]+=*$/;
/** The places of a token in a header line, a command or a response; the text after it must end it. */
const PLACES = [
  /\bauthorization["'`´“”‘’]?\s*:\s*["'`´“”‘’]?\s*bearer\s+([\w.~+/-]+=*)(?=$|[\s"'`´“”‘’,;\\])/gi,
  /--oauth2-bearer[\s=]+["'“”‘’]?([\w.~+/-]+=*)(?=$|[\s"'“”‘’])/gi,
  /\baccess_token["“”]?\s*[:=]\s*["“”]?([\w.~+/-]+=*)(?=$|[\s"“”&,}])/gi,
];

/**
 * Extracts the bearer token from a pasted text: bare or quoted, after "Bearer", in a header line or in a whole command.
 * Refuses ambiguous text.
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
