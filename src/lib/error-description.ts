/** What a failure means to the person who sees it; the screen shows it as it is. */
export type ErrorDescription = {
  /** What kind of failure it was, for choosing an icon or a further control. */
  kind: string;
  /** What happened. */
  title: string;
  /** What it means here. */
  meaning: string;
  /** What to do. */
  advice: string;
  /** The server's own words, where it said any. */
  quote?: string | undefined;
  /** The request it happened in, e.g. `PUT /api/v1/superuser/users/mira → 500`. */
  source?: string | undefined;
  /** Seconds after which a further try makes sense. */
  retryAfter?: number | undefined;
};
