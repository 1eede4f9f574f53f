import { Button } from '@mantine/core';

import { describeError } from '@/api/errors';
import { ErrorNotice } from '@/components/feedback/error-notice';
import type { ErrorDescription } from '@/lib/error-description';
import { formatCount } from '@/lib/text';

import { rangeText, unbrokenDays } from '@/lib/day-text';
import type { LogExportHalt, LogExportProgress, LogExportRun } from './log-export-run';
import styles from './log-export.module.css';

type LogExportHaltNoticeProps = {
  run: LogExportRun;
  progress: LogExportProgress;
  halt: LogExportHalt;
  onAnew: () => void;
};

/** Shows why an export stopped, what happened to the loaded entries, and how to resume. */
export function LogExportHaltNotice({ run, progress, halt, onAnew }: LogExportHaltNoticeProps) {
  if (halt.why === 'stopped') {
    return (
      <p className={styles.again}>
        It can continue from where it stopped.{' '}
        <Button variant="default" size="xs" onClick={run.go}>
          Continue
        </Button>
      </p>
    );
  }
  const kept =
    progress.written > 0
      ? `The ${formatCount(progress.written, 'entry', 'entries')} before that are kept.`
      : 'There is nothing to save.';
  if (halt.why === 'failed') {
    return (
      <ErrorNotice
        error={{ ...describeError(halt.error), advice: kept }}
        retryLabel={progress.pages === 0 ? 'Retry' : 'Continue'}
        onRetry={run.go}
      />
    );
  }
  if (halt.why === 'restarted') {
    return (
      <ErrorNotice
        error={{ ...RESTARTED, advice: `${kept} Export the older days separately.` }}
        retryLabel="Start a new export"
        onRetry={onAnew}
      />
    );
  }
  return <ErrorNotice error={otherwise(halt, kept)} retryLabel="Retry" onRetry={run.go} />;
}

const RESTARTED: ErrorDescription = {
  kind: 'restarted',
  title: 'The registry lost its place',
  meaning:
    'Its page token expired and it sent newer entries instead of older ones. The last exported entry could not be found again, so the export cannot continue without gaps or duplicates.',
  advice: '',
};

function otherwise(
  halt: Extract<LogExportHalt, { why: 'other-range' | 'unavailable' }>,
  kept: string,
): ErrorDescription {
  return halt.why === 'unavailable'
    ? {
        kind: halt.why,
        title: 'This log cannot be searched',
        meaning: 'The registry writes its log to a system that it cannot read from.',
        advice: kept,
        quote: halt.message || undefined,
      }
    : {
        kind: halt.why,
        title: 'The registry returned other days',
        meaning: `The request was for ${unbrokenDays(rangeText(halt.asked))}; the registry sent entries from ${halt.start} to ${halt.end}. They are not in the file.`,
        advice: kept,
      };
}
