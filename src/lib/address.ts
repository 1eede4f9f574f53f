/*
 * Query values are text. The router reads them as JSON by default, which turns `q=1e5` into 100000 and `ip=10.0` into
 * 10; here a value stays text, and a route's schema reads the numbers and switches that it needs.
 */

/** Returns the text inside a JSON string; undefined for anything else. */
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
 * Parses a query: every value is text, and a repeated name becomes a list with commas. Older builds wrote text that
 * looks like JSON as a JSON string (`q=%2242%22` for 42), so those are unquoted.
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

/** Formats a query that {@link parseSearch} reads back unchanged; quotes text again that would be read as quoted. */
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

/** Returns the decoded text. It must be used: the bundler drops a call without a use, and with it the failure. */
function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}

/**
 * Returns an address whose path can be decoded, so that `/users/%` requests the user `%` instead of failing in the
 * router. Query and fragment are kept: they are decoded leniently.
 */
export function decodableHref(href: string): string {
  const end = href.search(/[?#]/);
  const path = end === -1 ? href : href.slice(0, end);
  const parts = path
    .split('/')
    .map((part) => (decoded(part) === undefined ? part.replaceAll('%', '%25') : part));
  return parts.join('/') + href.slice(path.length);
}

/** Whether a path contains `.` or `..`: browsers resolve those segments, so what they name cannot be requested. */
export const hasDotSegment = (path: string): boolean => /(?:^|\/)\.\.?(?:\/|$)/.test(path);
