import { createFileRoute } from '@tanstack/react-router';

import { startBuild } from '@/api/queries/builds';
import { BuildPage } from '@/features/builds/build-page';
import { validateBuildSearch } from '@/features/builds/build-search';
import { shortId } from '@/lib/text';

export const Route = createFileRoute('/_console/builds/$uuid')({
  validateSearch: validateBuildSearch,
  loader: ({ context, params }) => startBuild(context.queryClient, params.uuid),
  staticData: { title: ({ uuid = '' }) => `Build ${shortId(uuid)}` },
  component: BuildPage,
});
