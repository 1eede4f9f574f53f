/**
 * Creates a queue for the requests of one kind, which are then sent one after another. More at a time would make the
 * server no faster, only slower for everybody else (C 12.12).
 */
export function createTurn() {
  let turn: Promise<unknown> = Promise.resolve();
  return <Result>(signal: AbortSignal | undefined, work: () => Promise<Result>) => {
    const run = () => {
      signal?.throwIfAborted();
      return work();
    };
    const result = turn.then(run, run);
    turn = result.catch(() => undefined);
    return result;
  };
}
