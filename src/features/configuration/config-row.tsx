import {
  ChevronDownIcon,
  ChevronRightIcon,
  EyeIcon,
  EyeOffIcon,
  LockIcon,
} from '@/components/icons';
import { nodeText, type TreeNode } from '@/lib/json-tree';
import { MASK } from '@/lib/secrets';
import { endEllipsis } from '@/lib/text';

import styles from './config-tree.module.css';

/** Laying out more than this for something of which a line is visible costs time and shows nothing. */
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

/** One value with the schema's words beside it; a secret is not in the document unless it was revealed. */
export function ConfigRow({ id, node, open, active, revealed, onClick }: ConfigRowProps) {
  const { depth, name, parts, note, position, siblings } = node;
  return (
    // The keys are the tree's; what is at hand is told by its `aria-activedescendant`.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
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
