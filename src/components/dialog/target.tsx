import { ForeignText } from '@/components/feedback/foreign-text';

import styles from './target.module.css';

/** The name of an action's target: emphasized, of any length, in its own writing direction. */
export function Target({ children }: { children: string }) {
  return (
    <bdi className={styles.target} title={children.length > MANY ? children : undefined}>
      <NameText text={children.length > MANY ? `${children.slice(0, MANY)}…` : children} />
    </bdi>
  );
}

// Beyond this length a name tells the reader nothing more, and pushes the question out of the window.
const MANY = 120;

/**
 * A name in a sentence. It breaks first after its slashes, and not after its hyphens: at the end of a line, they would
 * look added.
 */
export const NameText = ({ text }: { text: string }) =>
  text.split(/(?<=[-/])/).map((part, at) => (
    <span key={at} className={styles.part}>
      <ForeignText text={part} />
      {part.endsWith('/') && <wbr />}
    </span>
  ));
