import type { MouseEvent } from 'react';

import { ForeignText } from '@/components/feedback/foreign-text';
import { StatusBadge } from '@/components/feedback/status-badge';
import {
  ChevronDownIcon,
  ChevronRightIcon,
  EyeIcon,
  EyeOffIcon,
  LockIcon,
} from '@/components/icons';
import table from '@/components/table/data-table.module.css';
import { nodeText, type TreeNode } from '@/lib/json-tree';
import { MASK } from '@/lib/secrets';
import { endEllipsis } from '@/lib/text';

import styles from './config-tree.module.css';

/** Laying out more than this for one visible line costs time and shows nothing. */
const MAX_IN_LINE = 300;
const DEEPEST = 12;

type ConfigRowProps = {
  id: string;
  /** Among the visible rows, from 0. */
  index: number;
  node: TreeNode;
  /** The tree has columns for what the schema says. */
  described: boolean;
  /** Booleans are shown as on or off. */
  switches: boolean;
  expanded: boolean;
  /** The keyboard is here. */
  active: boolean;
  /** Its details are open. */
  current: boolean;
  revealed: boolean;
  onToggle: () => void;
  onOpen: () => void;
};

/** One value with its description from the schema; a secret is in the document only while revealed. */
export function ConfigRow(props: ConfigRowProps) {
  const { id, index, node, described, switches, expanded, active, current, revealed } = props;
  const { depth, name, parts, note, position, siblings } = node;

  const onClick = ({ target }: MouseEvent) => {
    if (parts && target instanceof Element && target.closest('[data-twisty]')) props.onToggle();
    // Selecting text with the mouse also ends with a click.
    else if (getSelection()?.isCollapsed !== false) props.onOpen();
  };

  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the tree handles the keys and marks the current row with `aria-activedescendant`
    <tr
      id={id}
      aria-level={depth + 1}
      aria-posinset={position}
      aria-setsize={siblings}
      // The header is row 1.
      aria-rowindex={index + 2}
      aria-expanded={parts ? expanded : undefined}
      aria-current={current ? 'true' : undefined}
      data-index={index}
      data-active={active || undefined}
      className={`${table.row} ${styles.row}`}
      onClick={onClick}
    >
      <th scope="row">
        <span className={styles.name} style={{ paddingInlineStart: 18 * Math.min(depth, DEEPEST) }}>
          <span className={styles.twisty} data-twisty>
            {Boolean(parts) && (expanded ? <ChevronDownIcon /> : <ChevronRightIcon />)}
          </span>
          <Line text={name || '""'} />
        </span>
      </th>
      <td>
        <span className={styles.value}>
          {node.differs && (
            <span className={styles.dot} title="Differs from the default">
              <span className="visually-hidden">Differs from the default</span>
            </span>
          )}
          <ValueText node={node} switches={switches} revealed={revealed} />
        </span>
      </td>
      {described && (
        <>
          <td className={styles.type}>
            <Line text={note?.type ?? ''} />
          </td>
          <td className={styles.description}>
            <Line text={note?.description ?? ''} />
          </td>
        </>
      )}
    </tr>
  );
}

type ValueTextProps = { node: TreeNode; switches: boolean; revealed: boolean };

function ValueText({ node, switches, revealed }: ValueTextProps) {
  const { masking, parts, text, value } = node;
  if (masking === 'server') {
    return (
      <span className={`${styles.dim} ${styles.words}`}>
        <LockIcon />
        <span className={styles.line}>Masked by the registry</span>
      </span>
    );
  }
  if (masking === 'client' && !revealed) {
    return (
      <span className={styles.dim}>
        <EyeOffIcon />
        {text === MASK ? <span className={styles.words}>Masked</span> : <Line text={text} />}
      </span>
    );
  }
  if (masking === 'client') {
    return (
      <>
        <EyeIcon />
        <Line text={nodeText(value)} />
      </>
    );
  }
  if (switches && typeof value === 'boolean') return <SwitchState on={value} />;
  return (
    <span className={parts === undefined ? undefined : styles.dim}>
      <Line text={text} />
    </span>
  );
}

/** Shows a boolean so that on and off can be told apart at a glance; the tip has the value itself. */
export function SwitchState({ on }: { on: boolean }) {
  return (
    <span className={styles.words} title={String(on)}>
      <StatusBadge quiet status={on ? 'ok' : 'inactive'} label={on ? 'On' : 'Off'} />
    </span>
  );
}

/** Foreign text in one line, cut off at the end. */
function Line({ text }: { text: string }) {
  return (
    <bdi className={styles.line}>
      <ForeignText text={endEllipsis(text, MAX_IN_LINE)} />
    </bdi>
  );
}
