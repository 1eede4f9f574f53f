/*
 * SHA-256 (FIPS 180-4) of data that comes piece by piece. The browser's own needs all of it at once, and is missing
 * where a registry is served without TLS.
 */

const BLOCK = 64;

/** The first 32 bits of the fractional parts of cube and square roots of primes, as the standard derives its constants. */
function fractions(count: number, root: (prime: number) => number): Uint32Array {
  const values: number[] = [];
  for (let candidate = 2; values.length < count; candidate += 1) {
    let isPrime = true;
    for (let divisor = 2; divisor * divisor <= candidate; divisor += 1) {
      if (candidate % divisor === 0) isPrime = false;
    }
    if (isPrime) values.push((root(candidate) % 1) * 2 ** 32);
  }
  return Uint32Array.from(values, Math.floor);
}

const ROUND = fractions(64, Math.cbrt);
const INITIAL = fractions(8, Math.sqrt);

const rotate = (word: number, by: number) => (word >>> by) | (word << (32 - by));
const word = (words: Uint32Array, at: number) => words[at] ?? 0;

/** Takes one block of 64 bytes into the state. */
function compress(state: Uint32Array, block: DataView, schedule: Uint32Array): void {
  for (let at = 0; at < 16; at += 1) schedule[at] = block.getUint32(at * 4);
  for (let at = 16; at < 64; at += 1) {
    const early = word(schedule, at - 15);
    const late = word(schedule, at - 2);
    const s0 = rotate(early, 7) ^ rotate(early, 18) ^ (early >>> 3);
    const s1 = rotate(late, 17) ^ rotate(late, 19) ^ (late >>> 10);
    schedule[at] = word(schedule, at - 16) + s0 + word(schedule, at - 7) + s1;
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let at = 0; at < 64; at += 1) {
    const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const choice = (e & f) ^ (~e & g);
    const first = (h + s1 + choice + word(ROUND, at) + word(schedule, at)) | 0;
    const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const second = (s0 + majority) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  for (const [at, value] of [a, b, c, d, e, f, g, h].entries()) state[at] = word(state, at) + value;
}

/** A digest in the making. */
export class Sha256 {
  readonly #state = Uint32Array.from(INITIAL);
  readonly #schedule = new Uint32Array(64);
  /** What is not a whole block yet. */
  readonly #rest = new Uint8Array(BLOCK);
  #restLength = 0;
  #length = 0;

  /** Takes the next bytes in. */
  update(bytes: Uint8Array): this {
    this.#length += bytes.length;
    let at = 0;
    while (at < bytes.length) {
      if (this.#restLength === 0 && bytes.length - at >= BLOCK) {
        compress(
          this.#state,
          new DataView(bytes.buffer, bytes.byteOffset + at, BLOCK),
          this.#schedule,
        );
        at += BLOCK;
        continue;
      }
      const part = bytes.subarray(at, at + BLOCK - this.#restLength);
      this.#rest.set(part, this.#restLength);
      this.#restLength += part.length;
      at += part.length;
      if (this.#restLength === BLOCK) {
        compress(this.#state, new DataView(this.#rest.buffer), this.#schedule);
        this.#restLength = 0;
      }
    }
    return this;
  }

  /** The digest of what came so far, in hexadecimal; more may come afterwards. */
  hex(): string {
    const rest = this.#rest.subarray(0, this.#restLength);
    const end = new Uint8Array(rest.length < BLOCK - 8 ? BLOCK : BLOCK * 2);
    end.set(rest);
    end[rest.length] = 0x80;
    const view = new DataView(end.buffer);
    // The length in bits, of which a number of JavaScript holds 53.
    view.setBigUint64(end.length - 8, BigInt(this.#length) * 8n);
    const state = Uint32Array.from(this.#state);
    for (let at = 0; at < end.length; at += BLOCK) {
      compress(state, new DataView(end.buffer, at, BLOCK), this.#schedule);
    }
    return Array.from(state, (value) => value.toString(16).padStart(8, '0')).join('');
  }
}
