import { Button } from '@mantine/core';
import type { ReactNode, RefObject } from 'react';

import { ForeignText } from '@/components/feedback/foreign-text';
import { CloseIcon } from '@/components/icons';
import { keepFocus } from '@/components/table/keep-focus';
import { useNarrow } from '@/components/table/use-narrow';
import {
  chosenValues,
  countValues,
  type FacetChoices,
  facetPredicates,
  type Facets,
  type FacetValue,
  joinValues,
} from '@/lib/facets';
import { filterRows, type Predicate } from '@/lib/table';
import { endEllipsis } from '@/lib/text';

import { FacetMenu, FiltersMenu } from './facet-menu';
import styles from './list-filters.module.css';
import { SearchField } from './search-field';

type SearchPart = Readonly<Record<string, string | undefined>>;

type ListFiltersProps<Row> = {
  /** What the search covers: "Search name or e-mail". */
  searchLabel: string;
  searchField: RefObject<HTMLInputElement | null>;
  search: FacetChoices;
  facets: Facets<Row>;
  rows: Iterable<Row>;
  /** The predicate of the text search. */
  text: Predicate<Row> | undefined;
  /** Called with the text while it is typed. */
  onTyping?: (text: string) => void;
  /** Counts cover only what is loaded. */
  partial: boolean;
  /** Writes part of the list's URL; `replace` if it should not become a history entry. */
  change: (part: SearchPart, replace?: boolean) => void;
  /** Beside an open panel the facets are in one menu, as on a phone. */
  squeezed?: boolean;
  /** Shown before the facets, such as the range of a log. */
  children?: ReactNode;
  /** The facets whose choice `children` shows, which need no chips. */
  shownAbove?: readonly string[] | undefined;
  /** Column chooser, export and similar. */
  tools?: ReactNode;
};

/** Returns the change that "Clear filters" makes to a list's address. */
export const withoutFilters = <Row,>(facets: Facets<Row>): SearchPart => ({
  q: undefined,
  ...Object.fromEntries(Object.keys(facets).map((id) => [id, undefined])),
});

/** The filter bar of a list: search, facets, chips of active filters, tools. */
export function ListFilters<Row>(props: ListFiltersProps<Row>) {
  const { searchLabel, searchField, search, facets, rows, text, partial, change } = props;
  const narrow = useNarrow();
  const folded = narrow || props.squeezed;
  const offered = Object.entries(facets).map(([id, facet]) => ({
    id,
    facet,
    chosen: chosenValues(facet, search[id]),
    choose: (values: readonly string[]) => change({ [id]: joinValues(facet, values) }),
  }));
  const active = offered.flatMap(({ id, facet, chosen, choose }) =>
    (props.shownAbove?.includes(id) ? [] : chosen).map((each) => ({
      ...each,
      id,
      facet: facet.label,
      remove: () => choose(chosen.flatMap(({ value }) => (value === each.value ? [] : value))),
    })),
  );
  const menus = offered
    .filter(({ facet }) => !facet.hidden)
    .map(({ id, facet, chosen, choose }) => ({
      label: facet.label,
      chosen: chosen.map(({ value }) => value),
      choose,
      partial,
      values: () => {
        const others = facetPredicates(facets, search, id);
        const kept = filterRows([...rows], text ? [...others, text] : others);
        return countValues(
          facet,
          kept,
          chosen.map(({ value }) => value),
        );
      },
    }));
  return (
    <search className={styles.bar}>
      <SearchField
        ref={searchField}
        label={searchLabel}
        value={search.q ?? ''}
        onChange={(q, again) => change({ q: q || undefined }, again)}
        onTyping={props.onTyping}
      />
      {(props.children || !folded) && (
        <div className={styles.facets}>
          {props.children}
          {!folded && menus.map((menu) => <FacetMenu key={menu.label} {...menu} />)}
        </div>
      )}
      <div className={styles.tools}>
        {folded && menus.length > 0 && <FiltersMenu facets={menus} />}
        {props.tools}
      </div>
      {active.length > 0 && (
        <div className={styles.chips}>
          <FilterChips active={active} />
          <Button
            variant="subtle"
            size="xs"
            onClick={(event) => {
              keepFocus(event, 'search', 'input');
              change(withoutFilters(facets));
            }}
          >
            Clear filters
          </Button>
        </div>
      )}
    </search>
  );
}

/** An active filter: its facet, as in "Status", and its value, as in "Disabled". */
type ActiveFilter = FacetValue & { id: string; facet: string; remove: () => void };

/** Shows the active filters, each with a button to remove it. */
function FilterChips({ active }: { active: readonly ActiveFilter[] }) {
  return (
    <ul className={styles.list} aria-label="Active filters">
      {active.map(({ id, facet, value, label, remove }) => (
        <li key={`${id}.${value}`} className={styles.chip}>
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
