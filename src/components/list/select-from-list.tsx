import { Button, Group } from '@mantine/core';
import { useDeferredValue, useMemo, useState } from 'react';

import { useUnsent } from '@/components/dialog/discard-question';
import { Overlay } from '@/components/dialog/overlay';
import form from '@/components/form/form-overlay.module.css';
import { ListTextField, NO_LIST, wholeText } from '@/components/form/list-text-field';
import {
  type ListMatch,
  matchNames,
  nameIndex,
  readNameList,
  type ValueColumn,
} from '@/lib/name-list';
import { formatCount, formatNumber } from '@/lib/text';

import styles from './select-from-list.module.css';

/** A row, and everything that a list may call it. */
type NamedRow = { id: string; name: string; names: readonly (string | null | undefined)[] };

type SelectFromListProps = {
  noun: readonly [one: string, many: string];
  /** All rows that are loaded. */
  rows: readonly NamedRow[];
  /** Whether these are all rows. */
  complete: boolean;
  /** What rows may be called in a list: "Names or e-mail addresses". */
  called: string;
  onSelect: (ids: readonly string[]) => void;
  /** What else can be done with a list that gives each row a value. */
  values?: ListValues | undefined;
  onClose: () => void;
};

/** What a list may give each of its rows, and what is then done with them. */
export type ListValues = {
  column: ValueColumn;
  /** How a line of such a list is written: "name,limit". */
  form: string;
  /** Labels the button for so many rows. */
  label: (rows: number) => string;
  /** Gets the different values of each found row, by its id; none for a row without a readable one. */
  onUse: (values: ReadonlyMap<string, ReadonlySet<string>>) => void;
};

const NO_VALUE: ReadonlySet<string> = new Set();

/** Selects the rows that a list from outside names, and says which of its names it could not find. */
export function SelectFromList(props: SelectFromListProps) {
  const { noun, rows, complete, called, onSelect, values, onClose } = props;
  const [given, setGiven] = useState(NO_LIST);
  const isGiven = wholeText(given).trim() !== '';
  const unsent = useUnsent({ dirty: isGiven, onClose });

  // Typing and a list that is still loading come first.
  const wanted = useDeferredValue(wholeText(given));
  const settled = wanted === wholeText(given);
  const known = useDeferredValue(rows);
  const list = useMemo(() => readNameList(wanted, values?.column), [wanted, values?.column]);
  const find = useMemo(() => nameIndex(known, ({ names }) => names), [known]);
  const match = useMemo(() => matchNames(list, find), [list, find]);

  const select = () => {
    onSelect(match.matched.map(({ id }) => id));
    onClose();
  };
  const use = () => {
    // A line whose value cannot be read names a row all the same: it must not be left out without a word.
    values?.onUse(new Map(match.matched.map((row) => [row.id, match.values.get(row) ?? NO_VALUE])));
    onClose();
  };
  const count = match.matched.length;
  const valued = match.values.size > 0;
  const lines = values && `, or one per line as ${values.form}`;
  return (
    <>
      <Overlay
        placement="right"
        title={`Select ${noun[1]} from a list`}
        flush
        onClose={unsent.close}
      >
        <div className={form.fields}>
          <ListTextField
            label={`List of ${noun[1]}`}
            description={`${called}, separated by spaces, commas or line breaks${lines ?? ''}. Drop a text or CSV file here, or choose one.`}
            value={given}
            onChange={setGiven}
          />
          <Findings
            match={match}
            noun={noun}
            complete={complete}
            loaded={rows.length}
            header={list.header}
            given={isGiven}
          />
        </div>
        <div className={form.footer}>
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={unsent.close}>
              Cancel
            </Button>
            <Button
              variant={valued ? 'default' : 'filled'}
              disabled={count === 0 || !settled}
              onClick={select}
            >
              {count === 0 ? 'Select' : `Select ${formatCount(count, ...noun)}`}
            </Button>
            {values && valued && (
              <Button disabled={!settled} onClick={use}>
                {values.label(count)}
              </Button>
            )}
          </Group>
        </div>
      </Overlay>
      {unsent.question}
    </>
  );
}

type FindingsProps = {
  match: ListMatch<NamedRow>;
  noun: readonly [one: string, many: string];
  complete: boolean;
  loaded: number;
  header: readonly string[] | undefined;
  given: boolean;
};

/** Says what of the list was found, and what was not. */
function Findings(props: FindingsProps) {
  const { match, noun, complete, loaded, header, given } = props;
  const { matched, notFound, ambiguous, doubled } = match;
  return (
    <div className={styles.findings}>
      {/* The names below say it to those who see them. */}
      <output className="visually-hidden">
        {given && `${formatNumber(matched.length)} found, ${formatNumber(notFound.length)} not`}
      </output>
      {header && <p className={styles.dim}>The first line names columns and was skipped.</p>}
      <Names title="Found" names={matched.map(({ name }) => name)} />
      <Names
        title={complete ? 'Not found' : 'Not found yet'}
        names={notFound}
        note={
          complete
            ? undefined
            : `${formatCount(loaded, ...noun)} are loaded. These may be among those to come.`
        }
      />
      <Names
        title="Ambiguous"
        names={ambiguous.map(({ value, rows }) => `${value} (${formatNumber(rows)})`)}
        note={`Each fits several ${noun[1]}, none of which is selected.`}
      />
      <Names title="Named more than once" names={doubled} />
    </div>
  );
}

/** The most names that are listed; a list of thousands helps nobody. */
const MOST = 200;

type NamesProps = { title: string; names: readonly string[]; note?: string | undefined };

function Names({ title, names, note }: NamesProps) {
  if (names.length === 0) return null;
  const more = names.length - MOST;
  return (
    <details className={styles.names}>
      <summary>
        {title}: {formatNumber(names.length)}
      </summary>
      {note !== undefined && <p className={styles.dim}>{note}</p>}
      <ul>
        {names.slice(0, MOST).map((name) => (
          <li key={name}>
            <bdi>{name}</bdi>
          </li>
        ))}
      </ul>
      {more > 0 && <p className={styles.dim}>And {formatNumber(more)} more.</p>}
    </details>
  );
}
