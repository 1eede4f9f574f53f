import { Button } from '@mantine/core';
import { type ReactNode, useMemo } from 'react';

import { DetailPanel } from '@/components/detail/detail-panel';
import { DetailGone, DetailLoading } from '@/components/detail/detail-parts';
import detail from '@/components/detail/detail.module.css';
import { CopyButton } from '@/components/feedback/copy-button';
import { BreakingText, ForeignText } from '@/components/feedback/foreign-text';
import text from '@/components/feedback/text.module.css';
import { EyeIcon, EyeOffIcon } from '@/components/icons';
import { writeJson } from '@/lib/json';
import { nodeText, sameJson, type TreeNode } from '@/lib/json-tree';
import { MASK, maskAll, type MaskRule } from '@/lib/secrets';
import { endEllipsis } from '@/lib/text';

import styles from './config-detail.module.css';
import { SwitchState } from './config-row';
import { schemaText } from './configuration-parts';
import { namesTo } from './node-address';
import type { ConfigurationView } from './use-configuration';

type ConfigDetailProps = {
  /** As in the URL. */
  address: string;
  view: ConfigurationView;
  onClose: () => void;
};

/** Shows one key with its whole value, and what the schema says about it. */
export function ConfigDetail({ address, view, onClose }: ConfigDetailProps) {
  const { opened, part, dump, loading } = view;
  const name = opened ? namesTo(opened).join(' › ') : address;
  const nested = opened !== undefined && opened.depth > 0;
  return (
    <DetailPanel
      title={
        <span className={detail.name}>
          <span className={`${detail.subject} ${styles.name}`} tabIndex={-1} data-autofocus>
            <span className="visually-hidden">Key </span>
            <BreakingText text={name} at={/(?<=_)/} />
          </span>
          <CopyButton value={address} label={nested ? 'Copy path' : 'Copy name'} />
        </span>
      }
      onClose={onClose}
    >
      <div className={detail.sections}>
        {opened ? (
          <KeyFacts
            node={opened}
            rule={part.rule}
            revealed={view.revealed.has(opened.path)}
            onReveal={() => view.toggleRevealed(opened)}
          />
        ) : dump || !loading ? (
          <DetailGone title="No such key" back="Back to the configuration" onLeave={onClose}>
            “{part.label}” does not have this key. It may have been removed since the link was made.
          </DetailGone>
        ) : (
          <DetailLoading label="Loading configuration" heights={[96, 48, 80]} />
        )}
      </div>
    </DetailPanel>
  );
}

type KeyFactsProps = {
  node: TreeNode;
  rule: MaskRule;
  revealed: boolean;
  onReveal: () => void;
};

function KeyFacts({ node, rule, revealed, onReveal }: KeyFactsProps) {
  const { masking, note } = node;
  const inside = useMemo(
    () => (node.parts === undefined ? undefined : writeJson(maskAll(node.value, rule, node), 2)),
    [node, rule],
  );
  return (
    <>
      <section aria-label="Value" className={detail.section}>
        <div className={styles.head}>
          <h3 className={detail.heading}>Value</h3>
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
          {masking !== 'server' && (
            <CopyButton
              value={inside ?? copyText(node, revealed)}
              label={copyLabel(node, revealed)}
            />
          )}
        </div>
        <Value node={node} rule={rule} inside={inside} revealed={revealed} />
      </section>
      {note && note.description !== '' && (
        <section aria-label="Description" className={detail.section}>
          <h3 className={detail.heading}>Description</h3>
          <p className={styles.description}>
            <ForeignText text={endEllipsis(note.description, 2000)} />
          </p>
        </section>
      )}
      {note && <SchemaFacts node={node} note={note} rule={rule} />}
    </>
  );
}

/** More than anybody reads here; the copy has all of it. */
const MAX_SHOWN = 20_000;

type ValueProps = Pick<KeyFactsProps, 'node' | 'rule' | 'revealed'> & {
  /** What an object or a list contains, as masked JSON. */
  inside: string | undefined;
};

function Value({ node, rule, inside, revealed }: ValueProps) {
  const { masking, text: masked, value } = node;
  if (masking === 'server') {
    return <p className={detail.faint}>Masked by the registry; cannot be revealed here.</p>;
  }
  if (masking === 'client' && !revealed && masked === MASK) {
    return <p className={detail.faint}>Masked by the console.</p>;
  }
  if (typeof value === 'boolean' && rule !== 'schema') {
    return (
      <p className={styles.state}>
        <SwitchState on={value} />
        <code>{String(value)}</code>
      </p>
    );
  }
  const whole = inside ?? (masking === 'client' && !revealed ? masked : nodeText(value));
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- must be scrollable by keyboard
    <pre className={`${text.raw} ${styles.value}`} tabIndex={0} aria-label="Whole value">
      {/* Search paths and addresses break where they fall into names. */}
      <BreakingText text={endEllipsis(whole, MAX_SHOWN)} at={/(?<=[:/])/} />
    </pre>
  );
}

type SchemaFactsProps = Pick<KeyFactsProps, 'node' | 'rule'> & {
  note: NonNullable<TreeNode['note']>;
};

/** What the schema says about a key in a few words. */
function SchemaFacts({ node, note, rule }: SchemaFactsProps) {
  const { type, allowed, fallback } = note;
  const shown = (value: unknown) => schemaText(value, rule, node);
  const isChosen = (value: unknown) => node.masking === 'none' && sameJson(value, node.value);
  return (
    <section aria-label="Schema" className={styles.schema}>
      <dl className={detail.facts}>
        {type !== '' && <Fact label="Type">{type}</Fact>}
        {allowed && (
          <Fact label="Allowed values">
            <ul className={styles.allowed}>
              {allowed.map((value) => (
                <li key={writeJson(value)} data-chosen={isChosen(value) || undefined}>
                  <bdi>{shown(value)}</bdi>
                  {isChosen(value) && <span className={styles.aside}>Current value</span>}
                </li>
              ))}
            </ul>
          </Fact>
        )}
        {fallback && (
          <Fact label="Default">
            <bdi>{shown(fallback.value)}</bdi>
            {node.differs && <span className={styles.aside}>Value differs</span>}
          </Fact>
        )}
      </dl>
    </section>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd className={styles.fact}>{children}</dd>
    </>
  );
}

function copyLabel({ masking, parts }: TreeNode, revealed: boolean): string {
  if (parts !== undefined) return 'Copy as JSON, masked';
  if (masking !== 'client') return 'Copy value';
  return revealed ? 'Copy the revealed value' : 'Copy the masked value';
}

function copyText({ masking, text: masked, value }: TreeNode, revealed: boolean): string {
  if (masking === 'client' && !revealed) return masked;
  return typeof value === 'string' ? value : String(value);
}
