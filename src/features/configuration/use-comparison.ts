import { useMemo, useState } from 'react';

import type { ConfigDump } from '@/api/queries/configuration';
import { diffDumps, NotADump, parseDump } from '@/lib/config-diff';
import type { ErrorDescription } from '@/lib/error-description';

/** An earlier dump, loaded from a file. */
type Earlier = { name: string; dump: ReturnType<typeof parseDump> };

function describe(error: unknown, name: string): ErrorDescription {
  return {
    kind: 'file',
    title: `${name} cannot be compared`,
    meaning: error instanceof NotADump ? error.message : 'The browser could not read the file.',
    advice: 'Choose a file downloaded here, or a saved response of the registry.',
  };
}

/** Compares the configuration with an earlier download; the file never leaves the browser. */
export function useComparison(dump: ConfigDump | undefined) {
  const [earlier, setEarlier] = useState<Earlier | null>(null);
  const [error, setError] = useState<ErrorDescription | null>(null);
  const changes = useMemo(
    () => (earlier && dump ? diffDumps(earlier.dump, dump) : null),
    [earlier, dump],
  );

  const choose = async (file: File) => {
    try {
      const read = parseDump(await file.text());
      setEarlier({ name: file.name, dump: read });
      setError(null);
    } catch (thrown) {
      setEarlier(null);
      setError(describe(thrown, file.name));
    }
  };

  return {
    /** The file's name, while it is being compared. */
    name: earlier?.name,
    changes,
    error,
    choose,
    close: () => {
      setEarlier(null);
      setError(null);
    },
  };
}
