import { isObject, parseJson } from './json';

/** In characters: parsing so many takes a few milliseconds. */
const PIECE = 500_000;
/** There is something to show soon. */
const FIRST_PIECE = 100_000;
/** In milliseconds: about as long as until the page is drawn. */
const FRAME = 20;
/** How many places are tried before more text is waited for. */
const TRIES = 4;

/** Pattern of an object up to its first list, with nothing but scalars before it. */
const headOf = (list: string) =>
  new RegExp(
    String.raw`^\s*\{(?:\s*"[^"\\]*"\s*:\s*(?:[-+.\w]+|"[^"\\]*")\s*,)*\s*"${list}"\s*:\s*\[`,
  );

/** What was parsed of a text. */
class JsonPieces {
  readonly #list: string;
  readonly #onItems: (items: readonly unknown[]) => void;
  readonly #items: unknown[] = [];
  /** The text before the first item, once items were taken out of the rest. */
  #head: string | undefined;
  #rest = '';
  #next = FIRST_PIECE;

  constructor(list: string, onItems: (items: readonly unknown[]) => void) {
    this.#list = list;
    this.#onItems = onItems;
  }

  /** Returns whether the text was enough to parse a piece of it. */
  add(text: string): boolean {
    this.#rest += text;
    const isEnough = this.#rest.length >= this.#next;
    if (isEnough) this.#takeItems();
    return isEnough;
  }

  end(): { text: string; body?: unknown } {
    if (this.#head === undefined) return { text: this.#rest };
    const body = parseJson(this.#head + this.#rest);
    const last = isObject(body) ? body[this.#list] : undefined;
    if (!isObject(body) || !Array.isArray(last)) return { text: this.#head };
    this.#keep(last);
    body[this.#list] = this.#items;
    return { text: this.#head, body };
  }

  #keep(items: readonly unknown[]): void {
    for (const item of items) this.#items.push(item);
    this.#onItems(this.#items);
  }

  #takeItems(): void {
    const head = this.#head ?? headOf(this.#list).exec(this.#rest)?.[0];
    const text = this.#head === undefined ? this.#rest.slice(head?.length) : this.#rest;
    const part = head === undefined ? undefined : firstItems(text);
    if (part) {
      this.#keep(part.items);
      this.#head = head;
      this.#rest = text.slice(part.end);
    }
    this.#next = part ? PIECE : 2 * this.#rest.length;
  }
}

/**
 * Parses an object with one long list of objects while its text arrives: when the last of it is there, the rest is
 * parsed, nothing has taken long, and the whole text, of a hundred megabytes perhaps, never was in memory.
 *
 * @param list the name of the list
 * @param begun the text that has arrived
 * @param texts what follows
 * @param onItems called with the list whenever items were added to it
 * @returns the object, if any of it was parsed, and the text that was not: all of it, or where it begins
 */
export async function parseInPieces(
  list: string,
  begun: string,
  texts: AsyncIterable<string>,
  onItems: (items: readonly unknown[]) => void,
): Promise<{ text: string; body?: unknown }> {
  const pieces = new JsonPieces(list, onItems);
  pieces.add(begun);
  let isFirst = true;
  for await (const text of texts) {
    if (!pieces.add(text) || !isFirst) continue;
    isFirst = false;
    // Otherwise a fast server keeps the page too busy to draw them.
    await new Promise((resolve) => setTimeout(resolve, FRAME));
  }
  return pieces.end();
}

/** Returns the items in the first part of a list, and where that ends; undefined if that is not seen. */
function firstItems(text: string): { items: readonly unknown[]; end: number } | undefined {
  let end = text.length;
  for (let tries = 0; tries < TRIES; tries += 1) {
    end = lastEnd(text, end);
    if (end < 0) return undefined;
    // What looks like the end of an item may be within one: then what comes before it is no list.
    const items = parseJson(`[${text.slice(0, end)}]`);
    if (Array.isArray(items)) return { items, end: end + 1 };
  }
  return undefined;
}

/** Returns the last place before another where a comma seems to stand between two objects; -1 if there is none. */
function lastEnd(text: string, before: number): number {
  for (let at = before; at > 0;) {
    // Within a string, the quote would have a backslash before it.
    at = text.lastIndexOf('{"', at - 1);
    const comma = lastVisible(text, at - 1);
    if (text[comma] === ',' && text[lastVisible(text, comma - 1)] === '}') return comma;
  }
  return -1;
}

/** Returns the last place up to another that is no white space. */
function lastVisible(text: string, from: number): number {
  let at = from;
  while (at >= 0 && ' \n\r\t'.includes(text.charAt(at))) at -= 1;
  return at;
}
