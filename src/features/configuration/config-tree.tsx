import { Fragment, type KeyboardEvent, type ReactNode, useId, useRef } from 'react';

import {
  ChevronDownIcon,
  ChevronRightIcon,
  EyeIcon,
  EyeOffIcon,
  LockIcon,
} from '@/components/icons';
import { usePreferences } from '@/components/preferences/preferences';
import { drawnRows } from '@/components/table/row-window';
import { useRowWindow } from '@/components/table/use-row-window';
import { useTextScale } from '@/components/table/use-text-scale';
import { nodeText, type TreeNode, type VisibleTree } from '@/lib/json-tree';
import { MASK } from '@/lib/secrets';
import { endEllipsis } from '@/lib/text';

import styles from './config-tree.module.css';
import { treeMove } from './tree-keys';

const ROW_HEIGHT = { comfortable: 36, compact: 28 };

type ConfigTreeProps = {
  label: string;
  nodes: readonly TreeNode[];
  visible: VisibleTree;
  revealed: ReadonlySet<string>;
  /** The index of the visible row that the keyboard is at. */
  at: number;
  onMove: (at: number) => void;
  onToggle: (node: TreeNode) => void;
  empty: ReactNode;
};

/** Values in a tree; keeps only the rows in view in the document, and the keyboard reaches all of them. */
export function ConfigTree(props: ConfigTreeProps) {
  const { label, nodes, visible, revealed, at, onMove, onToggle, empty } = props;
  const { rows, open } = visible;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const rowHeight = useTextScale() * ROW_HEIGHT[usePreferences().density];
  const { range, pageSize, reveal } = useRowWindow({
    scroller,
    count: rows.length,
    rowHeight,
    headerHeight: 0,
  });

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const move = treeMove(event.key, { nodes, rows, open, at, pageSize: pageSize() });
    if (move === null) return;
    event.preventDefault();
    const node = nodes[rows[at] ?? -1];
    if (move === 'toggle') {
      if (node) onToggle(node);
      return;
    }
    onMove(move.to);
    reveal(move.to);
  };

  const drawn = drawnRows(range, at);
  return (
    <div ref={scroller} className={styles.scroller}>
      <div
        role="tree"
        tabIndex={0}
        aria-label={label}
        aria-activedescendant={rows.length > 0 ? `${id}-${rows[at]}` : undefined}
        className={styles.tree}
        onKeyDown={onKeyDown}
      >
        {drawn.map(({ index, gap }) => {
          const node = nodes[rows[index] ?? -1];
          return (
            node && (
              <Fragment key={node.path}>
                <Spacer height={gap * rowHeight} />
                <ConfigRow
                  id={`${id}-${node.index}`}
                  node={node}
                  open={open.has(node.index)}
                  active={index === at}
                  revealed={revealed.has(node.path)}
                  onClick={() => {
                    onMove(index);
                    if (node.parts) onToggle(node);
                  }}
                />
              </Fragment>
            )
          );
        })}
        <Spacer height={(rows.length - 1 - (drawn.at(-1)?.index ?? -1)) * rowHeight} />
      </div>
      {rows.length === 0 && empty}
    </div>
  );
}

/** Takes the space of rows that are not in the document. */
function Spacer({ height }: { height: number }) {
  return height > 0 ? <div role="none" style={{ height }} /> : null;
}

/** Laying out more than this for one visible line costs time and shows nothing. */
const MAX_IN_LINE = 300;
const DEEPEST = 12;

type ConfigRowProps = {
  id: string;
  node: TreeNode;
  open: boolean;
  active: boolean;
  revealed: boolean;
  onClick: () => void;
};

/** One value with its description from the schema; a secret is in the document only while revealed. */
function ConfigRow({ id, node, open, active, revealed, onClick }: ConfigRowProps) {
  const { depth, name, parts, note, position, siblings } = node;
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the tree handles the keys and marks the current row with `aria-activedescendant`
    <div
      id={id}
      role="treeitem"
      aria-level={depth + 1}
      aria-posinset={position}
      aria-setsize={siblings}
      aria-expanded={parts ? open : undefined}
      aria-selected={active}
      className={styles.row}
      onClick={onClick}
    >
      <span className={styles.name} style={{ paddingInlineStart: 18 * Math.min(depth, DEEPEST) }}>
        <span className={styles.twisty}>
          {Boolean(parts) && (open ? <ChevronDownIcon /> : <ChevronRightIcon />)}
        </span>
        <bdi className={styles.line}>{endEllipsis(name, MAX_IN_LINE) || '""'}</bdi>
      </span>
      <ValueText node={node} revealed={revealed} />
      <span className={styles.type}>
        <span className={styles.line}>{note?.type ?? ''}</span>
      </span>
      <span className={styles.description}>
        <span className={styles.line}>{endEllipsis(note?.description ?? '', MAX_IN_LINE)}</span>
      </span>
    </div>
  );
}

function ValueText({ node, revealed }: { node: TreeNode; revealed: boolean }) {
  const { masking, parts, text, value } = node;
  const kind = parts === undefined ? typeof value : 'parts';
  if (masking === 'server') {
    return (
      <span className={styles.value} data-kind="masked">
        <LockIcon />
        <span className={styles.line}>Masked by the registry</span>
      </span>
    );
  }
  if (masking === 'client' && !revealed) {
    return (
      <span className={styles.value} data-kind="masked">
        <EyeOffIcon />
        <span className={styles.line}>
          {text === MASK ? 'Masked' : endEllipsis(text, MAX_IN_LINE)}
        </span>
      </span>
    );
  }
  return (
    <span className={styles.value} data-kind={kind}>
      {masking === 'client' && <EyeIcon />}
      <bdi className={styles.line}>
        {endEllipsis(masking === 'client' ? nodeText(value) : text, MAX_IN_LINE)}
      </bdi>
    </span>
  );
}
