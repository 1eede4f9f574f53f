import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';

import dialog from '@/components/dialog/dialog.module.css';
import { formatCount } from '@/lib/text';

import type { BulkDialogProps } from './bulk-dialog';
import type { BulkSkip, BulkTask } from './bulk-run';
import styles from './bulk.module.css';

type BulkReviewProps = Pick<
  BulkDialogProps,
  | 'noun'
  | 'consequence'
  | 'options'
  | 'blocked'
  | 'confirmLabel'
  | 'danger'
  | 'typeToConfirm'
  | 'tasks'
  | 'skips'
> & { onBegin: () => void; onCancel: () => void };

/** What will be done to whom, and who is left out and why; nothing happens before it is confirmed. */
export function BulkReview({
  noun,
  consequence,
  options,
  blocked,
  confirmLabel,
  danger = false,
  typeToConfirm,
  tasks,
  skips,
  onBegin,
  onCancel,
}: BulkReviewProps) {
  const [typed, setTyped] = useState('');
  const nothing = tasks.length === 0;
  const ready =
    !nothing &&
    blocked === undefined &&
    (typeToConfirm === undefined || typed.trim() === typeToConfirm);

  return (
    <form
      className={dialog.body}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) onBegin();
      }}
    >
      <div className={dialog.text}>{consequence}</div>
      {!nothing && (
        <details className={styles.names} open={tasks.length <= FEW}>
          <summary>{formatCount(tasks.length, noun)}</summary>
          <Names targets={tasks} />
        </details>
      )}
      {skips.length > 0 && (
        <section className={styles.skipped} aria-label="Skipped">
          {groupByReason(skips).map(([reason, targets]) => (
            <details key={reason} className={styles.names} open={targets.length <= FEW}>
              <summary>
                <strong>{formatCount(targets.length, noun)} skipped.</strong> {reason}
              </summary>
              <Names targets={targets} />
            </details>
          ))}
        </section>
      )}
      {options}
      {nothing && (
        <p className={dialog.blocked}>Nothing is left to do: everything chosen is skipped.</p>
      )}
      {blocked !== undefined && !nothing && <p className={dialog.blocked}>{blocked}</p>}
      {typeToConfirm !== undefined && !nothing && (
        <TextInput
          data-autofocus
          label={
            <>
              Type <strong>{typeToConfirm}</strong> to confirm
            </>
          }
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
        />
      )}
      <Group justify="flex-end" gap="xs">
        <Button
          variant="default"
          onClick={onCancel}
          data-autofocus={danger || nothing || undefined}
        >
          Cancel
        </Button>
        <Button
          type="submit"
          color={danger ? 'red' : undefined}
          disabled={!ready}
          data-autofocus={ready || undefined}
        >
          {confirmLabel}
        </Button>
      </Group>
    </form>
  );
}

/** So many names are read at a glance, and need not be folded away. */
const FEW = 10;

/** As many names as somebody would read; the rest is counted. */
const SHOWN = 200;

type Named = Pick<BulkTask, 'id' | 'label' | 'detail'>;

function Names({ targets }: { targets: readonly Named[] }) {
  return (
    <ul className={styles.list}>
      {targets.slice(0, SHOWN).map(({ id, label, detail }) => (
        <li key={id}>
          <bdi>{label}</bdi>
          {detail}
        </li>
      ))}
      {targets.length > SHOWN && <li>and {formatCount(targets.length - SHOWN, 'more', 'more')}</li>}
    </ul>
  );
}

function groupByReason(skips: readonly BulkSkip[]): [string, BulkSkip[]][] {
  const groups = new Map<string, BulkSkip[]>();
  for (const skip of skips) {
    const known = groups.get(skip.reason);
    if (known) known.push(skip);
    else groups.set(skip.reason, [skip]);
  }
  return [...groups];
}
