/** What kinds of entries are counted and filtered together. */
export type KindGroup =
  | 'pull'
  | 'push'
  | 'tag'
  | 'signin'
  | 'repository'
  | 'automation'
  | 'admin'
  | 'other';

/** For each kind: where it belongs, and how it is said. */
export type KindTable = Record<string, readonly [KindGroup, string]>;

/** Groups of kinds in the order of charts and menus, with the number of their colour. */
export const KIND_GROUPS: readonly { id: KindGroup; label: string; series: number }[] = [
  { id: 'pull', label: 'Pulls', series: 1 },
  { id: 'push', label: 'Pushes', series: 2 },
  { id: 'tag', label: 'Tags and labels', series: 3 },
  { id: 'signin', label: 'Sign-ins', series: 4 },
  { id: 'repository', label: 'Repositories', series: 6 },
  { id: 'automation', label: 'Builds and mirrors', series: 7 },
  { id: 'admin', label: 'Administration', series: 5 },
  { id: 'other', label: 'Other kinds', series: 8 },
];
