import { Button } from '@mantine/core';
import type { ReactNode } from 'react';

import { NameText } from '@/components/dialog/target';
import { EmptyState } from '@/components/feedback/empty-state';
import { ErrorNotice } from '@/components/feedback/error-notice';
import type { ListSource } from '@/lib/list-source';
import { endEllipsis, formatCount } from '@/lib/text';

import type { List } from './list';
import styles from './list-empty.module.css';
import { withoutFilters } from './list-filters';

type ListEmptyProps<Row> = {
  list: List<Row>;
  /** The button that creates the first row. */
  create?: ReactNode;
};

/** Shown when there are no rows: a failure, an empty registry, or no match. */
export function ListEmpty<Row>({ list, create }: ListEmptyProps<Row>) {
  const { description, source, searched: search, change } = list;
  const { none, text, noun } = description;
  if (source.rows.length > 0) {
    const query = search.q?.trim();
    const single = source.rows.length === 1;
    const filtered = Object.keys(description.facets).some((id) => search[id] !== undefined);
    return (
      <EmptyState
        title={`No matching ${noun[1]}${source.complete ? '' : ' loaded yet'}`}
        action={
          <>
            <Button variant="default" onClick={() => change(withoutFilters(description.facets))}>
              {filtered ? 'Clear filters' : 'Clear search'}
            </Button>
            <LoadAll source={source} />
          </>
        }
      >
        {single ? `The only ${noun[0]}` : `None of the ${formatCount(source.rows.length, ...noun)}`}
        {source.complete ? ' ' : ' loaded '}
        {single && 'does not '}
        {query && !filtered ? (
          <>
            {single ? 'contain' : 'contains'} “
            <bdi>
              <NameText text={endEllipsis(query, 80)} />
            </bdi>
            ” in its {text.places}.
          </>
        ) : (
          `${single ? 'match' : 'matches'} these filters.`
        )}
        {!source.complete && ' The list is still partial.'}
      </EmptyState>
    );
  }
  if (source.error) {
    return (
      <div className={styles.failure}>
        <ErrorNotice error={source.error} onRetry={source.resume} />
      </div>
    );
  }
  return (
    <EmptyState title={none.title} action={create}>
      {none.text}
    </EmptyState>
  );
}

/** Loads the rest of a list that loads on demand. */
function LoadAll({ source }: { source: ListSource<unknown> }) {
  const { loadAll, complete, reading, paused } = source;
  if (!loadAll || complete || (reading && !paused)) return null;
  return (
    <Button variant="default" onClick={loadAll}>
      Load entire range
    </Button>
  );
}
