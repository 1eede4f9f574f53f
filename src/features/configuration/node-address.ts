import type { TreeNode } from '@/lib/json-tree';
import { MASK } from '@/lib/secrets';

const SEPARATOR = '.';

/**
 * Returns one part of an address. A name that is masked because it contains a secret is replaced by its position, and
 * an empty one by a sign of its own, since an empty value is not kept in an address.
 */
function segmentOf({ name, position }: TreeNode): string {
  if (name === MASK) return `*${position}`;
  return name === '' ? '*0' : name.replaceAll('*', '**').replaceAll(SEPARATOR, '*-');
}

/** Returns where a node is, as in `BRANDING.logo`: its names, never its value, and safe to have in a URL. */
export function addressOf(node: TreeNode): string {
  const segment = segmentOf(node);
  return node.above ? `${addressOf(node.above)}${SEPARATOR}${segment}` : segment;
}

/** Returns the node at an address; undefined if there is none. */
export function nodeAt(top: readonly TreeNode[], address: string): TreeNode | undefined {
  for (const node of top) {
    const segment = segmentOf(node);
    if (address === segment) return node;
    if (address.startsWith(`${segment}${SEPARATOR}`))
      return nodeAt(node.children, address.slice(segment.length + SEPARATOR.length));
  }
  return undefined;
}

/** Returns the names from the outermost node to this one. */
export const namesTo = ({ above, name }: TreeNode): readonly string[] => [
  ...(above ? namesTo(above) : []),
  name,
];
