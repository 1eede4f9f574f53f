import { Button } from '@mantine/core';
import { type ReactNode, type RefObject, useMemo, useState } from 'react';

import { EmptyState } from '@/components/feedback/empty-state';
import { ListFilters, withoutFilters } from '@/components/list/list-filters';
import { ListPage } from '@/components/list/list-page';
import { ResultAnnouncer } from '@/components/list/result-announcer';
import { useShownRows } from '@/components/list/use-shown-rows';
import { DataTable } from '@/components/table/data-table';
import type { Change } from '@/lib/config-diff';
import { type FacetChoices, facetPredicates } from '@/lib/facets';
import { type Sort, textMatcher } from '@/lib/table';
import { formatCount, formatNumber } from '@/lib/text';

import {
  comparisonColumns,
  type Difference,
  differenceFacets,
  isComparable,
  listDifferences,
} from './comparison-list';
import styles from './comparison.module.css';

const rowId = ({ id }: Difference) => id;
const rowName = ({ path }: Difference) => path;

type ComparisonProps = {
  /** The file's name. */
  name: string;
  changes: readonly Change[];
  /** Why the configuration could not be refreshed. */
  notice: ReactNode;
  searchField: RefObject<HTMLInputElement | null>;
  /** The line at the foot. */
  status: ReactNode;
  onClose: () => void;
};

/** Shows the differences from an earlier download, in place of the configuration. */
export function Comparison(props: ComparisonProps) {
  const { name, changes, notice, searchField, status, onClose } = props;
  const [search, setSearch] = useState<FacetChoices>({});
  const [sort, setSort] = useState<Sort | null>(null);
  const rows = useMemo(() => listDifferences(changes), [changes]);
  const severalParts = new Set(changes.filter(isComparable).map(({ part }) => part)).size > 1;
  const facets = useMemo(() => differenceFacets(severalParts), [severalParts]);
  const columns = useMemo(() => comparisonColumns(severalParts), [severalParts]);
  const text = useMemo(() => {
    const matches = textMatcher(search['q'] ?? '');
    return matches
      ? ({ path, before, after }: Difference) => matches(path, before, after)
      : undefined;
  }, [search]);
  const predicates = useMemo(
    () => [
      ...facetPredicates(facets, search),
      // Of a masked value nothing is known, so it shows only if asked for.
      ...(search['difference'] === undefined ? [isComparable] : []),
      ...(text ? [text] : []),
    ],
    [facets, search, text],
  );
  const view = JSON.stringify([search, sort]);
  const { shown } = useShownRows({ rows, view, predicates, sort, columns, rowId });
  const change = (part: FacetChoices) => setSearch((now) => ({ ...now, ...part }));
  const filtered = Object.values(search).some((value) => value !== undefined);
  const count = formatCount(shown.length, 'difference');

  return (
    <ListPage
      title="Configuration"
      count={count}
      notice={
        <>
          {notice}
          <Summary name={name} changes={changes} />
        </>
      }
      filters={
        <ListFilters
          searchLabel="Search names and visible values"
          searchField={searchField}
          search={search}
          change={change}
          facets={facets}
          rows={rows}
          text={text}
          partial={false}
          tools={
            <Button variant="default" onClick={onClose}>
              Close comparison
            </Button>
          }
        />
      }
      status={status}
    >
      <DataTable
        label="Differences"
        rows={shown}
        rowId={rowId}
        rowName={rowName}
        columns={columns}
        sort={sort}
        onSort={setSort}
        view={view}
        partial={false}
        loading={false}
        linesNarrow={3}
        empty={
          filtered ? (
            <EmptyState
              title="No matching differences"
              action={
                <Button variant="default" onClick={() => change(withoutFilters(facets))}>
                  Clear filters
                </Button>
              }
            >
              Searches names and visible values.
            </EmptyState>
          ) : (
            <EmptyState title="No differences">
              All comparable values are the same as in that file.
            </EmptyState>
          )
        }
      />
      <ResultAnnouncer view={view} complete text={count} />
    </ListPage>
  );
}

/** Says what the configuration is compared with, and with what result. */
function Summary({ name, changes }: { name: string; changes: readonly Change[] }) {
  const numbers = { changed: 0, removed: 0, added: 0, masked: 0 };
  for (const { kind } of changes) numbers[kind] += 1;
  const { changed, removed, added, masked } = numbers;
  return (
    <p className={styles.summary}>
      Compared with <bdi className={styles.file}>{name}</bdi>: {formatNumber(changed)}&nbsp;changed,{' '}
      {formatNumber(removed)} removed, {formatNumber(added)} added.{' '}
      {masked > 0 && (
        <span className={styles.dim}>
          {formatCount(masked, 'masked value')} cannot be compared.
        </span>
      )}
    </p>
  );
}
