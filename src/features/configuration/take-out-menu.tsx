import { ActionIcon } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';

import type { ConfigDump } from '@/api/queries/configuration';
import { copyText } from '@/components/feedback/copy-text';
import { CheckIcon, CloseIcon, DownloadIcon } from '@/components/icons';
import { Menu } from '@/components/menu/menu';
import { MenuDivider, MenuItem } from '@/components/menu/menu-item';
import { downloadText } from '@/components/table/download';

import { dumpFileName, maskedDump } from './configuration-parts';

const SHOWN_FOR = 2000;
const WORDS = { copied: 'Copied, masked', failed: 'The browser blocked copying' };

/** Exports the configuration: masked, or after a second step with its readable secrets. */
export function TakeOutMenu({ dump }: { dump: ConfigDump | undefined }) {
  const navigate = useNavigate();
  const [outcome, setOutcome] = useState<keyof typeof WORDS | null>(null);

  useEffect(() => {
    if (outcome === null) return undefined;
    const timer = setTimeout(() => setOutcome(null), SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [outcome]);

  const copy = async (text: string) => {
    setOutcome((await copyText(text)) ? 'copied' : 'failed');
  };

  return (
    <>
      <Menu
        label="Copy or download"
        width={280}
        renderTrigger={(props) => (
          <ActionIcon
            {...props}
            variant="subtle"
            color="gray"
            size="lg"
            disabled={!dump}
            aria-label="Copy or download"
            title={dump ? (outcome ? WORDS[outcome] : 'Copy or download') : 'Nothing is loaded yet'}
          >
            {outcome === null ? (
              <DownloadIcon />
            ) : outcome === 'copied' ? (
              <CheckIcon />
            ) : (
              <CloseIcon />
            )}
          </ActionIcon>
        )}
      >
        {dump && (
          <>
            <MenuItem
              onSelect={() => downloadText(dumpFileName(), 'application/json', maskedDump(dump))}
            >
              Download as JSON, masked
            </MenuItem>
            <MenuItem onSelect={() => void copy(maskedDump(dump))}>Copy as JSON, masked</MenuItem>
          </>
        )}
        <MenuDivider />
        <MenuItem onSelect={() => void navigate({ to: '/configuration/readable', search: true })}>
          Download with readable secrets…
        </MenuItem>
      </Menu>
      <output className="visually-hidden">{outcome && WORDS[outcome]}</output>
    </>
  );
}
