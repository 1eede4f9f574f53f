/** What stands at a place inside a JSON value; undefined where there is nothing. */
export function at(value: unknown, ...keys: (string | number)[]): unknown {
  let place: unknown = value;
  for (const key of keys) place = new Map(Object.entries(Object(place))).get(String(key));
  return place;
}

/** A list inside a JSON value. */
export function list(value: unknown, ...keys: (string | number)[]): unknown[] {
  const found = at(value, ...keys);
  return Array.isArray(found) ? found : [];
}

/** A text inside a JSON value. */
export const text = (value: unknown, ...keys: (string | number)[]): string =>
  String(at(value, ...keys));
