import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';

import { CopyButton } from '@/components/feedback/copy-button';
import { EyeIcon, EyeOffIcon } from '@/components/icons';
import { writeJson } from '@/lib/json';
import { nodeText, type TreeNode } from '@/lib/json-tree';
import { MASK, maskAll, type MaskRule } from '@/lib/secrets';
import { endEllipsis } from '@/lib/text';

import styles from './configuration.module.css';
import { ConfigTree } from './config-tree';
import detailStyles from './config-detail.module.css';
import type { ConfigurationView } from './use-configuration';

type ConfigBrowserProps = { view: ConfigurationView; empty: ReactNode };

/** Shows the tree of one part, and below it the selected value. */
export function ConfigBrowser({ view, empty }: ConfigBrowserProps) {
  const { part, nodes, visible, revealed } = view;
  const { rows } = visible;
  const [place, setPlace] = useState('');
  // The selection stays when other rows come and go around it.
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

/** Expands or collapses everything. */
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

/** More than anybody reads here; the copy has all of it. */
const MAX_SHOWN = 20_000;

type ConfigDetailProps = {
  node: TreeNode;
  /** From the outermost to the selected one. */
  names: readonly string[];
  rule: MaskRule;
  revealed: boolean;
  onReveal: () => void;
};

/** Shows the selected value in full: its path, its description in the schema, and a way to reveal it. */
function ConfigDetail({ node, names, rule, revealed, onReveal }: ConfigDetailProps) {
  const { masking, note, differs } = node;
  const copied = copyText(node, rule, revealed);
  return (
    <section className={detailStyles.detail} aria-label="Selected value">
      <div className={detailStyles.head}>
        <p className={detailStyles.path}>
          <bdi>{names.join(' › ')}</bdi>
        </p>
        {masking === 'client' && (
          <Button
            size="xs"
            variant="default"
            leftSection={revealed ? <EyeOffIcon /> : <EyeIcon />}
            onClick={onReveal}
          >
            {revealed ? 'Hide value' : 'Reveal value'}
          </Button>
        )}
        {masking !== 'server' && <CopyButton value={copied} label={copyLabel(node, revealed)} />}
      </div>
      <p className={detailStyles.value}>
        <Value node={node} revealed={revealed} />
      </p>
      {note && (
        <p className={detailStyles.note}>
          {note.type !== '' && <span className={detailStyles.type}>{note.type}</span>}{' '}
          {endEllipsis(note.description, 2000)}
          {note.fallback && (
            <>
              {' '}
              {differs ? 'The schema’s default is' : 'This is the schema’s default:'}{' '}
              <bdi className={detailStyles.type}>
                {endEllipsis(writeJson(maskAll(note.fallback.value, rule, node)), 200)}
              </bdi>
            </>
          )}
        </p>
      )}
    </section>
  );
}

function Value({ node, revealed }: { node: TreeNode; revealed: boolean }) {
  const { masking, parts, text, value } = node;
  if (masking === 'server') {
    return (
      <span className={detailStyles.dim}>Masked by the registry; cannot be revealed here.</span>
    );
  }
  if (masking === 'client' && !revealed) {
    return text === MASK ? (
      <span className={detailStyles.dim}>Masked by the console.</span>
    ) : (
      <bdi>{text}</bdi>
    );
  }
  if (parts !== undefined) {
    const what = Array.isArray(value) ? 'A list' : 'An object';
    return (
      <span className={detailStyles.dim}>
        {parts === 0 ? `${what} without content.` : `${what} of ${parts}.`}
      </span>
    );
  }
  return <bdi>{endEllipsis(nodeText(value), MAX_SHOWN)}</bdi>;
}

function copyLabel({ masking, parts }: TreeNode, revealed: boolean): string {
  if (parts !== undefined) return 'Copy as JSON, masked';
  if (masking !== 'client') return 'Copy value';
  return revealed ? 'Copy the revealed value' : 'Copy the masked value';
}

function copyText(node: TreeNode, rule: MaskRule, revealed: boolean): string {
  const { masking, parts, text, value } = node;
  if (parts !== undefined) return writeJson(maskAll(value, rule, node), 2);
  if (masking === 'client' && !revealed) return text;
  return typeof value === 'string' ? value : String(value);
}
