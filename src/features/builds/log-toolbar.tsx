import { ActionIcon, Button } from '@mantine/core';
import { type ReactNode, type Ref, useState } from 'react';

import { CopyButton } from '@/components/feedback/copy-button';
import { ArrowDownIcon, ArrowUpIcon, ChevronDownIcon, DownloadIcon } from '@/components/icons';
import { Menu } from '@/components/menu/menu';
import { MenuChoice, MenuDivider, MenuItem } from '@/components/menu/menu-item';
import { downloadText } from '@/components/table/download';
import { PlainInput } from '@/components/table/plain-input';
import { useNarrow } from '@/components/table/use-narrow';
import { SearchField } from '@/components/list/search-field';
import { type RawEntries, rawLog } from '@/lib/build-log';
import { formatNumber } from '@/lib/text';

import type { BuildSearch } from './build-search';
import { type LogLine, logText, MAX_MATCHES } from './log-lines';
import styles from './log-toolbar.module.css';
import type { Folds } from './use-folds';
import type { LogSearch } from './use-log-search';

type LogToolbarProps = {
  id: string;
  /** Whether the log, or the rest of it, is missing. */
  pending: boolean;
  lines: readonly LogLine[];
  entries: RawEntries;
  url: BuildSearch;
  change: (part: Partial<BuildSearch>) => void;
  /** Called when a line is asked for. */
  onLine: () => void;
  search: LogSearch;
  folds: Folds;
  searchField: Ref<HTMLInputElement>;
};

/** The actions on the log. */
export function LogToolbar(props: LogToolbarProps) {
  const { id, pending, lines, entries, url, change, onLine, search, folds, searchField } = props;
  const times = url.times === true;
  const text = () => logText(lines, times);
  return (
    <div className={styles.bar}>
      <SearchField
        ref={searchField}
        label="Search the log"
        value={url.q ?? ''}
        onChange={(q) => change({ q: q || undefined })}
        onEnter={(back) => search.move(back ? -1 : 1)}
      />
      <Matches search={search} asked={url.q !== undefined && !pending} />
      <GoToLine
        line={url.line}
        // Until it is loaded, any line may be there.
        total={pending ? Infinity : lines.length}
        onChange={(line) => {
          change({ line });
          onLine();
        }}
      />
      <div className={styles.tools} data-pending={pending || undefined}>
        <View url={url} change={change} folds={folds} />
        <CopyButton value={text} label="Copy log" />
        <Menu
          label="Download log"
          width={280}
          renderTrigger={(menu) => (
            <ActionIcon
              {...menu}
              variant="subtle"
              color="gray"
              size="lg"
              aria-label="Download log"
              title="Download log"
            >
              <DownloadIcon />
            </ActionIcon>
          )}
        >
          <MenuItem
            hint="As shown, without line breaks or colours"
            onSelect={() => downloadText(`build-${id}.log.txt`, 'text/plain', text())}
          >
            Download as text
          </MenuItem>
          <MenuItem
            hint="Every entry exactly as sent by the registry"
            onSelect={() =>
              downloadText(`build-${id}.log.json`, 'application/json', rawLog(entries))
            }
          >
            Download raw log (JSON)
          </MenuItem>
        </Menu>
      </div>
    </div>
  );
}

function Matches({ search, asked }: { search: LogSearch; asked: boolean }) {
  const { count, index, move } = search;
  const more = count >= MAX_MATCHES ? '+' : '';
  return (
    <>
      <output className={styles.count}>
        {asked &&
          (count === 0
            ? 'Not found'
            : `${formatNumber(index + 1)} of ${formatNumber(count)}${more}`)}
      </output>
      {asked && (
        <>
          <Step label="Previous match" icon={<ArrowUpIcon />} onClick={() => move(-1)} />
          <Step label="Next match" icon={<ArrowDownIcon />} onClick={() => move(1)} />
        </>
      )}
    </>
  );
}

function Step({ label, icon, onClick }: { label: string; icon: ReactNode; onClick: () => void }) {
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size="lg"
      aria-label={label}
      title={label}
      onClick={onClick}
    >
      {icon}
    </ActionIcon>
  );
}

const lineText = (line: number | undefined) => (line === undefined ? '' : String(line));

type GoToLineProps = {
  line: number | undefined;
  total: number;
  onChange: (line: number | undefined) => void;
};

function GoToLine({ line, total, onChange }: GoToLineProps) {
  const [text, setText] = useState(lineText(line));
  const [known, setKnown] = useState(line);
  if (line !== known) {
    setKnown(line);
    setText(lineText(line));
  }
  const number = /^\d{1,9}$/.test(text.trim()) ? Number(text) : undefined;
  return (
    <form
      className={styles.line}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() === '') onChange(undefined);
        else if (number !== undefined && number > 0) onChange(Math.min(number, Math.max(1, total)));
      }}
    >
      <PlainInput
        aria-label="Go to line"
        placeholder="Line"
        inputMode="numeric"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </form>
  );
}

type ViewProps = Pick<LogToolbarProps, 'url' | 'change' | 'folds'>;

function View({ url, change, folds }: ViewProps) {
  const { times } = url;
  const narrow = useNarrow();
  const { wrap = narrow } = url;
  return (
    <Menu
      label="View"
      width={240}
      keepOpen
      renderTrigger={(props) => (
        <Button {...props} variant="default" rightSection={<ChevronDownIcon />}>
          View
        </Button>
      )}
    >
      <MenuChoice
        type="checkbox"
        checked={times === true}
        hint="On the registry's clock; the log has no time zone"
        onSelect={() => change({ times: times ? undefined : true })}
      >
        Timestamps
      </MenuChoice>
      <MenuChoice
        type="checkbox"
        checked={wrap}
        onSelect={() => change({ wrap: wrap === narrow ? !wrap : undefined })}
      >
        Wrap long lines
      </MenuChoice>
      <MenuDivider />
      <MenuItem onSelect={folds.foldAll}>Fold all commands</MenuItem>
      <MenuItem onSelect={folds.unfoldAll}>Unfold all</MenuItem>
    </Menu>
  );
}
