import { Button, Checkbox } from '@mantine/core';
import { useEffect, useState } from 'react';

import { reportJson, reportMarkdown } from '@/api/queries/compatibility';
import { copyText } from '@/components/feedback/copy-text';
import { DisabledAction } from '@/components/feedback/disabled-action';
import { CheckIcon, CloseIcon, CopyIcon, DownloadIcon } from '@/components/icons';
import { downloadText } from '@/components/table/download';

import styles from './compatibility.module.css';
import type { CompatibilityView } from './use-compatibility-check';

const SHOWN_FOR = 2000;
const WORDS = { copied: 'Copied', failed: 'The browser blocked copying' };

/** Takes the report out of the console, and shows beforehand what is in it. */
export function ReportTools({ view }: { view: CompatibilityView }) {
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
        {/* Scrolls, so it must be reachable by keyboard. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <pre tabIndex={0} aria-label="Report as Markdown">
          {markdown ?? 'No report yet.'}
        </pre>
      </details>
    </section>
  );
}
