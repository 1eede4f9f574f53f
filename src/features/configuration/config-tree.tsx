import { Fragment, type KeyboardEvent, type ReactNode, useId, useRef } from 'react';

import { usePreferences } from '@/components/preferences/preferences';
import { drawnRows } from '@/components/table/row-window';
import { useRowWindow } from '@/components/table/use-row-window';
import { useTextScale } from '@/components/table/use-text-scale';
import type { TreeNode, VisibleTree } from '@/lib/json-tree';

import { ConfigRow } from './config-row';
import styles from './config-tree.module.css';
import { treeMove } from './tree-keys';

const ROW_HEIGHT = { comfortable: 36, compact: 28 };

type ConfigTreeProps = {
  label: string;
  nodes: readonly TreeNode[];
  visible: VisibleTree;
  revealed: ReadonlySet<string>;
  /** Where among the visible rows the keyboard is. */
  at: number;
  onMove: (at: number) => void;
  onToggle: (node: TreeNode) => void;
  empty: ReactNode;
};

/** Values in their places; keeps only the rows in view in the document, and the keyboard reaches all of them. */
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

/** Stands for the rows that are not in the document. */
function Spacer({ height }: { height: number }) {
  return height > 0 ? <div role="none" style={{ height }} /> : null;
}
