import { Button, Group } from '@mantine/core';
import { useState } from 'react';

import { BulkNames } from '@/components/bulk/bulk-names';
import { copyText } from '@/components/feedback/copy-text';
import { CheckIcon, CopyIcon, DownloadIcon } from '@/components/icons';
import { downloadText } from '@/components/table/download';
import { BYTE_ORDER_MARK, type ExportColumn, toCsv } from '@/lib/csv';
import { formatCount } from '@/lib/text';

import styles from './create-users.module.css';

/** A user that was created, with the password that is shown only here. */
export type CreatedUser = { username: string; password: string };

const COLUMNS: readonly ExportColumn<CreatedUser>[] = [
  { id: 'username', label: 'Username', value: ({ username }) => username },
  { id: 'password', label: 'Password', value: ({ password }) => password },
];

const NONE_HIDDEN: ReadonlySet<string> = new Set();

type CreatedPasswordsProps = {
  created: readonly CreatedUser[];
  /** How many of them, the first ones, were saved. */
  saved: number;
  onSaved: (count: number) => void;
};

/** The passwords of new users, collected while they are created, with the ways to save them. */
export function CreatedPasswords({ created, saved, onSaved }: CreatedPasswordsProps) {
  const [refused, setRefused] = useState(false);
  const count = created.length;
  if (count === 0) return null;
  const unsaved = count - saved;
  const copy = async () => {
    const text = created.map(({ username, password }) => `${username}\t${password}\n`).join('');
    const copied = await copyText(text);
    setRefused(!copied);
    if (copied) onSaved(count);
  };
  const download = () => {
    const text = BYTE_ORDER_MARK + toCsv(COLUMNS, created);
    downloadText('quay-new-users.csv', 'text/csv;charset=utf-8', text);
    onSaved(count);
  };
  return (
    <section aria-label="Passwords" className={styles.passwords}>
      <output>
        {unsaved > 0
          ? `${formatCount(unsaved, 'password')} not saved yet. The registry does not show them again.`
          : `All ${formatCount(count, 'password')} saved.`}
      </output>
      {refused && <p>The browser blocked copying. Download them.</p>}
      <Group gap="xs">
        <Button
          variant={unsaved > 0 ? 'filled' : 'default'}
          leftSection={unsaved > 0 ? <DownloadIcon /> : <CheckIcon />}
          onClick={download}
        >
          Download passwords
        </Button>
        <Button variant="default" leftSection={<CopyIcon />} onClick={() => void copy()}>
          Copy passwords
        </Button>
      </Group>
      <details>
        <summary>Show {formatCount(count, 'password')}</summary>
        <BulkNames
          label="Passwords of the new users"
          targets={created.map(({ username, password }) => ({
            id: username,
            label: username,
            detail: <code translate="no">{password}</code>,
          }))}
          hidden={NONE_HIDDEN}
        />
      </details>
    </section>
  );
}
