import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';

import dialog from '@/components/dialog/dialog.module.css';
import { formatCount, formatNumber } from '@/lib/text';

import type { BulkDialogProps } from './bulk-dialog';
import { BulkGroup } from './bulk-names';
import { BulkSkips } from './bulk-skips';
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
  | 'choice'
> & { onBegin: () => void; onCancel: () => void };

/**
 * Shows what will be done to which targets, and which are left out and why. Nothing happens before confirmation, and the
 * focus does not start at the button that confirms.
 */
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
  choice,
  onBegin,
  onCancel,
}: BulkReviewProps) {
  const [typed, setTyped] = useState('');
  const nothing = tasks.length === 0;
  const skipped = [...skips, ...choice.leftOut];
  const hiddenTasks = tasks.filter(({ id }) => choice.hidden.has(id));
  const hiddenCount = hiddenTasks.length;
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
      {!nothing && <div className={dialog.text}>{consequence}</div>}
      {!nothing && (
        <BulkGroup
          summary={
            <>
              {formatCount(tasks.length, noun)}
              {hiddenCount > 0 && `, ${hiddenWords(hiddenCount, tasks.length)}`}
            </>
          }
          label={`Chosen ${formatCount(tasks.length, noun)}`}
          targets={tasks}
          hidden={choice.hidden}
          onLeaveOut={(id) => choice.leaveOut([id])}
        />
      )}
      {hiddenCount > 0 && hiddenCount < tasks.length && (
        <Button
          variant="default"
          size="xs"
          className={styles.leaveOut}
          onClick={() => choice.leaveOut(hiddenTasks.map(({ id }) => id))}
        >
          Leave out {formatNumber(hiddenCount)} hidden
        </Button>
      )}
      {skipped.length > 0 && (
        <BulkSkips
          noun={noun}
          skips={skipped}
          hidden={choice.hidden}
          include={
            choice.leftOut.length > 0
              ? () => choice.include(choice.leftOut.map(({ id }) => id))
              : undefined
          }
        />
      )}
      {options}
      {nothing && (
        <p className={dialog.blocked}>
          Nothing to do:{' '}
          {skipped.length === 1 ? `the selected ${noun} is` : `all selected ${noun}s are`} skipped.
        </p>
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
        <Button data-autofocus variant="default" onClick={onCancel}>
          {nothing ? 'Close' : 'Cancel'}
        </Button>
        {!nothing && (
          <Button type="submit" color={danger ? 'red' : undefined} disabled={!ready}>
            {confirmLabel}
          </Button>
        )}
      </Group>
    </form>
  );
}

/** Returns how many of the chosen targets the list hides: "12 of 40 are hidden by the filters". */
const hiddenWords = (hidden: number, all: number): string =>
  all === 1
    ? 'hidden by the filters'
    : `${formatNumber(hidden)} of ${formatNumber(all)} ${hidden === 1 ? 'is' : 'are'} hidden by the filters`;
