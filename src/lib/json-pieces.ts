import { isObject, parseJson } from './json';

/** In characters: parsing so many takes a few milliseconds. */
const PIECE = 250_000;
/** There is something to show soon. */
const FIRST_PIECE = 100_000;
/** In milliseconds: about as long as until the page is drawn. */
const FRAME = 20;

/** Pattern of an object up to the beginning of one of its values, with nothing but scalars before it. */
const headOf = (name: string) =>
  new RegExp(
    String.raw`^\s*\{(?:\s*"[^"\\]*"\s*:\s*(?:[-+.\w]+|"[^"\\]*")\s*,)*\s*"${name}"\s*:\s*[{[]`,
  );

const BACKSLASH = 0x5c;

/** Returns the place after a string that begins at another; -1 if the text ends within it. */
function afterString(text: string, start: number): number {
  for (let quote = text.indexOf('"', start + 1); quote > 0; quote = text.indexOf('"', quote + 1)) {
    let escapes = 0;
    while (text.charCodeAt(quote - 1 - escapes) === BACKSLASH) escapes += 1;
    if (escapes % 2 === 0) return quote + 1;
  }
  return -1;
}

/** Finds where the parts of a list or an object end, as far as its text has arrived. */
class PartEnds {
  #at = 0;
  /** Of what stands at that place; below 0 once the list or object has ended. */
  #depth = 0;

  /** Returns the place of the last comma after a part, of those not seen before; -1 if there is none. */
  lastIn(text: string): number {
    let [last, at, depth] = [-1, this.#at, this.#depth];
    while (depth >= 0 && at < text.length) {
      const character = text.charAt(at);
      const next = character === '"' ? afterString(text, at) : at + 1;
      if (next < 0) break;
      if (character === ',' && depth === 0) last = at;
      else if (character === '{' || character === '[') depth += 1;
      else if (character === '}' || character === ']') depth -= 1;
      at = next;
    }
    [this.#at, this.#depth] = [at, depth];
    return last;
  }

  /** Says that so much of the text is gone. */
  drop(length: number): void {
    this.#at -= length;
  }
}

/** Sets a value as `JSON.parse` does, whatever its name. */
function define(object: Record<string, unknown>, name: string, value: unknown): void {
  if (name in Object.prototype)
    Object.defineProperty(object, name, {
      value,
      configurable: true,
      enumerable: true,
      writable: true,
    });
  else object[name] = value;
}

/** What was parsed of a text. */
class JsonPieces {
  readonly #name: string;
  readonly #onItems: ((items: readonly unknown[]) => void) | undefined;
  readonly #ends = new PartEnds();
  readonly #items: unknown[] = [];
  readonly #object: Record<string, unknown> = {};
  /** The text before the first part, once that was seen. */
  #head: string | undefined;
  /** Whether parts were taken out of the rest. */
  #isDivided = false;
  #rest = '';
  #next = FIRST_PIECE;

  constructor(name: string, onItems: ((items: readonly unknown[]) => void) | undefined) {
    this.#name = name;
    this.#onItems = onItems;
  }

  /** Returns whether that was enough for a further piece. */
  add(text: string): boolean {
    this.#rest += text;
    return this.#rest.length >= this.#next && this.#takeParts();
  }

  end(): { text: string; body?: unknown } {
    const head = this.#head ?? '';
    if (!this.#isDivided) return { text: head + this.#rest };
    const body = parseJson(head + this.#rest);
    if (!isObject(body) || !this.#keep(body[this.#name])) return { text: head };
    body[this.#name] = this.#isList ? this.#items : this.#object;
    return { text: head, body };
  }

  /** Returns whether these are parts. */
  #keep(parts: unknown): boolean {
    if (Array.isArray(parts)) {
      for (const item of parts) this.#items.push(item);
      this.#onItems?.(this.#items);
    } else if (isObject(parts)) {
      for (const name of Object.keys(parts)) define(this.#object, name, parts[name]);
    } else return false;
    return true;
  }

  /** Returns whether there were any. */
  #takeParts(): boolean {
    if (this.#head === undefined) {
      this.#head = headOf(this.#name).exec(this.#rest)?.[0];
      this.#rest = this.#rest.slice(this.#head?.length);
    }
    const end = this.#head === undefined ? -1 : this.#ends.lastIn(this.#rest);
    const isTaken = end > 0 && this.#keep(this.#parse(this.#rest.slice(0, end)));
    if (isTaken) {
      this.#isDivided = true;
      this.#rest = this.#rest.slice(end + 1);
      this.#ends.drop(end + 1);
    }
    this.#next = isTaken ? PIECE : 2 * this.#rest.length;
    return isTaken;
  }

  #parse(parts: string): unknown {
    return parseJson(this.#isList ? `[${parts}]` : `{${parts}}`);
  }

  get #isList(): boolean {
    return this.#head?.endsWith('[') === true;
  }
}

/**
 * Parses an object with one long value, a list or another object, while its text arrives: when the last of it is there,
 * the rest is parsed, nothing has taken long, and the whole text, of a hundred megabytes perhaps, never was in memory.
 *
 * @param name the name of the value
 * @param begun the text that has arrived
 * @param texts what follows
 * @param onItems called with the list whenever items were added to it
 * @returns the object, if any of it was parsed, and the text that was not: all of it, or where it begins
 */
export async function parseInPieces(
  name: string,
  begun: string,
  texts: AsyncIterable<string>,
  onItems?: (items: readonly unknown[]) => void,
): Promise<{ text: string; body?: unknown }> {
  const pieces = new JsonPieces(name, onItems);
  let isFirst = onItems !== undefined;
  const add = async (text: string) => {
    if (!pieces.add(text) || !isFirst) return;
    isFirst = false;
    // Otherwise a fast server keeps the page too busy to draw the first items.
    await new Promise((resolve) => setTimeout(resolve, FRAME));
  };
  await add(begun);
  for await (const text of texts) await add(text);
  return pieces.end();
}
