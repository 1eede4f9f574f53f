import { Button } from '@mantine/core';

import { Banner } from '@/components/feedback/banner';
import { AttentionIcon } from '@/components/icons';

import { describeMissingParts, useWantedMissingParts } from './missing-parts';

/** A notice above the console once a part failed to load; what is typed in the page stays until the user reloads. */
export function MissingPartsNotice() {
  const missing = useWantedMissingParts();
  if (missing === 'none') return null;
  const { title, advice } = describeMissingParts(missing);
  return (
    <Banner
      role="alert"
      icon={<AttentionIcon />}
      title={`${title}.`}
      action={
        <Button size="compact-sm" variant="default" onClick={() => location.reload()}>
          Reload
        </Button>
      }
    >
      {advice}
    </Banner>
  );
}
