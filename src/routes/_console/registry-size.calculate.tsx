import { createFileRoute } from '@tanstack/react-router';

import { CalculateSizePage } from '@/features/registry-size/calculate-size-page';

export const Route = createFileRoute('/_console/registry-size/calculate')({
  component: CalculateSizePage,
});
