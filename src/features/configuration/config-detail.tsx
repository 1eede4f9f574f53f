import { Button } from '@mantine/core';

import { CopyButton } from '@/components/feedback/copy-button';
import { EyeIcon, EyeOffIcon } from '@/components/icons';
import { nodeText, type TreeNode } from '@/lib/json-tree';
import { maskAll, type MaskRule, MASK } from '@/lib/secrets';
import { endEllipsis } from '@/lib/text';
import { writeJson } from '@/lib/json';

import styles from './config-detail.module.css';

/** More than anybody reads here; the copy has all of it. */
const MAX_SHOWN = 20_000;

type ConfigDetailProps = {
  node: TreeNode;
  /** From the outermost to the one at hand. */
  names: readonly string[];
  rule: MaskRule;
  revealed: boolean;
  onReveal: () => void;
};

/** The value at hand in full: where it stands, what the schema says, and the way to reveal it. */
export function ConfigDetail({ node, names, rule, revealed, onReveal }: ConfigDetailProps) {
  const { masking, note, differs } = node;
  const copied = copyText(node, rule, revealed);
  return (
    <section className={styles.detail} aria-label="Selected value">
      <div className={styles.head}>
        <p className={styles.path}>
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
      <p className={styles.value}>
        <Value node={node} revealed={revealed} />
      </p>
      {note && (
        <p className={styles.note}>
          {note.type !== '' && <span className={styles.type}>{note.type}</span>}{' '}
          {endEllipsis(note.description, 2000)}
          {note.fallback && (
            <>
              {' '}
              {differs ? 'The schema’s default is' : 'This is the schema’s default:'}{' '}
              <bdi className={styles.type}>
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
    return <span className={styles.dim}>Masked by the registry; cannot be revealed here.</span>;
  }
  if (masking === 'client' && !revealed) {
    return text === MASK ? (
      <span className={styles.dim}>Masked by the console.</span>
    ) : (
      <bdi>{text}</bdi>
    );
  }
  if (parts !== undefined) {
    const what = Array.isArray(value) ? 'A list' : 'An object';
    return (
      <span className={styles.dim}>
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
