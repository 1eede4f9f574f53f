/** Work in steps of a few milliseconds at most, so that something else can be done between them. */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** In milliseconds; the rest of a frame is for drawing. */
const SLICE = 8;

/** Does all steps, and returns the result. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * Does the steps in slices, between which the page handles what the user does and draws; begins `after` so many
 * milliseconds. Returns a function that ends the work before its result.
 */
export function inSlices<Result>(
  steps: Steps<Result>,
  onResult: (result: Result) => void,
  after = 0,
): () => void {
  // Unlike timers, messages are not delayed.
  const { port1, port2 } = new MessageChannel();
  const stop = () => port1.close();
  port1.addEventListener('message', () => {
    const end = performance.now() + SLICE;
    do {
      const step = steps.next();
      if (step.done) {
        stop();
        onResult(step.value);
        return;
      }
    } while (performance.now() < end);
    port2.postMessage(null);
  });
  port1.start();
  if (after > 0) setTimeout(() => port2.postMessage(null), after);
  else port2.postMessage(null);
  return stop;
}
