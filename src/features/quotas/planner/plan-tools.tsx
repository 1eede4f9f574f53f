import { ActionIcon } from '@mantine/core';
import { useState } from 'react';

import { PrintIcon } from '@/components/icons';
import { ExportMenu } from '@/components/list/export-menu';
import type { PlannedQuota, QuotaPlan } from '@/lib/quota-plan';

import { PLAN_EXPORT } from './plan-export';
import { PlanPaper } from './plan-paper';

type PlanToolsProps = { title: string; plan: QuotaPlan; included: readonly PlannedQuota[] };

/** Exports and prints a plan, before anything is sent. */
export function PlanTools({ title, plan, included }: PlanToolsProps) {
  const [printing, setPrinting] = useState(false);
  return (
    <>
      <ExportMenu
        name="quota-plan"
        columns={PLAN_EXPORT}
        shown={[...plan.changes, ...plan.leftOut]}
        selected={included}
        partial={false}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        aria-label="Print plan"
        title="Print plan"
        disabled={included.length === 0}
        onClick={() => setPrinting(true)}
      >
        <PrintIcon />
      </ActionIcon>
      {printing && (
        <PlanPaper title={title} changes={included} onPrinted={() => setPrinting(false)} />
      )}
    </>
  );
}
