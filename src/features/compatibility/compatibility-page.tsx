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
        Sends every read request of the console once and compares the responses with the expected
        format. Changes nothing. The report contains names of fields and operations, but no values.
      </p>
      <CheckForm running={check.running} onStart={start} onCancel={view.cancel} />
      <Verdict check={check} report={report} />
      <ReportTools view={view} />
      <Operations check={check} />
    </section>
  );
}

const SHOWN_FOR = 2000;
const WORDS = { copied: 'Copied', failed: 'The browser blocked copying' };

/** Exports the report, and shows beforehand what is in it. */
function ReportTools({ view }: { view: CompatibilityView }) {
  const { report } = view;
  const [outcome, setOutcome] = useState<keyof typeof WORDS | null>(null);
  const markdown = report && reportMarkdown(report);
  const refusal = report ? undefined : 'No report yet.';

  useEffect(() => {
    if (outcome === null) return undefined;
    const timer = setTimeout(() => setOutcome(null), SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [outcome]);

  const copy = async () => {
    if (markdown !== undefined) setOutcome((await copyText(markdown)) ? 'copied' : 'failed');
  };
  const download = () => {
    if (!report) return;
    const day = report.checkedAt.slice(0, 10);
    downloadText(`quay-compatibility-${day}.json`, 'application/json', reportJson(report));
  };
  const Icon = { copied: CheckIcon, failed: CloseIcon, none: CopyIcon }[outcome ?? 'none'];
  return (
    <section className={styles.report} aria-label="Report">
      <div className={styles.tools}>
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
        <Checkbox
          label="Include the registry’s host name"
          checked={view.withHost}
          onChange={(event) => view.setWithHost(event.currentTarget.checked)}
        />
        <output className="visually-hidden">{outcome && WORDS[outcome]}</output>
      </div>
      <details className={styles.preview}>
        <summary>Show the report</summary>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- must be scrollable by keyboard */}
        <pre tabIndex={0} aria-label="Report as Markdown">
          {markdown ?? 'No report yet.'}
        </pre>
      </details>
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
  const { running, waiting, rows } = check;
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
      {!report && waiting === undefined && (
        <p>
          {running
            ? `${rows.length} of ${READS.length} operations`
            : 'Not checked yet. The check takes a few seconds.'}
        </p>
      )}
    </div>
  );
}
