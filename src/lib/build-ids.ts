/** A UUID found in a text. */
export type FoundId = {
  id: string;
  /** The text right before it, to tell it from others; begins with `…` where more stands before that. */
  before: string;
};

const UUID =
  /(?<![0-9a-z])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![0-9a-z])/gi;
const CONTEXT = 40;
/** What the registry writes before a build's UUID: in its own addresses, and in usage logs (C 5.7). */
const NAMED = /(?:\/build\/|build_?(?:uu)?id["'\s]*[:=]["'\s]*)$/i;

/** Returns every UUID in a text once; those that the text itself marks as builds come first. */
export function findBuildIds(text: string): FoundId[] {
  const found = new Map<string, FoundId>();
  for (const match of text.matchAll(UUID)) {
    const id = match[0].toLowerCase();
    const start = Math.max(0, match.index - CONTEXT);
    const nearby = text.slice(start, match.index).replaceAll(/\s+/g, ' ').trimStart();
    const before = text.slice(0, start).trim() === '' ? nearby : `…${nearby}`;
    const known = found.get(id);
    if (!known || (NAMED.test(before) && !NAMED.test(known.before))) found.set(id, { id, before });
  }
  return [...found.values()].toSorted((a, b) => rank(a) - rank(b));
}

const rank = ({ before }: FoundId): number => (NAMED.test(before) ? 0 : 1);
