import { Button } from '@mantine/core';
import { Component, type ReactNode, Suspense } from 'react';

import { Overlay } from '@/components/dialog/overlay';
import { describeMissingParts, isMissingPart, useMissingParts } from './missing-parts';
import classes from './part-boundary.module.css';

function MissingPartDialog({ onDismiss }: { onDismiss: () => void }) {
  const missing = useMissingParts();
  // The reason is known only after a moment.
  if (missing === 'none') return null;
  const { title, advice } = describeMissingParts(missing);
  return (
    <Overlay exclusive label={title} width={440} onClose={onDismiss}>
      <div className={classes.dialog}>
        <h2>{title}</h2>
        <p>{advice} Unsaved input is lost on reload; copy it first to keep it.</p>
        <div className={classes.actions}>
          <Button variant="default" onClick={onDismiss}>
            Not now
          </Button>
          <Button onClick={() => location.reload()}>Reload</Button>
        </div>
      </div>
    </Overlay>
  );
}

type PartBoundaryProps = {
  /** Content that loads when needed. */
  children: ReactNode;
} & (
  | {
      /** For content over a page: called when the user chooses to continue without it. */
      onGiveUp: () => void;
    }
  | {
      /** For content within a page: shown in its place if it cannot be loaded; the notice above the page says why. */
      missing: string | null;
      pending?: ReactNode;
      onGiveUp?: undefined;
    }
);
type PartBoundaryState = { error: unknown };

/**
 * Renders content that loads when needed, over a page or within it; keeps the page, and what is typed in it, if it
 * cannot be loaded. Other failures are rethrown.
 */
export class PartBoundary extends Component<PartBoundaryProps, PartBoundaryState> {
  override state: PartBoundaryState = { error: undefined };

  static getDerivedStateFromError(error: unknown): PartBoundaryState {
    return { error };
  }

  override render(): ReactNode {
    const { props } = this;
    const { error } = this.state;
    if (error === undefined) {
      return (
        <Suspense fallback={props.onGiveUp ? undefined : props.pending}>{props.children}</Suspense>
      );
    }
    if (!isMissingPart(error)) throw error;
    if (!props.onGiveUp) {
      return props.missing === null ? null : <p className={classes.missing}>{props.missing}</p>;
    }
    return (
      <MissingPartDialog
        onDismiss={() => {
          props.onGiveUp();
          this.setState({ error: undefined });
        }}
      />
    );
  }
}
