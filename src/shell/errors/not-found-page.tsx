import { useLocation } from '@tanstack/react-router';

import { EmptyState } from '@/components/feedback/empty-state';
import { LinkButton } from '@/components/table/link-button';

/** Shown for an unknown address. */
export function NotFoundPage() {
  // The router keeps a percent sign encoded.
  const path = useLocation({ select: ({ pathname }) => pathname.replaceAll('%25', '%') });
  return (
    <EmptyState page title="Page not found" action={<LinkButton to="/">Go to Overview</LinkButton>}>
      The console has nothing at <code>{path}</code>. The link may be mistyped or from another
      version.
    </EmptyState>
  );
}
