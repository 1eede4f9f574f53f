/**
 * Creates a queue for the requests of one kind, of which at most `width` are sent at a time. More would make the server
 * no faster, only slower for everybody else (C 12.12).
 */
export function createTurn(width = 1) {
  let open = 0;
  const waiting: (() => void)[] = [];
  const begin = () => {
    if (open < width) {
      open += 1;
      return Promise.resolve();
    }
    return new Promise<void>((resolve) => {
      waiting.push(resolve);
    });
  };
  /** Hands the place on to the next in line. */
  const end = () => {
    const next = waiting.shift();
    if (next) next();
    else open -= 1;
  };
  return async <Result>(signal: AbortSignal | undefined, work: () => Promise<Result>) => {
    await begin();
    try {
      signal?.throwIfAborted();
      return await work();
    } finally {
      end();
    }
  };
}
