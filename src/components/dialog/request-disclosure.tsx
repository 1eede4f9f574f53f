import { CopyButton } from '@/components/feedback/copy-button';

import styles from './request-disclosure.module.css';

/** The same request as a command line, collapsed until opened. */
export function RequestDisclosure({ request }: { request: string }) {
  return (
    <details className={styles.disclosure}>
      <summary className={styles.summary}>Show request</summary>
      <div className={styles.body}>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- must be scrollable by keyboard */}
        <pre className={styles.command} tabIndex={0} aria-label="Request as a curl command">
          {request}
        </pre>
        <div className={styles.copy}>
          <CopyButton value={request} label="Copy request" />
        </div>
      </div>
    </details>
  );
}
