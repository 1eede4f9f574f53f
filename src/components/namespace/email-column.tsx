import { NotTold } from '@/components/feedback/not-told';
import { Truncate } from '@/components/feedback/truncate';
import type { Column } from '@/components/table/types';
import type { ExportColumn } from '@/lib/csv';
import { knownEmail } from '@/lib/email';

import styles from './quota-columns.module.css';

type Addressed = Parameters<typeof knownEmail>[0];

/** The e-mail address of a user or an organization: one, none, or not reported by the registry. */
export const emailColumn = {
  grow: true,
  sortValue: knownEmail,
  cell: (row) => {
    if (row.email === undefined) return <NotTold short />;
    const email = knownEmail(row);
    return email === null ? (
      <span className={styles.dim}>No e-mail</span>
    ) : (
      <Truncate text={email} />
    );
  },
} as const satisfies Partial<Column<Addressed>>;

/** The same column in a file. */
export const emailExport = (label: string): ExportColumn<Addressed> => ({
  id: 'email',
  label,
  value: (row) => (row.email === undefined ? undefined : knownEmail(row)),
});
