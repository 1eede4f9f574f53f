import { isObject } from '@/lib/json';

/** Objects whose keys are data rather than field names. */
const OPEN =
  /(?:^|\.)(?:metadata|features|config|warning|env|schema|oauth|status|teams|data|paths)$/;

/** Keys that are present only in some cases: with a source archive, with a next page. */
const SOMETIMES = /\.(?:archive_url|next_page)$/;

/** The types at each place in a JSON value; all rows of a list share one place. */
type Form = Map<string, Set<string>>;

const typeOf = (value: unknown) =>
  value === null ? 'null' : Array.isArray(value) ? 'list' : typeof value;

function collect(value: unknown, place: string, form: Form): Form {
  form.set(place, (form.get(place) ?? new Set()).add(typeOf(value)));
  if (Array.isArray(value)) for (const item of value) collect(item, `${place}[]`, form);
  else if (isObject(value) && !OPEN.test(place))
    for (const [key, item] of Object.entries(value)) collect(item, `${place}.${key}`, form);
  return form;
}

/** Returns the keys that are missing in the other value, although it has the object around them. */
function lacking(form: Form, other: Form): string[] {
  return [...form.keys()].filter((place) => {
    if (other.has(place) || place.endsWith('[]') || SOMETIMES.test(place)) return false;
    const holder = place.slice(0, place.lastIndexOf('.'));
    return other.get(holder)?.has('object') ?? false;
  });
}

const definite = (types: ReadonlySet<string> | undefined) =>
  [...(types ?? [])].filter((type) => type !== 'null').toSorted();

/**
 * Returns how the form of one JSON value differs from another's: keys that only one of them has, and places where the
 * types differ. A null matches every type, and an empty list every list.
 */
export function differences(expected: unknown, found: unknown): string[] {
  const wanted = collect(expected, '', new Map());
  const seen = collect(found, '', new Map());
  const types = [...wanted.keys()].flatMap((place) => {
    const [one, two] = [definite(wanted.get(place)), definite(seen.get(place))];
    const differ = one.length > 0 && two.length > 0 && one.join() !== two.join();
    return differ ? [`${place}: ${two.join()} instead of ${one.join()}`] : [];
  });
  return [
    ...lacking(wanted, seen).map((place) => `${place} is missing`),
    ...lacking(seen, wanted).map((place) => `${place} is too much`),
    ...types,
  ];
}
