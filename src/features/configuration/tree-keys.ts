import type { TreeNode } from '@/lib/json-tree';

type TreeKeyContext = {
  nodes: readonly TreeNode[];
  rows: readonly number[];
  open: ReadonlySet<number>;
  /** The current index in `rows`. */
  at: number;
  pageSize: number;
};

/** What a key does: go to another row, expand or collapse the current one, or open its details. */
type TreeMove = { to: number } | 'toggle' | 'open';

/** Handles the keys of the ARIA treegrid pattern; returns null for any other. */
export function treeMove(
  key: string,
  { nodes, rows, open, at, pageSize }: TreeKeyContext,
): TreeMove | null {
  const node = nodes[rows[at] ?? -1];
  if (!node) return null;
  const last = rows.length - 1;
  const isOpen = open.has(node.index);
  switch (key) {
    case 'ArrowDown':
      return { to: Math.min(last, at + 1) };
    case 'ArrowUp':
      return { to: Math.max(0, at - 1) };
    case 'Home':
      return { to: 0 };
    case 'End':
      return { to: last };
    case 'PageDown':
      return { to: Math.min(last, at + pageSize) };
    case 'PageUp':
      return { to: Math.max(0, at - pageSize) };
    case 'ArrowRight':
      if (!node.parts) return null;
      return isOpen ? { to: Math.min(last, at + 1) } : 'toggle';
    case 'ArrowLeft':
      if (isOpen) return 'toggle';
      return node.parent < 0 ? null : { to: rows.indexOf(node.parent) };
    case 'Enter':
      return 'open';
    case ' ':
      return node.parts ? 'toggle' : null;
    default:
      return null;
  }
}
