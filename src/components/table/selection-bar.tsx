import { Button } from '@mantine/core';
import type { ReactNode } from 'react';

import { formatNumber } from '@/lib/text';

import { keepFocus } from './keep-focus';
import styles from './list-status.module.css';
import type { Selection } from './use-selection';

type SelectionBarProps<Row> = {
  selection: Selection<Row>;
  shown: number;
  /** What can be done to all of them at once. */
  children?: ReactNode;
};

/** How many rows are selected and what can be done with them; in the status line while there are any. */
export function SelectionBar<Row>({ selection, shown, children }: SelectionBarProps<Row>) {
  const { rows, hidden, allShown } = selection;
  return (
    <section className={styles.selection} aria-label="Selection">
      <output className={styles.selected}>
        {formatNumber(rows.length)} selected
        {hidden > 0 && <span className={styles.dim}> ({formatNumber(hidden)} not shown)</span>}
      </output>
      {!allShown && (
        <Button
          variant="subtle"
          size="xs"
          onClick={(event) => {
            keepFocus(event, 'section', '[data-clear]');
            selection.selectAll();
          }}
        >
          Select all {formatNumber(shown)} shown
        </Button>
      )}
      <Button
        variant="subtle"
        size="xs"
        data-clear
        onClick={(event) => {
          keepFocus(event, '[data-list]', 'tr[tabindex="0"]');
          selection.clear();
        }}
      >
        Clear selection
      </Button>
      {children && <span className={styles.bulk}>{children}</span>}
    </section>
  );
}
