import { Button, Group } from '@mantine/core';
import { type DragEvent, useDeferredValue, useMemo, useRef, useState } from 'react';

import { useUnsent } from '@/components/dialog/discard-question';
import { Overlay } from '@/components/dialog/overlay';
import { MultilineInput } from '@/components/form/multiline-field';
import { type ListMatch, matchNames, nameIndex, readNameList } from '@/lib/name-list';
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
  /** What a row may be called in a list: "name or e-mail address". */
  called: string;
  onSelect: (ids: readonly string[]) => void;
  onClose: () => void;
};

/** A pasted text above this length is kept beside the field, which would be slow with it. */
const LONG = 20_000;

/** Selects the rows that a list from outside names, and says which of its names it could not find. */
export function SelectFromList(props: SelectFromListProps) {
  const { noun, rows, complete, called, onSelect, onClose } = props;
  const [text, setText] = useState('');
  const [file, setFile] = useState<{ name: string; text: string }>();
  const picker = useRef<HTMLInputElement>(null);
  const given = text.trim() !== '' || file !== undefined;
  const unsent = useUnsent({ dirty: given, onClose });

  // Typing and a list that is still loading come first.
  const wanted = useDeferredValue(file === undefined ? text : `${file.text}\n${text}`);
  const known = useDeferredValue(rows);
  const list = useMemo(() => readNameList(wanted), [wanted]);
  const find = useMemo(() => nameIndex(known, ({ names }) => names), [known]);
  const match = useMemo(() => matchNames(list, find), [list, find]);

  const take = async (taken: Blob | undefined, name: string) => {
    if (taken) setFile({ name, text: await taken.text() });
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    const [dropped] = event.dataTransfer.files;
    void take(dropped, dropped?.name ?? '');
  };
  const count = match.matched.length;
  return (
    <>
      <Overlay placement="right" title="Select from a list" onClose={unsent.close}>
        <div
          className={styles.content}
          onDragOver={(event) => event.preventDefault()}
          onDrop={drop}
        >
          <MultilineInput
            data-autofocus
            label={`List of ${noun[1]}`}
            description={`Each by its ${called}, in any separation. Drop a text or CSV file here, or choose one.`}
            rows={8}
            value={text}
            spellCheck={false}
            autoCapitalize="none"
            onChange={(event) => setText(event.currentTarget.value)}
            onPaste={(event) => {
              const pasted = event.clipboardData.getData('text');
              if (pasted.length < LONG) return;
              event.preventDefault();
              setFile({ name: 'Pasted text', text: pasted });
            }}
          />
          <Group gap="xs">
            <Button variant="default" onClick={() => picker.current?.click()}>
              Choose file
            </Button>
            <input
              ref={picker}
              type="file"
              accept=".txt,.csv,text/plain,text/csv"
              aria-label="File with a list"
              className="visually-hidden"
              tabIndex={-1}
              onChange={(event) => {
                const [chosen] = event.currentTarget.files ?? [];
                void take(chosen, chosen?.name ?? '');
                event.currentTarget.value = '';
              }}
            />
            {file && (
              <>
                <span className={styles.file}>
                  <bdi>{file.name}</bdi>
                </span>
                <Button variant="subtle" color="gray" onClick={() => setFile(undefined)}>
                  Remove file
                </Button>
              </>
            )}
          </Group>
          <Findings
            match={match}
            noun={noun}
            complete={complete}
            loaded={rows.length}
            header={list.header}
            given={given}
          />
        </div>
        <Group justify="flex-end" gap="xs" className={styles.footer ?? ''}>
          <Button variant="default" onClick={unsent.close}>
            Cancel
          </Button>
          <Button
            disabled={count === 0}
            onClick={() => {
              onSelect(match.matched.map(({ id }) => id));
              onClose();
            }}
          >
            {count === 0 ? 'Select' : `Select ${formatCount(count, ...noun)}`}
          </Button>
        </Group>
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
      <output>
        {given && `${formatNumber(matched.length)} found, ${formatNumber(notFound.length)} not`}
      </output>
      {header && <p className={styles.dim}>The first line names columns and was left out.</p>}
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
