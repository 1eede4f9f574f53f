import { Button, Group } from '@mantine/core';

import { Overlay } from './overlay';
import dialog from './dialog.module.css';
import { CopyButton } from '@/components/feedback/copy-button';
import styles from '@/components/feedback/text.module.css';
import { writeJson } from '@/lib/json';

type UnreadableRowsProps = { rows: readonly unknown[]; onClose: () => void };

/** Shows the rows of a list that lack an identifier, as the registry sent them. */
export function UnreadableRows({ rows, onClose }: UnreadableRowsProps) {
  const text = writeJson(rows, 2);
  return (
    <Overlay title="Unlisted rows" onClose={onClose}>
      <div className={dialog.body}>
        <p>
          These rows have no name or ID, so they cannot be listed or changed. As sent by the
          registry: <CopyButton value={text} label="Copy JSON" />
        </p>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- must be scrollable by keyboard */}
        <pre className={styles.raw} tabIndex={0} aria-label="As sent by the registry">
          {text}
        </pre>
        <Group justify="flex-end">
          <Button data-autofocus onClick={onClose}>
            Close
          </Button>
        </Group>
      </div>
    </Overlay>
  );
}
