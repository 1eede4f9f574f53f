import type { Namespace } from '@/api/queries/quotas';
import { Truncate } from '@/components/feedback/truncate';
import { RowLink } from '@/components/table/row-link';

/** The name of a namespace, which opens its quota over the list. */
export function NamespaceLink({ kind, name }: Namespace) {
  const text = <Truncate text={name} />;
  return kind === 'user' ? (
    <RowLink to="/quotas/users/$username" params={{ username: name }} search>
      {text}
    </RowLink>
  ) : (
    <RowLink to="/quotas/organizations/$name" params={{ name }} search>
      {text}
    </RowLink>
  );
}
