import { Button } from '@mantine/core';
import { useSelector } from '@tanstack/react-store';
import { useState } from 'react';

import { Overlay } from '@/components/dialog/overlay';
import { LeaveQuestion } from '@/components/dialog/leave-question';
import { useLeaveGuard } from '@/components/dialog/use-leave-guard';
import { downloadBlob } from '@/components/table/download';
import type { DayRange } from '@/lib/days';
import { formatCount } from '@/lib/text';

import { logExportName } from './log-export-manifest';
import { LogExportProgressView } from './log-export-progress';
import { LogExportReview, type LogMatches } from './log-export-review';
import { createLogExport, type LogExportPlan, type LogExportRun } from './log-export-run';
import type { LogsSearch } from './logs-search';
import { useLogTotal } from './use-log-total';

type LogExportDialogProps = {
  range: DayRange;
  search: LogsSearch;
  /** How many of the loaded entries match the filters, once the whole range is loaded. */
  matches: LogMatches | undefined;
  onClose: () => void;
};

const TITLE = 'Export the usage log';
const WIDTH = 600;

/**
 * Exports a whole range of the log as a file: first shows what will be in it, then the progress, then what is in it.
 */
export function LogExportDialog({ range, search, matches, onClose }: LogExportDialogProps) {
  const [run, setRun] = useState<LogExportRun | null>(null);
  if (run) {
    return <Running run={run} onClose={onClose} onAnew={() => setRun(null)} />;
  }
  const begin = (plan: LogExportPlan) => {
    const begun = createLogExport(plan);
    setRun(begun);
    begun.go();
  };
  return (
    <Overlay title={TITLE} width={WIDTH} onClose={onClose} byClickAway={false}>
      <LogExportReview
        range={range}
        search={search}
        matches={matches}
        onBegin={begin}
        onCancel={onClose}
      />
    </Overlay>
  );
}

type RunningProps = { run: LogExportRun; onClose: () => void; onAnew: () => void };

function Running({ run, onClose, onAnew }: RunningProps) {
  const progress = useSelector(run.progress);
  const total = useLogTotal(run.plan.range);
  // Identifies the saved state of the file by its size; the file may grow afterwards.
  const [saved, setSaved] = useState(-1);
  const [closing, setClosing] = useState(false);
  const active = progress.status !== 'halted' && progress.status !== 'complete';
  const unsaved = progress.written > 0 && saved !== progress.bytes;
  const guard = useLeaveGuard(active || unsaved);
  const asking = (active || unsaved) && (closing || guard.asking);
  const leaveLabel = active ? 'Stop and discard' : 'Discard and close';
  const close = () => {
    if (active || unsaved) setClosing(true);
    else onClose();
  };
  const leave = () => {
    run.stop();
    if (guard.asking) guard.leave();
    else onClose();
  };
  const saveAndLeave = () => {
    run.stop();
    downloadBlob(logExportName(run, run.progress.get()), run.file().blob);
    leave();
  };
  return (
    <>
      <Overlay title={TITLE} width={WIDTH} onClose={close} byClickAway={false}>
        <LogExportProgressView
          run={run}
          progress={progress}
          total={total}
          onSaved={() => setSaved(progress.bytes)}
          onAnew={onAnew}
          onClose={close}
        />
      </Overlay>
      {asking && (
        <LeaveQuestion
          title={active ? 'Stop the export?' : 'Close without saving the file?'}
          stayLabel={active ? 'Keep exporting' : 'Keep it open'}
          leaveLabel={leaveLabel}
          onStay={() => {
            setClosing(false);
            guard.stay();
          }}
          onLeave={leave}
          save={
            progress.written > 0 && (
              <Button variant="default" onClick={saveAndLeave}>
                {active ? 'Stop and save' : 'Save and close'}
              </Button>
            )
          }
        >
          {progress.written > 0
            ? `“${leaveLabel}” deletes the file’s ${formatCount(progress.written, 'entry', 'entries')}.`
            : 'The file has no entries yet.'}
        </LeaveQuestion>
      )}
    </>
  );
}
