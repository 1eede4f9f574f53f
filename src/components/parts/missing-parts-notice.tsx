import { Button } from '@mantine/core';

import { AttentionIcon } from '@/components/icons';

import { describeMissingParts, useMissingParts } from './missing-parts';
import classes from './missing-parts.module.css';

/** Above the console once a part of it was missed; what is typed in the page stays until somebody reloads. */
export function MissingPartsNotice() {
  const missing = useMissingParts();
  if (missing === 'none') return null;
  const { title, advice } = describeMissingParts(missing);
  return (
    <p className={classes.notice} role="alert">
      <AttentionIcon />
      <span>
        <strong>{title}.</strong> {advice}
      </span>
      <Button size="compact-sm" variant="default" onClick={() => location.reload()}>
        Reload
      </Button>
    </p>
  );
}
