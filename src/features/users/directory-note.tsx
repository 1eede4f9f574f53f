import { useAccess } from '@/api/access';
import { directoryOf } from '@/api/rights/rules';

/** What a deletion does not reach where another system keeps the accounts; nothing where the registry does. */
export function DirectoryNote({ plural = false }: { plural?: boolean }) {
  const directory = directoryOf(useAccess());
  if (directory === undefined) return null;
  return (
    <p>
      {plural
        ? `The accounts themselves are kept by ${directory} and stay there: signing in creates them here again, empty. To keep them out, disable them instead, or remove them there too.`
        : `The account itself is kept by ${directory} and stays there: signing in creates it here again, empty. To keep the user out, disable it instead, or remove it there too.`}
    </p>
  );
}
