/** Mixes two integers into an unsigned 32-bit one; the basis of all "randomness" here. */
export function mix(a: number, b = 0): number {
  let h = (a ^ Math.imul(b, 0x9e3779b1)) >>> 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** Returns an item of a list that is known to exist. */
export function itemAt<T>(list: readonly T[], index: number): T {
  const item = list[index];
  if (item === undefined) throw new RangeError(`No item ${index} in a list of ${list.length}`);
  return item;
}

/** A repeatable source of choices: the same seeds produce the same sequence. */
export class Dice {
  #state: number;

  constructor(seed: number, salt = 0) {
    this.#state = mix(seed, salt + 0x51ed);
  }

  /** Returns an unsigned 32-bit integer (mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (t ^ (t >>> 14)) >>> 0;
  }

  /** Returns a number from 0 (inclusive) to 1 (exclusive). */
  float(): number {
    return this.next() / 4294967296;
  }

  /** Returns an integer from 0 to `count - 1`. */
  int(count: number): number {
    return Math.floor(this.float() * count);
  }

  /** Returns an integer from `low` to `high`, both inclusive. */
  between(low: number, high: number): number {
    return low + this.int(high - low + 1);
  }

  chance(probability: number): boolean {
    return this.float() < probability;
  }

  pick<T>(list: readonly T[]): T {
    return itemAt(list, this.int(list.length));
  }

  /** Returns a number that is rarely near `count` and often near 0, as activity is spread over accounts. */
  skewed(count: number, power = 2): number {
    return Math.floor(count * this.float() ** power);
  }

  hex(digits: number): string {
    let text = '';
    while (text.length < digits) text += this.next().toString(16).padStart(8, '0');
    return text.slice(0, digits);
  }

  uuid(): string {
    const h = this.hex(32);
    const variant = itemAt(['8', '9', 'a', 'b'], this.int(4));
    return `${h.slice(0, 8)}-${h.slice(8, 12)}-4${h.slice(13, 16)}-${variant}${h.slice(17, 20)}-${h.slice(20)}`;
  }

  /** Returns letters and digits, as in client ids and generated tokens. */
  code(length: number, alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'): string {
    let text = '';
    while (text.length < length) text += alphabet.charAt(this.int(alphabet.length));
    return text;
  }
}

/** A bijection of 0 … size-1 onto itself that looks shuffled, and its inverse. */
export type Shuffle = { to: (index: number) => number; from: (place: number) => number };

/** Creates a Feistel network with cycle walking, which needs no table. */
export function shuffle(size: number, salt: number): Shuffle {
  const half = Math.ceil(Math.log2(Math.max(size, 4)) / 2);
  const mask = (1 << half) - 1;
  const rounds = [1, 2, 3, 4].map((round) => mix(salt, round));
  const keys = { forward: rounds, backward: rounds.toReversed() };
  const pass = (value: number, direction: readonly number[]): number => {
    let left = value >>> half;
    let right = value & mask;
    for (const key of direction) {
      const next = left ^ (mix(right, key) & mask);
      left = right;
      right = next;
    }
    // The halves are swapped at the end: the same network with reversed keys is the inverse.
    return (right << half) | left;
  };
  const walk = (value: number, direction: readonly number[]): number => {
    let place = pass(value, direction);
    while (place >= size) place = pass(place, direction);
    return place;
  };
  return {
    to: (index) => walk(index, keys.forward),
    from: (place) => walk(place, keys.backward),
  };
}
