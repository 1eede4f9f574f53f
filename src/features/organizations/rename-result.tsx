import { ResultDialog } from '@/components/dialog/result-dialog';
import { Target } from '@/components/dialog/target';
import { LinkButton } from '@/components/table/link-button';

import { useOrganizationTarget } from './organization-target';

/** Tells the new name, which is the only way to the organization from now on. */
export function RenameResult({ name, newName }: { name: string; newName: string }) {
  const { leave } = useOrganizationTarget();
  return (
    <ResultDialog
      title={
        <>
          <Target>{name}</Target> was renamed
        </>
      }
      status="ok"
      outcome="Renamed"
      actions={
        <LinkButton
          variant="default"
          to="/organizations/$name"
          params={{ name: newName }}
          search
          replace
        >
          Open organization
        </LinkButton>
      }
      closeLabel="Back to organizations"
      onClose={leave}
    >
      <p>
        It is called <Target>{newName}</Target> now, and so do the names of its robot accounts.
      </p>
    </ResultDialog>
  );
}
