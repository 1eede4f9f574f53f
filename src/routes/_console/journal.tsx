import { createFileRoute } from '@tanstack/react-router';

import { lazy } from 'react';

import { JournalPage } from '@/features/journal/journal-page';
import { validateJournalSearch } from '@/features/journal/journal-search';

const UndoChanges = lazy(async () => ({
  default: (await import('@/features/quotas/planner/undo-changes')).UndoChanges,
}));

export const Route = createFileRoute('/_console/journal')({
  validateSearch: validateJournalSearch,
  staticData: { title: 'Journal' },
  component: () => <JournalPage UndoDialog={UndoChanges} />,
});
