import { createFileRoute } from '@tanstack/react-router';

import { DownloadReadablePage } from '@/features/configuration/download-readable-page';

export const Route = createFileRoute('/_console/configuration/readable')({
  component: DownloadReadablePage,
});
