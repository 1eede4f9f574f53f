import { Outlet, useNavigate, useParams } from '@tanstack/react-router';
import { type ReactNode, useMemo, useRef, useState } from 'react';

import type { Command } from '@/components/commands/commands';
import { DisabledAction } from '@/components/feedback/disabled-action';
import { ErrorNotice } from '@/components/feedback/error-notice';
import { PlusIcon } from '@/components/icons';
import { PartBoundary } from '@/components/parts/part-boundary';
import { DataTable } from '@/components/table/data-table';
import { LinkButton } from '@/components/table/link-button';
import { RowOpenContext } from '@/components/table/row-link';
import type { RowAction } from '@/components/table/types';
import { useNarrow } from '@/components/table/use-narrow';
import { useSelection } from '@/components/table/use-selection';
import { stoppedBy } from '@/lib/error-description';
import { joinChoices } from '@/lib/table-search';
import { capitalized, formatCount } from '@/lib/text';

import { type BulkActions, BulkBar, type BulkChosen } from './bulk-bar';
import { ColumnChooser } from './column-chooser';
import { countText } from './count-text';
import { ExportMenu } from './export-menu';
import { FromList, FromListButton } from './from-list';
import { type List, textPredicate } from './list';
import { useListCommands } from './list-commands';
import { ListEmpty } from './list-empty';
import { ListFilters } from './list-filters';
import { ListRowsContext } from './list-rows';
import styles from './list-screen.module.css';
import { ListOutcomeProvider, OutcomeNote, useOutcome } from './list-outcome';
import { ListPage } from './list-page';
import { ListStatus, OrderNote } from './list-status';
import { ResultAnnouncer } from './result-announcer';

type ListScreenProps<Row, Action extends string> = {
  list: List<Row>;
  /** The row that is open over the list, if it is not the one in the path. */
  activeId?: string | undefined;
  /** Why this account cannot create a row. */
  whyNotCreate?: string | undefined;
  /** At the right of the title, if nothing can be created. */
  action?: ReactNode;
  /** A visual summary of the whole list, between its header and its filters. */
  above?: ReactNode;
  /** Shown before the facets: the range of a log, or one-step filters. */
  range?: ReactNode;
  /** The facets whose choice `range` shows. */
  shownByRange?: readonly string[] | undefined;
  /** Further items of the export menu. */
  exports?: ReactNode;
  /** What applies to the whole list, such as its data source. */
  notice?: ReactNode;
  /** Replaces the table, its count and its filters, for lists that can be empty for a special reason. */
  empty?: ReactNode;
  /** Says that no row is shown, in place of the usual sentence, while it is not known of some whether they match. */
  noMatch?: ReactNode;
  /** At the left of the foot, in place of the order and the partial state. */
  note?: ReactNode;
  rowActions?: (row: Row) => readonly RowAction[];
  /** Makes rows selectable; `account` owns the selection. */
  bulk?: BulkActions<Row, Action> & { account: string };
  /** Palette commands besides searching, creating and refreshing. Keep it stable. */
  commands?: readonly Omit<Command, 'group'>[];
  /** Called near the last row, where more loads on demand. */
  onNearEnd?: () => void;
  /** How many lines the cells of a row have on a phone. */
  linesNarrow?: 1 | 2 | 3;
  /** What lies over the list; the child routes by default. */
  children?: ReactNode;
};

/** A list from outside says itself which rows it means. */
const NONE_HIDDEN: ReadonlySet<string> = new Set();

