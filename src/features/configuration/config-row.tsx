import { memo, type MouseEvent } from 'react';

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
import { MASK, type MaskRule } from '@/lib/secrets';
import { endEllipsis } from '@/lib/text';

import styles from './config-tree.module.css';
import { schemaText } from './configuration-parts';

/** Laying out more than this for one visible line costs time and shows nothing. */
const MAX_IN_LINE = 300;
const DEEPEST = 12;

type ConfigRowProps = {
  id: string;
  /** Among the visible rows, from 0. */
  index: number;
  node: TreeNode;
  rule: MaskRule;
  /** The tree has columns for what the schema says. */
  described: boolean;
  /** The value stands below the name. */
  narrow: boolean;
  /** What is searched, which is marked; empty without a search. */
  searched: string;
  /** Only leads to a match, or belongs to one. */
  aside: boolean;
  expanded: boolean;
  /** The keyboard is here. */
  active: boolean;
  /** Its details are open. */
  current: boolean;
  revealed: boolean;
  /** The handlers stay the same: of many rows, few change. */
  onToggle: (node: TreeNode) => void;
  onOpen: (node: TreeNode) => void;
};

/** One value with its description from the schema; a secret is in the document only while revealed. */
export const ConfigRow = memo(function ConfigRow(props: ConfigRowProps) {
  const { id, index, node, rule, described, narrow, searched, aside } = props;
  const { expanded, active, current, revealed } = props;
  const { depth, name, parts, note, position, siblings } = node;

  const words = <Line text={name || '""'} searched={searched} />;
  const value = (
    <span className={styles.value}>
      {node.differs && (
        <span className={styles.dot} title="Differs from the default">
          <span className="visually-hidden">Differs from the default</span>
        </span>
      )}
      <ValueText node={node} rule={rule} searched={searched} revealed={revealed} />
    </span>
  );

  const onClick = ({ target }: MouseEvent) => {
    if (parts && target instanceof Element && target.closest('[data-twisty]')) props.onToggle(node);
    // Selecting text with the mouse also ends with a click.
    else if (getSelection()?.isCollapsed !== false) props.onOpen(node);
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
      data-aside={aside || undefined}
      className={`${table.row} ${styles.row}`}
      onClick={onClick}
    >
      <th scope="row">
        <span className={styles.name} style={{ paddingInlineStart: 18 * Math.min(depth, DEEPEST) }}>
          <span className={styles.twisty} data-twisty>
            {Boolean(parts) && (expanded ? <ChevronDownIcon /> : <ChevronRightIcon />)}
          </span>
          {narrow ? (
            <span className={styles.lines}>
              {words}
              {value}
            </span>
          ) : (
            words
          )}
        </span>
      </th>
      {!narrow && <td>{value}</td>}
      {!narrow && described && (
        <>
          <td className={styles.default}>
            {note?.fallback && <DefaultText value={note.fallback.value} node={node} rule={rule} />}
          </td>
          <td className={styles.description}>
            <Line text={note?.description ?? ''} searched={searched} />
          </td>
        </>
      )}
    </tr>
  );
});

type ValueTextProps = Pick<ConfigRowProps, 'node' | 'rule' | 'searched' | 'revealed'>;

function ValueText({ node, rule, searched, revealed }: ValueTextProps) {
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
        {text === MASK ? (
          <span className={styles.words}>Masked</span>
        ) : (
          <Line text={text} searched={searched} />
        )}
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
  if (isSwitch(value, rule)) return <SwitchState on={value} />;
  if (parts !== undefined && parts > 0) {
    return <span className={`${styles.dim} ${styles.words}`}>{text}</span>;
  }
  return <Line text={text} searched={searched} />;
}

/** In a schema, a boolean is not a switch. */
const isSwitch = (value: unknown, rule: MaskRule): value is boolean =>
  typeof value === 'boolean' && rule !== 'schema';

/** Shows a default as the value would be shown, without its colour. */
function DefaultText({
  value,
  node,
  rule,
}: Pick<ConfigRowProps, 'node' | 'rule'> & { value: unknown }) {
  if (isSwitch(value, rule)) return value ? 'On' : 'Off';
  return (
    <code className={styles.code}>
      <Line text={schemaText(value, rule, node)} />
    </code>
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

/** Foreign text in one line, cut off at the end, with what is searched marked. */
function Line({ text, searched = '' }: { text: string; searched?: string }) {
  return (
    <bdi className={styles.line}>
      {splitAt(endEllipsis(text, MAX_IN_LINE), searched).map((part, at) => {
        const words = <ForeignText key={at} text={part} />;
        return at % 2 === 0 ? words : <mark key={at}>{words}</mark>;
      })}
    </bdi>
  );
}

/** Splits a text so that every second part is what is searched, whatever its case. */
function splitAt(text: string, searched: string): readonly string[] {
  const lower = text.toLowerCase();
  // A few letters have another length in lower case.
  if (searched === '' || lower.length !== text.length) return [text];
  const parts: string[] = [];
  let from = 0;
  for (let at = lower.indexOf(searched); at >= 0; at = lower.indexOf(searched, from)) {
    parts.push(text.slice(from, at), text.slice(at, at + searched.length));
    from = at + searched.length;
  }
  return [...parts, text.slice(from)];
}
