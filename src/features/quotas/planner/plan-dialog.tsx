import { useMemo, useState } from 'react';

import { useAccess } from '@/api/access';
import { whyNot } from '@/api/rights/quotas';
import { useUnsent } from '@/components/dialog/discard-question';
import { Overlay } from '@/components/dialog/overlay';
import type { BulkDialogProps } from '@/components/list/bulk-bar';
import type { NamespaceRow } from '@/lib/namespaces';
import { type PlannedQuota, planTotals } from '@/lib/quota-plan';
import { formatCount } from '@/lib/text';

import { QuotasOff } from '../quotas-off';
import { PlanFoot } from './plan-foot';
import { PlanForm } from './plan-form';
import { PlanLeftOut } from './plan-left-out';
import styles from './quota-planner.module.css';
import { PlanSummary } from './plan-summary';
import { PlanTable } from './plan-table';
import { PlanTools } from './plan-tools';
import { useIncluded } from './use-included';
import { usePlan } from './use-plan';

type PlanDialogProps = Pick<
  BulkDialogProps<NamespaceRow, 'plan'>,
  'rows' | 'hidden' | 'listed' | 'onClose'
> & {
  onRun: (changes: readonly PlannedQuota[]) => void;
};

/** Shows a rule beside what it would do to each namespace. Nothing is sent before the plan is run. */
export function PlanDialog({ rows, hidden, listed, onRun, onClose }: PlanDialogProps) {
  const access = useAccess();
  const off = whyNot.readQuotas(access) !== undefined;
  // The list under the planner goes on loading, and drops what is deselected.
  const [chosen] = useState(rows);
  const model = usePlan(chosen, listed);
  const { changes, leftOut } = model.plan;
  const inclusion = useIncluded(changes);
  const { included } = inclusion;
  const totals = useMemo(() => planTotals(included), [included]);
  const { close, question } = useUnsent({ dirty: model.touched || inclusion.dropped > 0, onClose });
  const title = `Plan quotas for ${formatCount(chosen.length, 'namespace')}`;
  return (
    <>
      <Overlay
        title={title}
        className={styles.planner}
        flush
        byClickAway={false}
        tools={!off && <PlanTools title={title} plan={model.plan} included={included} />}
        onClose={close}
      >
        {off ? (
          <QuotasOff features={access.features} />
        ) : (
          <div className={styles.parts}>
            <PlanForm {...model} />
            <section aria-label="Plan" className={styles.plan}>
              <PlanSummary {...model} totals={totals} included={included} hidden={hidden} />
              <PlanLeftOut leftOut={leftOut} hidden={hidden} />
              <PlanTable {...model} {...inclusion} />
            </section>
          </div>
        )}
        {!off && (
          <PlanFoot
            totals={totals}
            changes={changes.length}
            settled={model.settled}
            refusal={whyNot.changeQuota(access)}
            onCancel={close}
            onRun={() => onRun(included)}
          />
        )}
      </Overlay>
      {question}
    </>
  );
}
