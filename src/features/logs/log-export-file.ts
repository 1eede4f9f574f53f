import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** Small chunks are merged into one of this size, which the browser may keep out of memory. */
const PIECE = 1_048_576;

const encoder = new TextEncoder();

/** Encodes text in UTF-8. */
export const encodeText = (text: string): Uint8Array<ArrayBuffer> => encoder.encode(text);

/** An append-only file that can be read at any time. */
export class GrowingFile {
  readonly #type: string;
  readonly #pieces: Blob[] = [];
  readonly #digest = sha256.create();
  #latest: Uint8Array<ArrayBuffer>[] = [];
  #latestSize = 0;
  #size = 0;

  constructor(type: string) {
    this.#type = type;
  }

  /** In bytes. */
  get size(): number {
    return this.#size;
  }

  /** Appends bytes. */
  append(bytes: Uint8Array<ArrayBuffer>): void {
    this.#digest.update(bytes);
    this.#latest.push(bytes);
    this.#latestSize += bytes.length;
    this.#size += bytes.length;
    if (this.#latestSize < PIECE) return;
    this.#pieces.push(new Blob(this.#latest));
    this.#latest = [];
    this.#latestSize = 0;
  }

  /** Returns what was written so far. */
  blob(): Blob {
    return new Blob([...this.#pieces, ...this.#latest], { type: this.#type });
  }

  /** Returns the SHA-256 of what was written so far, in hexadecimal. */
  sha256(): string {
    return bytesToHex(this.#digest.clone().digest());
  }
}
