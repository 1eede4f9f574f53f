import { ForeignText } from '@/components/feedback/foreign-text';

import styles from './target.module.css';

/** The name of an action's target: emphasized, of any length, in its own writing direction. */
export function Target({ children }: { children: string }) {
  return (
    <bdi className={styles.target} title={children.length > MANY ? children : undefined}>
      <ForeignText text={children.length > MANY ? `${children.slice(0, MANY)}…` : children} />
    </bdi>
  );
}

// Beyond this length a name tells the reader nothing more, and pushes the question out of the window.
const MANY = 120;
