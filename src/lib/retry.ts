/* The single retry policy for lists, exports and bulk runs. Times are in milliseconds. */

const MAX_TRIES = 5;
const MAX_WAIT = 30_000;

/** Failures that may be gone on the next try. Only a rate limit rejects a write before it takes effect (C 2.3). */
const PASSING: Readonly<Record<'read' | 'write', ReadonlySet<string>>> = {
  read: new Set(['rate-limited', 'server', 'network', 'opaque', 'timeout', 'truncated', 'gateway']),
  write: new Set(['rate-limited']),
};

/** Whether a read with this failure is worth a retry without any action. */
export const isPassingRead = (kind: string): boolean => PASSING.read.has(kind);

/** Returns the wait after that many failures in a row, `retryAfter` in seconds; undefined where a retry cannot help. */
export function retryDelay(
  request: 'read' | 'write',
  tries: number,
  { kind, retryAfter = 0 }: { kind: string; retryAfter?: number | undefined },
): number | undefined {
  if (tries >= MAX_TRIES || !PASSING[request].has(kind)) return undefined;
  return Math.min(MAX_WAIT, retryAfter * 1000 || 1000 * 2 ** (tries - 1));
}

/** A wait that can be ended early. */
export class Rest {
  #wake: (() => void) | undefined;

  /** Waits for that time, or until it is woken where none is given. */
  wait(milliseconds?: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = milliseconds === undefined ? undefined : setTimeout(resolve, milliseconds);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  wake(): void {
    this.#wake?.();
  }
}
