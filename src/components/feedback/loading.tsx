import type { ReactNode } from 'react';

type LoadingProps = {
  /** What is loading, for who does not see the shapes: "Loading build". */
  label: string;
  /** Lays the shapes out. */
  className: string | undefined;
  /** Shapes in the place of what comes. */
  children: ReactNode;
};

/** Stands where something is going to be shown. */
export function Loading({ label, className, children }: LoadingProps) {
  return (
    <div className={className} aria-busy="true" aria-live="polite">
      <span className="visually-hidden">{label}</span>
      {children}
    </div>
  );
}
