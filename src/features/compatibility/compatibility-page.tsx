import { useMemo } from 'react';

import { useCommands } from '@/components/commands/commands';

import { CheckForm } from './check-form';
import styles from './compatibility.module.css';
import { OperationList } from './operation-list';
import { ReportTools } from './report-tools';
import { useCompatibilityCheck } from './use-compatibility-check';
import { Verdict } from './verdict';

/** Whether this registry answers as the console expects, operation by operation, as a report to pass on. */
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
    <section className={styles.page} aria-labelledby="compatibility-title">
      <header className={styles.header}>
        <h1 id="compatibility-title">Compatibility check</h1>
        <p>
          Sends every read request of the console once and compares the responses with the expected
          format. Changes nothing. The report contains names of fields and operations, but no
          values.
        </p>
      </header>
      <CheckForm running={check.running} onStart={start} onCancel={view.cancel} />
      <Verdict check={check} report={report} />
      <ReportTools view={view} />
      <OperationList check={check} />
    </section>
  );
}
