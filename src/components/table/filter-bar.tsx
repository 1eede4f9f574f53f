import { Button } from '@mantine/core';
import type { ReactNode } from 'react';

import { ForeignText } from '@/components/feedback/foreign-text';
import { CloseIcon } from '@/components/icons';
import { endEllipsis } from '@/lib/text';

import styles from './filter-bar.module.css';
import { keepFocus } from './keep-focus';

/** One filter that is in force. */
type ActiveFilter = {
  id: string;
  /** What is filtered by, as in "Account". */
  facet: string;
  /** To what, as in "Disabled". */
  label: string;
  remove: () => void;
};

type FilterBarProps = {
  /** A `SearchField`. */
  search: ReactNode;
  /** `FacetMenu`s. */
  children?: ReactNode;
  /** `ColumnChooser` and `ExportMenu`. */
  tools?: ReactNode;
  active: readonly ActiveFilter[];
  onClear: () => void;
};

/** What a list is narrowed by: search, facets, and each filter in force as something that can be taken away. */
export function FilterBar({ search, children, tools, active, onClear }: FilterBarProps) {
  return (
    <search className={styles.bar}>
      {search}
      <div className={styles.facets}>{children}</div>
      <div className={styles.tools}>{tools}</div>
      {active.length > 0 && (
        <div className={styles.chips}>
          <FilterChips active={active} />
          <Button
            variant="subtle"
            size="xs"
            onClick={(event) => {
              keepFocus(event, 'search', 'input');
              onClear();
            }}
          >
            Clear filters
          </Button>
        </div>
      )}
    </search>
  );
}

/** The filters in force. */
function FilterChips({ active }: { active: readonly ActiveFilter[] }) {
  return (
    <ul className={styles.list} aria-label="Active filters">
      {active.map(({ id, facet, label, remove }) => (
        <li key={id} className={styles.chip}>
          <span className={styles.facet}>{facet}</span>
          <bdi className={styles.value}>
            <ForeignText text={endEllipsis(label, 60)} />
          </bdi>
          <button
            type="button"
            aria-label={`Remove the filter ${facet}: ${label}`}
            onClick={(event) => {
              keepFocus(event, 'search', 'input');
              remove();
            }}
          >
            <CloseIcon />
          </button>
        </li>
      ))}
    </ul>
  );
}
