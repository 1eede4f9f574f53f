/*
 * Addresses are texts. The router reads query values as JSON by default, which makes 100000 of `q=1e5` and 10 of
 * `ip=10.0`; here a value stays the text that it is, and a route's schema reads the numbers and switches that it wants.
 */

/** The text inside a JSON string; undefined for anything else. */
function quoted(text: string): string | undefined {
  if (!text.startsWith('"')) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Reads a query: every value is a text, and a name that comes several times is a list with commas. Older builds wrote
 * texts that look like JSON as JSON strings (`q=%2242%22` for 42), so those are read as what they hold.
 */
export function parseSearch(query: string): Record<string, string> {
  const values = new Map<string, string>();
  for (const [name, written] of new URLSearchParams(query)) {
    const value = quoted(written) ?? written;
    const known = values.get(name);
    values.set(name, known === undefined ? value : `${known},${value}`);
  }
  return Object.fromEntries(values);
}

/** Writes a query that {@link parseSearch} reads as the same; a text that would be read as quoted is quoted once more. */
export function stringifySearch(search: Record<string, unknown>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) {
    if (value === undefined || value === null) continue;
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    query.set(name, quoted(text) === undefined ? text : JSON.stringify(text));
  }
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

/** The decoded text. It has to be used: the bundler drops a call that nobody reads, and with it the failure. */
function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}

/**
 * An address whose path can be decoded, so that `/users/%` asks for the user `%` instead of failing in the router.
 * Query and fragment are kept: they are decoded leniently.
 */
export function decodableHref(href: string): string {
  const end = href.search(/[?#]/);
  const path = end === -1 ? href : href.slice(0, end);
  const parts = path
    .split('/')
    .map((part) => (decoded(part) === undefined ? part.replaceAll('%', '%25') : part));
  return parts.join('/') + href.slice(path.length);
}

/** Whether a path has a `.` or `..` in it: browsers resolve those, so what they name cannot be asked for. */
export const hasDotSegment = (path: string): boolean => /(?:^|\/)\.\.?(?:\/|$)/.test(path);
