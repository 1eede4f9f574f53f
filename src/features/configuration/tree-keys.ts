import type { TreeNode } from '@/lib/json-tree';

type TreeKeyContext = {
  rows: readonly TreeNode[];
  open: ReadonlySet<TreeNode>;
  /** The current index in `rows`. */
  at: number;
  pageSize: number;
};

/** What a key does: go to another row, expand or collapse the current one, or open its details. */
type TreeMove = { to: number } | 'toggle' | 'open';

/** Handles the keys of the ARIA treegrid pattern; returns null for any other. */
export function treeMove(
  key: string,
  { rows, open, at, pageSize }: TreeKeyContext,
): TreeMove | null {
  const node = rows[at];
  if (!node) return null;
  const last = rows.length - 1;
  const isOpen = open.has(node);
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
      return node.above ? { to: rows.indexOf(node.above) } : null;
    case 'Enter':
      return 'open';
    case ' ':
      return node.parts ? 'toggle' : null;
    default:
      return null;
  }
}
