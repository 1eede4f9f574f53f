import type { Refusal } from './rules';

/** Why something can be done with none of these; one that it can be done with is enough. */
export function refusedForAll<Item>(
  items: readonly Item[],
  whyNot: (item: Item) => Refusal,
): Refusal {
  let first: Refusal;
  for (const item of items) {
    const refusal = whyNot(item);
    if (refusal === undefined) return undefined;
    first ??= refusal;
  }
  return first;
}
