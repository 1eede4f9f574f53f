import { useQuery } from '@tanstack/react-query';

import { useAccess } from '@/api/access';
import { type ApiError, toApiError } from '@/api/errors';
import { type Namespace, type QuotaReport, quotaDetail } from '@/api/queries/quotas';
import { whyNot } from '@/api/rights/quotas';
import detail from '@/components/detail/detail.module.css';
import { OddNotice } from '@/components/detail/odd-notice';
import { Overlay } from '@/components/dialog/overlay';
import { Target } from '@/components/dialog/target';
import { wholeThresholds } from '@/lib/namespace-quota';

import { QuotaEditorState } from './quota-editor-state';
import { QuotaFacts } from './quota-facts';
import { QuotaForm } from './quota-form';
import { ThresholdList } from './threshold-list';

type QuotaEditorProps = {
  namespace: Namespace;
  /** Undefined until loaded; null if the registry reports nothing. */
  report: QuotaReport | null | undefined;
  /** The namespace does not exist. */
  gone: boolean;
  /** Why the namespace itself could not be loaded. */
  error: ApiError | null;
  retry: () => void;
  onClose: () => void;
};

/** The quota of one namespace: a form, or only the facts for an account that may not change them. */
export function QuotaEditor(props: QuotaEditorProps) {
  const { namespace, report, onClose } = props;
  const access = useAccess();
  const off = whyNot.readQuotas(access) !== undefined;
  const refusal = whyNot.changeQuota(access);
  const query = useQuery({
    ...quotaDetail(namespace),
    enabled: !off && !props.gone,
    refetchOnMount: 'always',
  });
  const quota = query.data;
  const error = query.error ? toApiError(query.error) : props.error;
  const gone = props.gone || error?.kind === 'not-found';
  const state =
    off || gone || (error && quota === undefined) ? (
      <QuotaEditorState
        namespace={namespace}
        off={off}
        gone={gone}
        error={error}
        onRetry={() => {
          props.retry();
          void query.refetch();
        }}
      />
    ) : undefined;
  const title = (
    // There is something to read before there is something to do.
    <span tabIndex={-1} data-autofocus className={detail.subject}>
      Quota of <Target>{namespace.name}</Target>
    </span>
  );

  if (refusal === undefined)
    return (
      <QuotaForm
        title={title}
        namespace={namespace}
        report={report}
        quota={quota}
        state={state}
        onClose={onClose}
      />
    );
  return (
    <Overlay placement="right" title={title} onClose={onClose}>
      {state ?? (
        <div className={detail.sections}>
          <p className={detail.faint}>{refusal}</p>
          <OddNotice of={quota} />
          <QuotaFacts quota={quota ?? null} report={report} />
          {quota && <ThresholdList thresholds={wholeThresholds(quota.limits)} />}
        </div>
      )}
    </Overlay>
  );
}
