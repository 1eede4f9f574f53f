import type { ReactNode } from 'react';

type LoadingProps = {
  /** What is loading, for screen readers: "Loading build". */
  label: string;
  /** Lays out the shapes. */
  className: string | undefined;
  /** Shapes in place of the content to come. */
  children: ReactNode;
};

/** A placeholder for content that is loading. */
export function Loading({ label, className, children }: LoadingProps) {
  return (
    <div className={className} aria-busy="true" aria-live="polite">
      <span className="visually-hidden">{label}</span>
      {children}
    </div>
  );
}
