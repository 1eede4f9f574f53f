import { lazy, useState } from 'react';

import { MenuDivider, MenuItem } from '@/components/menu/menu-item';
import { PartBoundary } from '@/components/parts/part-boundary';
import { ExportMenu } from '@/components/table/export-menu';

import { logsExport } from './logs-export';
import type { LogsList } from './use-logs-list';

const LogExportDialog = lazy(async () => ({
  default: (await import('./log-export-dialog')).LogExportDialog,
}));

/** Takes out what is shown at once, or a whole range in a dialog that reads it first. */
export function LogsExportMenu({ list: { range, search, shown, crawl } }: { list: LogsList }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <ExportMenu
        name="logs"
        columns={logsExport}
        shown={shown}
        selected={[]}
        partial={!crawl.complete}
      >
        <MenuDivider />
        <MenuItem onSelect={() => setOpen(true)} hint="Reads all of these days first">
          Export the whole range…
        </MenuItem>
      </ExportMenu>
      {open && (
        <PartBoundary onGiveUp={() => setOpen(false)}>
          <LogExportDialog range={range} search={search} onClose={() => setOpen(false)} />
        </PartBoundary>
      )}
    </>
  );
}
