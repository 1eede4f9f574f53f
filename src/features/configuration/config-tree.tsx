import {
  Fragment,
  type KeyboardEvent,
  type ReactNode,
  useCallback,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';

import { Loading } from '@/components/feedback/loading';
import { usePreferences } from '@/components/preferences/preferences';
import table from '@/components/table/data-table.module.css';
import { drawnRows } from '@/components/table/row-window';
import { useLatest } from '@/components/table/use-latest';
import { useNarrow } from '@/components/table/use-narrow';
import { useRowWindow } from '@/components/table/use-row-window';
import { useTextScale } from '@/components/table/use-text-scale';
import type { TreeNode } from '@/lib/json-tree';
import { wantedText } from '@/lib/json-tree-search';

import { ConfigRow } from './config-row';
import styles from './config-tree.module.css';
import { addressOf, nodeAt } from './node-address';
import { treeMove } from './tree-keys';
import type { ConfigurationView } from './use-configuration';

const ROW_HEIGHT = { comfortable: 36, compact: 28 };
/** Matches the style sheet: two lines on a phone, in either density. */
const NARROW_HEIGHT = 52;
/** Matches the style sheet: the header stays on top of the rows and covers their space. */
const HEADER_HEIGHT = 34;

type ConfigTreeProps = {
  view: ConfigurationView;
  visible: NonNullable<ConfigurationView['visible']>;
  /** Shows the details of a row. */
  onOpen: (node: TreeNode) => void;
  empty: ReactNode;
};

/** The values of one part in a tree; keeps only the rows in view in the document, and the keyboard reaches all of them. */
export function ConfigTree({ view, visible, onOpen, empty }: ConfigTreeProps) {
  const { part, nodes, opened, revealed, toggleOpen, setNeeded } = view;
  const { rows, open, search, complete } = visible;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const scale = useTextScale();
  const narrow = useNarrow();
  const { density } = usePreferences();
  const rowHeight = scale * (narrow ? NARROW_HEIGHT : ROW_HEIGHT[density]);
  const { range, pageSize, reveal } = useRowWindow({
    scroller,
    count: rows.length,
    rowHeight,
    headerHeight: scale * HEADER_HEIGHT,
  });
  useEffect(() => {
    setNeeded(range.last + 1);
    return () => setNeeded(0);
  }, [setNeeded, range.last]);
  // The place of the keyboard stays when other rows come and go around it, and after a reload.
  const [place, setPlace] = useState<TreeNode>();
  const [loaded, setLoaded] = useState(nodes);
  if (loaded !== nodes) {
    setLoaded(nodes);
    setPlace(place && nodeAt(nodes, addressOf(place)));
  }
  const at = useMemo(() => Math.max(0, place ? rows.indexOf(place) : 0), [rows, place]);
  const moveTo = (to: number) => setPlace(rows[to]);

  // The keyboard continues from the row whose details are open.
  const path = opened?.path;
  const [openedBefore, setOpenedBefore] = useState<string>();
  if (path !== openedBefore) {
    setOpenedBefore(path);
    if (opened) setPlace(opened);
  }
  const latest = useLatest({ at, reveal, rowHeight, toggleOpen, onOpen });
  useEffect(() => {
    const element = scroller.current;
    if (path === undefined || !element) return;
    const before = element.scrollTop;
    latest.current.reveal(latest.current.at);
    const moved = element.scrollTop - before;
    // A step ends at the edge; where a link leads is shown with what is around it.
    if (Math.abs(moved) > 2 * latest.current.rowHeight) {
      element.scrollTop += (Math.sign(moved) * element.clientHeight) / 2;
    }
  }, [path, latest]);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const move = treeMove(event.key, { rows, open, at, pageSize: pageSize() });
    const node = rows[at];
    if (move === null || !node) return;
    event.preventDefault();
    if (move === 'toggle') toggleOpen(node);
    else if (move === 'open') onOpen(node);
    else {
      moveTo(move.to);
      reveal(move.to);
    }
  };

  const toggleHere = useCallback(
    (node: TreeNode) => {
      setPlace(node);
      latest.current.toggleOpen(node);
    },
    [latest],
  );
  const openHere = useCallback(
    (node: TreeNode) => {
      setPlace(node);
      latest.current.onOpen(node);
    },
    [latest],
  );

  const described = part.id === 'config';
  const searched = wantedText(visible.request.text);
  const drawn = drawnRows(range, at);
  return (
    <div ref={scroller} className={`${table.scroller} ${styles.scroller}`}>
      <table
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- the keyboard moves in it
        role="treegrid"
        tabIndex={0}
        aria-label={part.label}
        aria-rowcount={complete ? rows.length + 1 : -1}
        aria-activedescendant={rows.length > 0 ? `${id}-${at}` : undefined}
        className={`${table.table} ${styles.tree}`}
        data-described={described || undefined}
        onKeyDown={onKeyDown}
      >
        <Head described={described} narrow={narrow} />
        <tbody>
          {drawn.map(({ index, gap }) => {
            const node = rows[index];
            return (
              node && (
                <Fragment key={node.path}>
                  <Spacer height={gap * rowHeight} />
                  <ConfigRow
                    id={`${id}-${index}`}
                    index={index}
                    node={node}
                    rule={part.rule}
                    described={described}
                    narrow={narrow}
                    searched={searched}
                    aside={search?.matching.has(node) === false}
                    expanded={open.has(node)}
                    active={index === at}
                    current={node === opened}
                    revealed={revealed.has(node.path)}
                    onToggle={toggleHere}
                    onOpen={openHere}
                  />
                </Fragment>
              )
            );
          })}
          <Spacer height={(rows.length - 1 - (drawn.at(-1)?.index ?? -1)) * rowHeight} />
        </tbody>
      </table>
      {rows.length === 0 && empty}
    </div>
  );
}

function Head({ described, narrow }: { described: boolean; narrow: boolean }) {
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col" className={styles.nameHead}>
          {narrow ? 'Name and value' : 'Name'}
        </th>
        {!narrow && (
          <th scope="col" className={styles.valueHead}>
            <span>Value</span>
          </th>
        )}
        {!narrow && described && (
          <>
            <th scope="col" className={styles.defaultHead}>
              Default
            </th>
            <th scope="col" className={styles.descriptionHead}>
              Description
            </th>
          </>
        )}
      </tr>
    </thead>
  );
}

/** A bar in place of words, uneven as they are. */
const bar = (row: number, column: number) => (
  <span className={table.skeleton} style={{ width: `${40 + ((row * 17 + column * 23) % 45)}%` }} />
);

/** Rows of the real size, so that nothing moves when the first ones arrive. */
export function LoadingTree({ described }: { described: boolean }) {
  const narrow = useNarrow();
  return (
    <Loading label="Loading configuration" className={`${table.scroller} ${styles.loading}`}>
      <table
        aria-hidden
        className={`${table.table} ${styles.tree}`}
        data-described={described || undefined}
      >
        <Head described={described} narrow={narrow} />
        <tbody>
          {Array.from({ length: 24 }, (_, row) => (
            <tr key={row} className={table.row}>
              <th>{bar(row, 0)}</th>
              {!narrow && (
                <td>
                  <span className={styles.value}>{bar(row, 1)}</span>
                </td>
              )}
              {!narrow && described && (
                <>
                  <td className={styles.default}>{bar(row, 2)}</td>
                  <td className={styles.description}>{bar(row, 3)}</td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </Loading>
  );
}

/** Takes the space of rows that are not in the document. */
function Spacer({ height }: { height: number }) {
  return height > 0 ? <tr aria-hidden className={table.spacer} style={{ height }} /> : null;
}
