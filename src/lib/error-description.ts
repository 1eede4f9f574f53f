/** What a failure means to the user; the screen shows it unchanged. */
export type ErrorDescription = {
  /** The kind of failure, for choosing an icon or a further control. */
  kind: string;
  /** What happened. */
  title: string;
  /** What it means here. */
  meaning: string;
  /** What to do. */
  advice: string;
  /** The server's own message, if any. */
  quote?: string | undefined;
  /** The failed request, e.g. `PUT /api/v1/superuser/users/mira → 500`. */
  source?: string | undefined;
  /** Seconds after which a retry makes sense. */
  retryAfter?: number | undefined;
};

/** Describes a failure that stopped loading: under the title, its own title is the cause. Loading is resumed, not retried. */
export const stoppedBy = (error: ErrorDescription, title: string): ErrorDescription => ({
  ...error,
  title,
  meaning: `${error.title}. ${error.meaning}`.trim(),
  advice: error.advice.replace(/^Retry\./, 'Resume loading.').replace(/(^R|then r)etry/, '$1esume'),
});
