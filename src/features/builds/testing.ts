import type { Build } from '@/api/queries/builds';

/** Returns a build in this phase, for tests. */
export const buildOf = (phase: string): Build => ({
  id: 'x',
  phase,
  started: 'Tue, 24 Nov 2026 11:59:00 -0000',
  display_name: '',
  status: {},
  subdirectory: '',
  dockerfile_path: '',
  context: '',
  tags: [],
  manual_user: null,
  is_writer: false,
  trigger: null,
  trigger_metadata: null,
  resource_key: null,
  pull_robot: null,
  repository: { namespace: 'a', name: 'b' },
  error: null,
});
