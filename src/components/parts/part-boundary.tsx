import { Button } from '@mantine/core';
import { Component, type ReactNode, Suspense } from 'react';

import { KEEP_OTHERS_OPEN, NativeDialog } from '@/components/dialog/native-dialog';
import { describeMissingParts, isMissingPart, useMissingParts } from './missing-parts';
import classes from './part-boundary.module.css';

function MissingPartDialog({ onDismiss }: { onDismiss: () => void }) {
  const missing = useMissingParts();
  // A moment passes until it is known why.
  if (missing === 'none') return null;
  const { title, advice } = describeMissingParts(missing);
  return (
    <NativeDialog label={title} placement="centre" onClose={onDismiss}>
      <div className={classes.dialog}>
        <h2>{title}</h2>
        <p>{advice} What is typed in it is lost then; to keep it, copy it first.</p>
        <div className={classes.actions}>
          <Button {...KEEP_OTHERS_OPEN} variant="default" onClick={onDismiss}>
            Not now
          </Button>
          <Button {...KEEP_OTHERS_OPEN} onClick={() => location.reload()}>
            Reload
          </Button>
        </div>
      </div>
    </NativeDialog>
  );
}

type BoundaryProps = {
  children: ReactNode;
  /** In its place while it is being loaded. */
  pending?: ReactNode;
  /** In its place when it cannot be loaded; `again` tries once more. */
  missing: (again: () => void) => ReactNode;
};
type BoundaryState = { error: unknown };

/** Catches a part that cannot be loaded; other failures go on. */
class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { error: undefined };

  static getDerivedStateFromError(error: unknown): BoundaryState {
    return { error };
  }

  override render(): ReactNode {
    const { children, pending, missing } = this.props;
    const { error } = this.state;
    if (error === undefined) return <Suspense fallback={pending}>{children}</Suspense>;
    if (!isMissingPart(error)) throw error;
    return missing(() => this.setState({ error: undefined }));
  }
}

type PartBoundaryProps = {
  /** What is drawn over a page, and loaded when it is needed. */
  children: ReactNode;
  /** What becomes of what asked for the part, once somebody chose to stay without it. */
  onGiveUp: () => void;
};

/** Draws what is loaded when it is needed over a page; keeps the page, and what is typed in it, when it cannot be loaded. */
export function PartBoundary({ children, onGiveUp }: PartBoundaryProps) {
  return (
    <Boundary
      missing={(again) => (
        <MissingPartDialog
          onDismiss={() => {
            onGiveUp();
            again();
          }}
        />
      )}
    >
      {children}
    </Boundary>
  );
}

type PagePartProps = {
  /** What stands within a page, and is loaded after it. */
  children: ReactNode;
  pending?: ReactNode;
  /** What is said in its place when it cannot be loaded; why not, the notice above the page says. */
  missing: string | null;
};

/** Draws a part of a page that is loaded after it; keeps the rest of the page when it cannot be loaded. */
export function PagePart({ children, pending, missing }: PagePartProps) {
  return (
    <Boundary
      pending={pending}
      missing={() => missing && <p className={classes.missing}>{missing}</p>}
    >
      {children}
    </Boundary>
  );
}
