import { useSelector } from '@tanstack/react-store';
import { useState } from 'react';

import { Overlay } from '@/components/dialog/overlay';
import { LeaveQuestion } from '@/components/dialog/leave-question';
import { useLeaveGuard } from '@/components/dialog/use-leave-guard';
import type { DayRange } from '@/lib/days';
import { formatCount } from '@/lib/text';

import { LogExportProgressView } from './log-export-progress';
import { LogExportReview } from './log-export-review';
import { createLogExport, type LogExportPlan, type LogExportRun } from './log-export-run';
import type { LogsSearch } from './logs-search';
import { useLogTotal } from './use-log-total';

type LogExportDialogProps = { range: DayRange; search: LogsSearch; onClose: () => void };

const TITLE = 'Export the usage log';
const WIDTH = 600;

/**
 * Exports a whole range of the log as a file: first shows what will be in it, then the progress, then what is in it.
 */
export function LogExportDialog({ range, search, onClose }: LogExportDialogProps) {
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
      <LogExportReview range={range} search={search} onBegin={begin} onCancel={onClose} />
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
  const close = () => {
    if (active || unsaved) setClosing(true);
    else onClose();
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
          leaveLabel={active ? 'Stop and discard' : 'Discard and close'}
          onStay={() => {
            setClosing(false);
            guard.stay();
          }}
          onLeave={() => {
            run.stop();
            if (guard.asking) guard.leave();
            else onClose();
          }}
        >
          {progress.written > 0
            ? `${formatCount(progress.written, 'entry', 'entries')} loaded will be lost.`
            : 'The export has not loaded anything yet.'}
          {active && progress.written > 0 && ' To save them first, keep exporting and choose Stop.'}
        </LeaveQuestion>
      )}
    </>
  );
}
