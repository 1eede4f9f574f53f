import type { ReactNode } from 'react';

import styles from './outside-link.module.css';

/** Returns whether an address, which another service chose, is a web address; only those become links. */
function isWeb(href: string): boolean {
  try {
    return ['http:', 'https:'].includes(new URL(href).protocol);
  } catch {
    return false;
  }
}

/** A link out of the console, or just its text if the address is not a web address. */
export function OutsideLink({ href, children }: { href: string; children: ReactNode }) {
  if (!isWeb(href)) return children;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer" className={styles.link}>
      {children}
      <span className="visually-hidden"> (opens in a new tab)</span>
    </a>
  );
}
