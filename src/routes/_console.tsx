import { createFileRoute } from '@tanstack/react-router';

import { requireSuperuser } from '@/shell/auth/require-superuser';
import { ConsoleLayout } from '@/shell/console-layout';
import { ConsolePending } from '@/shell/console-pending';
import { ConsoleErrorPage } from '@/shell/errors/console-error-page';

export const Route = createFileRoute('/_console')({
  beforeLoad: requireSuperuser,
  component: ConsoleLayout,
  pendingComponent: ConsolePending,
  errorComponent: ConsoleErrorPage,
});
