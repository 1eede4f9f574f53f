import { Button, Checkbox } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';

import {
  type CompatibilityCheck,
  type CompatibilityReport,
  READS,
  reportJson,
  reportMarkdown,
  verdictWords,
} from '@/api/queries/compatibility';
import { useCommands } from '@/components/commands/commands';
import { copyText } from '@/components/feedback/copy-text';
import { DisabledAction } from '@/components/feedback/disabled-action';
import { TimeAgo } from '@/components/feedback/time-ago';
import {
  AttentionIcon,
  CheckIcon,
  CloseIcon,
  CopyIcon,
  DangerIcon,
  DownloadIcon,
  OkIcon,
} from '@/components/icons';
import { downloadText } from '@/components/table/download';
import { PageHeader } from '@/components/page/page-header';
import { formatCount } from '@/lib/text';

import { CheckForm } from './check-form';
import styles from './compatibility.module.css';
import { Operations } from './operations';
import { type CompatibilityView, useCompatibilityCheck } from './use-compatibility-check';

/** Shows whether this registry responds as the console expects, operation by operation, as a report to pass on. */
export function CompatibilityPage() {
  const view = useCompatibilityCheck();
  const { check, report, start } = view;
  useCommands(
    useMemo(
      () => [
        {
          id: 'compatibility.run',
          label: 'Run the compatibility check',
          group: 'Compatibility check',
          keywords: 'start version',
          run: () => start(undefined),
        },
      ],
      [start],
    ),
  );
  return (
    <section className={styles.page} aria-label="Compatibility check">
      <PageHeader title="Compatibility check" />
      <p className={styles.about}>
        Sends each read request of the console once and compares the responses with the expected
        format. Changes nothing, reports no values.
      </p>
      <CheckForm running={check.running} onStart={start} onCancel={view.cancel} />
      <Verdict check={check} report={report} />
      <ReportPreview view={view} />
      <Operations check={check} tools={<ReportTools report={report} />} />
    </section>
  );
}

const SHOWN_FOR = 2000;
const NO_REPORT = 'The report is made when a check ends.';
const WORDS = { copied: 'Copied', failed: 'The browser blocked copying' };

/** Exports the report, once there is one. */
function ReportTools({ report }: { report: CompatibilityReport | undefined }) {
  const [outcome, setOutcome] = useState<keyof typeof WORDS | null>(null);

  useEffect(() => {
    if (outcome === null) return undefined;
    const timer = setTimeout(() => setOutcome(null), SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [outcome]);

  const refusal = report ? undefined : NO_REPORT;
  const copy = async () => {
    if (report) setOutcome((await copyText(reportMarkdown(report))) ? 'copied' : 'failed');
  };
  const download = () => {
    if (!report) return;
    const day = report.checkedAt.slice(0, 10);
    downloadText(`quay-compatibility-${day}.json`, 'application/json', reportJson(report));
  };
  const Icon = { copied: CheckIcon, failed: CloseIcon, none: CopyIcon }[outcome ?? 'none'];
  return (
    <div className={styles.exports}>
      <DisabledAction refusal={refusal}>
        <Button variant="default" leftSection={<Icon />} onClick={() => void copy()}>
          {outcome === null ? 'Copy as Markdown' : WORDS[outcome]}
        </Button>
      </DisabledAction>
      <DisabledAction refusal={refusal}>
        <Button variant="default" leftSection={<DownloadIcon />} onClick={download}>
          Download JSON
        </Button>
      </DisabledAction>
      <output className="visually-hidden">{outcome && WORDS[outcome]}</output>
    </div>
  );
}

/** Shows what is in the report before it is passed on. */
function ReportPreview({ view }: { view: CompatibilityView }) {
  const { report, withHost, setWithHost } = view;
  const [open, setOpen] = useState(false);
  return (
    <section className={styles.report} aria-label="Report">
      <details className={styles.preview} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{open ? 'Hide the report' : 'Show the report'}</summary>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- must be scrollable by keyboard */}
        <pre tabIndex={0} aria-label="Report as Markdown">
          {report ? reportMarkdown(report) : NO_REPORT}
        </pre>
      </details>
      <Checkbox
        label="Include the registry’s host name"
        checked={withHost}
        onChange={(event) => setWithHost(event.currentTarget.checked)}
      />
    </section>
  );
}

const ICONS = {
  conforms: OkIcon,
  differs: DangerIcon,
  incomplete: AttentionIcon,
  'nothing-checked': AttentionIcon,
};

type VerdictProps = { check: CompatibilityCheck; report: CompatibilityReport | undefined };

/** Shows the outcome or the progress. */
function Verdict({ check, report }: VerdictProps) {
  const Icon = report && ICONS[report.verdict];
  const { running, waiting, rows, result } = check;
  return (
    <div className={styles.verdict} data-verdict={report?.verdict}>
      {/* Rendered empty first, so that its content is announced. */}
      <output>
        {Icon && <Icon />}
        {report && <span>{verdictWords(report)}</span>}
        {waiting !== undefined && (
          <span>
            The registry asked to wait {formatCount(waiting, 'second')}; the check then continues.
          </span>
        )}
      </output>
      {result && (
        <p className={styles.time}>
          Checked <TimeAgo date={new Date(result.checkedAt)} />
        </p>
      )}
      {!report && waiting === undefined && (
        <p>
          {running
            ? `Checked ${rows.length} of ${READS.length} operations`
            : 'Not checked yet. The check takes a few seconds.'}
        </p>
      )}
    </div>
  );
}
