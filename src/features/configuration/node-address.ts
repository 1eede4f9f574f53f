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
export function addressOf(nodes: readonly TreeNode[], node: TreeNode): string {
  const parent = nodes[node.parent];
  const segment = segmentOf(node);
  return parent ? `${addressOf(nodes, parent)}${SEPARATOR}${segment}` : segment;
}

/** Returns the node at an address; undefined if there is none. */
export function nodeAt(nodes: readonly TreeNode[], address: string): TreeNode | undefined {
  let rest = address;
  let [index, end] = [0, nodes.length];
  while (index < end) {
    const node = nodes[index];
    if (!node) break;
    const segment = segmentOf(node);
    if (rest === segment) return node;
    if (rest.startsWith(`${segment}${SEPARATOR}`)) {
      rest = rest.slice(segment.length + SEPARATOR.length);
      [index, end] = [index + 1, node.end];
    } else {
      index = node.end;
    }
  }
  return undefined;
}

/** Returns the names from the outermost node to this one. */
export function namesTo(nodes: readonly TreeNode[], node: TreeNode): readonly string[] {
  const parent = nodes[node.parent];
  return [...(parent ? namesTo(nodes, parent) : []), node.name];
}
