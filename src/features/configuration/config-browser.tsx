import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';

import type { TreeNode } from '@/lib/json-tree';

import { ConfigDetail } from './config-detail';
import { ConfigTree } from './config-tree';
import styles from './configuration.module.css';
import type { ConfigurationView } from './use-configuration';

type ConfigBrowserProps = { view: ConfigurationView; empty: ReactNode };

/** The tree of one part, and beneath it the value at hand. */
export function ConfigBrowser({ view, empty }: ConfigBrowserProps) {
  const { part, nodes, visible, revealed } = view;
  const { rows } = visible;
  const [place, setPlace] = useState('');
  // The row stays the same when others come and go around it.
  const found = rows.findIndex((index) => nodes[index]?.path === place);
  const at = Math.max(0, found);
  const node = nodes[rows[at] ?? -1];

  return (
    <div className={styles.browser}>
      <div className={styles.fill}>
        <ConfigTree
          label={part.label}
          nodes={nodes}
          visible={visible}
          revealed={revealed}
          at={at}
          onMove={(to) => setPlace(nodes[rows[to] ?? -1]?.path ?? '')}
          onToggle={view.toggleOpen}
          empty={empty}
        />
      </div>
      {node && (
        <ConfigDetail
          node={node}
          names={namesTo(nodes, node)}
          rule={part.rule}
          revealed={revealed.has(node.path)}
          onReveal={() => view.toggleRevealed(node)}
        />
      )}
    </div>
  );
}

function namesTo(nodes: readonly TreeNode[], node: TreeNode): readonly string[] {
  const parent = nodes[node.parent];
  return [...(parent ? namesTo(nodes, parent) : []), node.name];
}

/** Opens or closes everything. */
export function OpenAll({ view }: { view: ConfigurationView }) {
  return (
    <>
      <Button variant="subtle" color="gray" size="xs" onClick={view.openAll}>
        Open all
      </Button>
      <Button variant="subtle" color="gray" size="xs" onClick={view.closeAll}>
        Close all
      </Button>
    </>
  );
}
