import { type ReactNode, useState } from 'react';

import type { CompatibilityCheck } from '@/api/queries/compatibility';
import { Segments } from '@/components/form/segments';
import { formatNumber } from '@/lib/text';

import styles from './compatibility.module.css';
import { OperationList } from './operation-list';
import { checkedOperations, isInGroup, OUTCOME_GROUPS, type OutcomeGroup } from './outcome-groups';

type Shown = OutcomeGroup | 'all';

type OperationsProps = {
  check: CompatibilityCheck;
  /** What can be done with the results. */
  tools: ReactNode;
};

/** Every operation with its result; the counts of the results filter them. Nothing moves when a check fills them in. */
export function Operations({ check, tools }: OperationsProps) {
  const [chosen, setChosen] = useState<{ run: symbol | undefined; shown: Shown }>();
  // Another check begins with all of them.
  const shown = chosen?.run === check.run ? (chosen?.shown ?? 'all') : 'all';
  const operations = checkedOperations(check);
  const those = (group: Shown) =>
    group === 'all' ? operations : operations.filter((operation) => isInGroup(operation, group));
  return (
    <>
      <div className={styles.tools}>
        <Segments
          label="Show operations"
          value={shown}
          options={[{ id: 'all', label: 'All' } as const, ...OUTCOME_GROUPS].map(
            ({ id, label }) => {
              const count = those(id).length;
              return {
                value: id,
                label: (
                  <>
                    {label}{' '}
                    <data value={count} data-urgent={(id === 'differs' && count > 0) || undefined}>
                      {(check.run || id === 'all') && formatNumber(count)}
                    </data>
                  </>
                ),
              };
            },
          )}
          onChange={(next) => setChosen({ run: check.run, shown: next })}
        />
        {tools}
      </div>
      <OperationList check={check} operations={those(shown)} />
    </>
  );
}
