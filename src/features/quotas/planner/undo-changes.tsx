import { useState } from 'react';

import type { JournalEntry, QuotaUndo } from '@/api/journal';
import type { BulkDialogProps } from '@/components/list/bulk-bar';
import { joinRecords } from '@/lib/quota-move';

import { PlanUndo } from './plan-undo';

/** Takes back the changes of quotas that were selected in the journal; several of one namespace together. */
export function UndoChanges({ rows, onClose }: BulkDialogProps<JournalEntry, 'undo'>) {
  const [changes] = useState(() => joined(rows));
  return <PlanUndo changes={changes} onCancel={onClose} onClose={onClose} />;
}

/** Returns one change for each namespace; `rows` come newest first. */
function joined(rows: readonly JournalEntry[]): QuotaUndo[] {
  const byName = new Map<string, QuotaUndo[]>();
  for (const { undo } of rows.toReversed()) {
    if (undo) byName.set(undo.namespace.name, [...(byName.get(undo.namespace.name) ?? []), undo]);
  }
  return [...byName.values()].flatMap((changes) => {
    const record = joinRecords(changes.map((change) => change.record));
    const [first] = changes;
    return record && first ? [{ namespace: first.namespace, record }] : [];
  });
}
