import type { ErrorDescription } from './error-description';

/** How far a list is loaded, and the controls of its load. */
export type ListProgress = {
  /** The number of loaded rows. */
  loaded: number;
  /** Whether the whole list is loaded. */
  complete: boolean;
  /** Whether a load is in progress, including pauses and waits. */
  reading: boolean;
  paused: boolean;
  /** Time of the next try in epoch milliseconds, while the registry asks to wait. */
  waitingUntil: number | undefined;
  /** Number of rows reloaded while a complete list is refreshed. */
  reloaded: number | undefined;
  /** Time at which the list became complete, in epoch milliseconds. */
  finishedAt: number | undefined;
  /** Absent where a list comes in one piece. */
  pause?: () => void;
  /** Continues after a pause or a failure, from the same place. */
  resume: () => void;
  /** Continues to the end; only for a list that is loaded on demand. */
  loadAll?: () => void;
  refresh: () => void;
};

/** The source of a list's rows: a crawl, a plain query or a combination of them. */
export type ListSource<Row> = ListProgress & {
  rows: readonly Row[];
  /** Whether nothing is loaded yet. */
  loading: boolean;
  /** Why loading stopped; null while it continues. */
  error: ErrorDescription | null;
  /** What helps after this failure where resuming does not. */
  remedy?: { label: string; run: () => void } | undefined;
  /** A row that was found before the list loaded it; shown first. */
  found?: Row | undefined;
};
