import type { ReactNode } from 'react';

import styles from './summary-choice.module.css';

const CHOICES = [
  { value: 'chart', label: 'Chart' },
  { value: 'table', label: 'Table' },
  { value: 'hidden', label: 'Hide' },
] as const;

type Choice = (typeof CHOICES)[number]['value'];

/** How the summary is shown: as a chart, the same numbers as a table, or not at all. */
export function SummaryChoice({
  value,
  onChange,
}: {
  value: string;
  onChange: (value: Choice) => void;
}) {
  return (
    // A fieldset is for forms.
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
    <div role="group" aria-label="Summary" className={styles.choice}>
      {CHOICES.map((choice) => (
        <button
          key={choice.value}
          type="button"
          aria-pressed={choice.value === value}
          onClick={() => onChange(choice.value)}
        >
          {choice.label}
        </button>
      ))}
    </div>
  );
}

/** Where the summary stands. It scrolls inside itself, so the keyboard must reach it. */
export function SummaryPlace({ children }: { children: ReactNode }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section aria-label="Summary of quotas" className={styles.place} tabIndex={0}>
      {children}
    </section>
  );
}
