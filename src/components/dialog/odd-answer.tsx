import type { ReactNode } from 'react';

type OddAnswerProps = {
  /** In what the answer was not as expected. */
  oddity: string;
  /** What is well all the same. */
  children: ReactNode;
};

/** Beside a secret that is shown once: the rest of the answer was odd. */
export function OddAnswer({ oddity, children }: OddAnswerProps) {
  return (
    <p role="note">
      Unexpected response from the registry. {oddity} {children}
    </p>
  );
}
