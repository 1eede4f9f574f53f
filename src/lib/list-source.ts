import type { ErrorDescription } from './error-description';

/** How far a list was loaded, and the controls of loading it. */
export type ListProgress = {
  /** The number of loaded rows. */
  loaded: number;
  /** Whether that is the whole list. */
  complete: boolean;
  /** Loading is under way, pauses and waits included. */
  reading: boolean;
  paused: boolean;
  /** When the next try is due, in epoch milliseconds, while the registry asked to wait. */
  waitingUntil: number | undefined;
  /** While a complete list is refreshed, the number of rows that were loaded again. */
  reloaded: number | undefined;
  /** When the list became complete, in epoch milliseconds. */
  finishedAt: number | undefined;
  /** Absent where a list comes in one piece. */
  pause?: () => void;
  /** Goes on after a pause or a failure, from where it was. */
  resume: () => void;
  /** Goes on to the end; only where a list is loaded as far as somebody wants it. */
  loadAll?: () => void;
  refresh: () => void;
};

/** Where the rows of a list come from, be it a crawl, a plain query or a combination of them. */
export type ListSource<Row> = ListProgress & {
  rows: readonly Row[];
  /** Nothing was loaded yet. */
  loading: boolean;
  /** Why loading stopped; null while it goes on. */
  error: ErrorDescription | null;
  /** What helps after this failure, where going on from the same place does not. */
  remedy?: { label: string; run: () => void } | undefined;
  /** A row that was looked up before the list came to it; it stands first. */
  found?: Row | undefined;
};
