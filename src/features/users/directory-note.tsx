import { useAccess } from '@/api/access';
import { directoryOf } from '@/api/rights/rules';

/** Says what a deletion does not reach if another system manages the accounts; nothing if the registry does. */
export function DirectoryNote({ plural = false }: { plural?: boolean }) {
  const directory = directoryOf(useAccess());
  if (directory === undefined) return null;
  return (
    <p>
      {plural
        ? `${directory} keeps these accounts: signing in recreates them here, empty. To lock them out, disable them instead, or remove them there too.`
        : `${directory} keeps this account: signing in recreates it here, empty. To lock the user out, disable it instead, or remove it there too.`}
    </p>
  );
}
