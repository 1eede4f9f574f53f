import type { ReactNode } from 'react';

type OddAnswerProps = {
  /** What was unexpected in the response. */
  oddity: string;
  /** What is fine regardless. */
  children: ReactNode;
};

/** Shown beside a one-time secret when the rest of the response was unexpected. */
export function OddAnswer({ oddity, children }: OddAnswerProps) {
  return (
    <p role="note">
      Unexpected response from the registry. {oddity} {children}
    </p>
  );
}