/** The one screen of every list: header, filters, table, status line, and what is opened over it. */
export function ListScreen<Row, Action extends string = never>(
  props: ListScreenProps<Row, Action>,
) {
  const { list, whyNotCreate, bulk } = props;
  // Below a list, the path has one parameter.
  const [opened] = Object.values<string | undefined>(useParams({ strict: false }));
  const { activeId = opened } = props;
  const { description, source, search, shown, change } = list;
  const { title, noun, rowId, createAt } = description;
  const searchField = useRef<HTMLInputElement>(null);
  const { outcome, say, sayUndone, clear } = useOutcome(activeId);
  const selection = useSelection(list.all, shown, rowId, `${title} of ${bulk?.account ?? ''}`);
  // Outlives the selection, from which a deletion removes rows one by one.
  const [chosen, setChosen] = useState<BulkChosen<Row, Action> | null>(null);
  const [listing, setListing] = useState(false);
  const narrow = useNarrow();
  const count = countText({ ...list.counts, undecided: Boolean(props.noMatch), short: narrow });
  const rows = useListRows(list, activeId);
  const listed = bulk?.listed;
  const onListing = bulk && (() => setListing(true));
  useListCommands({ list, whyNotCreate, commands: props.commands, rows, searchField, onListing });

  const createLabel = `Create ${noun[0]}`;
  // A list without rows offers it in their place.
  const createBelow =
    whyNotCreate === undefined && source.complete && source.rows.length === 0 && !source.error;
  const createLink = createAt && (
    <LinkButton to={createAt} search leftSection={<PlusIcon />} aria-label={createLabel}>
      {/* On a phone the title beside it names what. */}
      {narrow && !createBelow ? 'Create' : createLabel}
    </LinkButton>
  );
  return (
    <div className={styles.screen}>
      <ListPage
        title={title}
        count={props.empty ? undefined : count}
        action={
          createLink
            ? !createBelow && <DisabledAction refusal={whyNotCreate}>{createLink}</DisabledAction>
            : props.action
        }
        summary={props.above}
        notice={
          <>
            <Stopped list={list} />
            {props.notice}
          </>
        }
        filters={
          !props.empty && (
            <ListFilters
              searchLabel={`Search ${description.text.places}`}
              searchField={searchField}
              search={search}
              facets={description.facets}
              rows={source.rows}
              text={textPredicate(description, list.searched)}
              onTyping={list.type}
              partial={!source.complete}
              squeezed={rows.beside}
              change={change}
              shownAbove={props.shownByRange}
              tools={
                <>
                  {onListing && <FromListButton nouns={noun[1]} onClick={onListing} />}
                  <ColumnChooser
                    columns={list.columns}
                    shown={list.columnsShown.map(({ id }) => id)}
                    onChange={(cols) => change({ cols: cols && joinChoices(cols) }, true)}
                  />
                  <ExportMenu
                    name={description.id}
                    columns={description.exported}
                    shown={shown}
                    selected={selection.rows}
                    partial={!source.complete}
                  >
                    {props.exports}
                  </ExportMenu>
                </>
              }
            >
              {props.range}
            </ListFilters>
          )
        }
        status={
          <RowOpenContext value={rows.beside}>
            <ListStatus
              progress={source}
              screen={description.id}
              rows={source.rows}
              outcome={<OutcomeNote outcome={outcome} onUndone={sayUndone} onDismiss={clear} />}
              selection={
                bulk &&
                selection.rows.length > 0 && (
                  <BulkBar
                    selection={selection}
                    noun={noun}
                    shown={shown.length}
                    actions={bulk.actions}
                    onChoose={setChosen}
                  />
                )
              }
            >
              {props.note ?? <DefaultNote list={list} />}
            </ListStatus>
          </RowOpenContext>
        }
      >
        {props.empty || (
          <RowOpenContext value={rows.beside}>
            <DataTable
              label={title}
              rows={list.drawn}
              rowId={rowId}
              rowName={description.rowName ?? rowId}
              columns={list.columnsShown}
              sort={list.sort}
              onSort={list.onSort}
              view={list.view}
              partial={!source.complete}
              loading={shown.length === 0 && source.loading}
              empty={props.noMatch || <ListEmpty list={list} create={createBelow && createLink} />}
              {...(bulk && { selection })}
              {...(props.rowActions && { actions: props.rowActions })}
              activeId={activeId}
              changedId={outcome?.rowId}
              squeezed={rows.beside}
              {...(props.onNearEnd && { onNearEnd: props.onNearEnd })}
              linesNarrow={props.linesNarrow ?? 1}
            />
          </RowOpenContext>
        )}
        <ResultAnnouncer
          view={list.view}
          complete={source.complete}
          text={count && `${capitalized(noun[1])}: ${count}`}
        />
      </ListPage>
      <ListOutcomeProvider value={say}>
        <ListRowsContext value={rows}>{props.children ?? <Outlet />}</ListRowsContext>
      </ListOutcomeProvider>
      {listing && (
        <PartBoundary onGiveUp={() => setListing(false)}>
          <FromList
            list={list}
            onSelect={selection.select}
            values={
              listed && {
                ...listed,
                onUse: (values) =>
                  setChosen({
                    action: listed.action,
                    rows: list.all.filter((row) => values.has(rowId(row))),
                    hidden: NONE_HIDDEN,
                    listed: values,
                  }),
              }
            }
            onClose={() => setListing(false)}
          />
        </PartBoundary>
      )}
      {bulk && chosen && (
        <PartBoundary onGiveUp={() => setChosen(null)}>
          <bulk.Dialog {...chosen} onDone={selection.deselect} onClose={() => setChosen(null)} />
        </PartBoundary>
      )}
    </div>
  );
}

/** Returns the rows for the detail of one of them, and whether it is open beside the list. */
function useListRows<Row>({ shown, description }: List<Row>, activeId: string | undefined) {
  const { rowId, link } = description;
  const navigate = useNavigate();
  const [beside, setBeside] = useState(false);
  const index = useMemo(
    () => (activeId === undefined ? -1 : shown.findIndex((row) => rowId(row) === activeId)),
    [shown, rowId, activeId],
  );
  return {
    beside,
    setBeside,
    count: shown.length,
    index,
    go: (step: 1 | -1) => {
      const row = index < 0 ? undefined : shown[index + step];
      if (row !== undefined && link) void navigate({ ...link(row), replace: true });
    },
  };
}

/** Shows why loading stopped; with nothing loaded, the reason is shown in place of the rows. */
function Stopped<Row>({ list: { source, description } }: { list: List<Row> }) {
  const { rows, error, remedy, complete } = source;
  if (!error || rows.length === 0) return null;
  if (remedy) return <ErrorNotice error={error} retryLabel={remedy.label} onRetry={remedy.run} />;
  if (complete) {
    const title = `Could not refresh ${description.noun[1]}: ${error.title}`;
    return <ErrorNotice error={{ ...error, title }} onRetry={source.resume} />;
  }
  const title = `Loading stopped after ${formatCount(rows.length, ...description.noun)}`;
  return (
    <ErrorNotice error={stoppedBy(error, title)} retryLabel="Resume" onRetry={source.resume} />
  );
}

function DefaultNote<Row>({ list: { source, shown, sort, description } }: { list: List<Row> }) {
  if (source.rows.length === 0) return null;
  if (!source.complete) return 'Sort, filters and totals cover only the rows loaded.';
  if (shown.length === 0 || sort !== null || description.orderNote === undefined) return null;
  return <OrderNote>{description.orderNote}</OrderNote>;
}
