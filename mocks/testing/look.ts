/** Returns the value at a path inside a JSON value; undefined if there is none. */
export function at(value: unknown, ...keys: (string | number)[]): unknown {
  let place: unknown = value;
  for (const key of keys) place = new Map(Object.entries(Object(place))).get(String(key));
  return place;
}

/** Returns a list inside a JSON value. */
export function list(value: unknown, ...keys: (string | number)[]): unknown[] {
  const found = at(value, ...keys);
  return Array.isArray(found) ? found : [];
}

/** Returns a text inside a JSON value. */
export const text = (value: unknown, ...keys: (string | number)[]): string =>
  String(at(value, ...keys));
