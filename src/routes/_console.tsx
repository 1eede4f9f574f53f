import { createFileRoute, notFound } from '@tanstack/react-router';

import { hasDotSegment } from '@/lib/address';
import { requireSuperuser } from '@/shell/auth/require-superuser';
import { ConsoleLayout } from '@/shell/console-layout';
import { ConsolePending } from '@/shell/console-pending';
import { ConsoleErrorPage } from '@/shell/errors/console-error-page';

export const Route = createFileRoute('/_console')({
  // Not in the root: it would make the root pending, and delay drawing the frame below it.
  beforeLoad: async (entering) => {
    if (hasDotSegment(entering.location.pathname)) throw notFound();
    await requireSuperuser(entering);
  },
  // Every screen is drawn in this frame, and its parts are in the first script anyway.
  codeSplitGroupings: [],
  component: ConsoleLayout,
  pendingComponent: ConsolePending,
  errorComponent: ConsoleErrorPage,
});
