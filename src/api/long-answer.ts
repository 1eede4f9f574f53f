import { type BodyReader, textsOf } from './answer';

/** In characters; parsing less takes a few milliseconds. */
const LONG = 50_000;

/**
 * Returns what reads a body that is perhaps of megabytes, nearly all of them in one value, and parses it while it arrives.
 *
 * @param name the name of that value, a list or an object
 * @param onItems called with a list whenever items were added to it
 */
export function readInPieces(
  name: string,
  onItems?: (items: readonly unknown[]) => void,
): BodyReader {
  // Loads while the registry computes. Undefined if it is gone from the server.
  const loading = import('@/lib/json-pieces').catch(() => undefined);
  return async (response) => {
    const texts = textsOf(response);
    let text = '';
    // Leaving a loop over them would end them.
    for (let next = await texts.next(); !next.done; next = await texts.next()) {
      text += next.value;
      const pieces = text.length < LONG ? undefined : await loading;
      if (pieces) return pieces.parseInPieces(name, text, texts, onItems);
    }
    return { text };
  };
}
