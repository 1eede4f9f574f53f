import { useMutation } from '@tanstack/react-query';

import { describeError } from '@/api/errors';
import { deleteOrganization, type Organization } from '@/api/queries/organizations';
import { useBulkChoice } from '@/components/bulk/bulk-choice';
import { BulkDialog } from '@/components/bulk/bulk-dialog';
import type { BulkDialogProps } from '@/components/list/bulk-bar';
import { NotDeleted, deletionNote } from '@/lib/deletion';
import { formatCount } from '@/lib/text';

import { DeletionConsequence } from './deletion-consequence';

/** Deletes many organizations one by one, with a result for each. */
export function OrganizationsBulkDialog({
  rows,
  hidden,
  onDone,
  onClose,
}: BulkDialogProps<Organization, 'delete'>) {
  const choice = useBulkChoice(rows, hidden, ({ name }) => ({ id: name, label: name }));
  const chosen = choice.rows;
  const { mutateAsync: remove } = useMutation(deleteOrganization);
  const count = formatCount(chosen.length, 'organization');

  const run = async (name: string): Promise<string | void> => {
    const { outcome } = await remove({ name });
    return deletionNote(outcome, 'organization');
  };

  return (
    <BulkDialog
      title={chosen.length === 0 ? 'No organizations to delete' : `Delete ${count}`}
      noun="organization"
      past="deleted"
      consequence={chosen.length > 0 && <DeletionConsequence of={chosen} />}
      confirmLabel={`Delete ${count}`}
      danger
      typeToConfirm={`delete ${count}`}
      tasks={chosen.map(({ name }) => ({ id: name, label: name, run: () => run(name) }))}
      skips={[]}
      choice={choice}
      describeError={(error) =>
        error instanceof NotDeleted ? error.description : describeError(error)
      }
      onDone={onDone}
      resultsName="quay-delete-organizations"
      onClose={onClose}
    />
  );
}
