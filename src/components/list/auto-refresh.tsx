import { createContext, type ReactNode, use } from 'react';

import { PartBoundary } from '@/components/parts/part-boundary';
import type { ListProgress } from '@/lib/list-source';

/** A screen that can refresh by itself. */
export type RefreshedScreen = {
  /** Its name, under which the choice of the user is kept: `users`. */
  screen: string;
  /** What the Refresh button acts on. */
  progress: Pick<
    ListProgress,
    'loaded' | 'reading' | 'paused' | 'waitingUntil' | 'finishedAt' | 'pause' | 'resume' | 'refresh'
  >;
  /** Rows are selected. */
  selected?: boolean;
  /** For the title of the tab and for notifications. */
  attention?: {
    /** How many things there are to act on; undefined while that is loading. */
    toActOn: number | undefined;
    /** What is completely counted, with the identifiers of what is counted where it has some. */
    counted: readonly { id: string; count: number; ids?: readonly string[] | undefined }[];
  };
};

/** Draws the control that refreshes a screen by itself. The shell provides it once the page has loaded. */
export const AutoRefreshContext = createContext<((screen: RefreshedScreen) => ReactNode) | null>(
  null,
);

/** The place of that control, beside the Refresh button of a screen. */
export function AutoRefresh(screen: RefreshedScreen) {
  const render = use(AutoRefreshContext);
  return render && <PartBoundary missing={null}>{render(screen)}</PartBoundary>;
}
