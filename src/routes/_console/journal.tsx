import { createFileRoute } from '@tanstack/react-router';

import { JournalPage } from '@/features/journal/journal-page';
import { validateJournalSearch } from '@/features/journal/journal-search';

export const Route = createFileRoute('/_console/journal')({
  validateSearch: validateJournalSearch,
  staticData: { title: 'Journal' },
  component: JournalPage,
});
