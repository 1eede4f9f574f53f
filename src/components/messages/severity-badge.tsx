import { StatusBadge } from '@/components/feedback/status-badge';
import { type Severity, severityOf } from '@/lib/messages';

const BADGES = {
  error: { status: 'danger', label: 'Error' },
  warning: { status: 'attention', label: 'Warning' },
  info: { status: 'info', label: 'Info' },
  other: { status: 'inactive', label: 'Unknown' },
} as const;

/** The words for each severity. */
export const SEVERITY_LABELS: Readonly<Record<Severity, string>> = {
  error: BADGES.error.label,
  warning: BADGES.warning.label,
  info: BADGES.info.label,
  other: BADGES.other.label,
};

/** The severity of a message as a badge; one that the console does not know in the registry's own word. */
export function SeverityBadge({ severity }: { severity?: string | undefined }) {
  const known = severityOf({ severity });
  const { status, label } = BADGES[known];
  return <StatusBadge status={status} label={known === 'other' ? severity || label : label} />;
}
