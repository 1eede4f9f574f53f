import { BulkSkips } from '@/components/bulk/bulk-skips';
import type { UnplannedQuota } from '@/lib/quota-plan';

type PlanLeftOutProps = {
  leftOut: readonly UnplannedQuota[];
  hidden: ReadonlySet<string>;
};

/** Names the namespaces for which the rule gives no change, by reason. */
export function PlanLeftOut({ leftOut, hidden }: PlanLeftOutProps) {
  if (leftOut.length === 0) return null;
  return (
    <BulkSkips
      noun="namespace"
      open={false}
      hidden={hidden}
      skips={leftOut.map(({ row: { name }, problem }) => ({
        id: name,
        label: name,
        reason: problem,
      }))}
    />
  );
}
