import { ForeignText } from '@/components/feedback/foreign-text';

import styles from './target.module.css';

/** The name of what an action is about: stands out, may be of any length, and keeps its own direction of writing. */
export function Target({ children }: { children: string }) {
  return (
    <bdi className={styles.target} title={children.length > MANY ? children : undefined}>
      <ForeignText text={children.length > MANY ? `${children.slice(0, MANY)}…` : children} />
    </bdi>
  );
}

// Beyond this a name says nothing more to the eye, and pushes the question out of the window.
const MANY = 120;
