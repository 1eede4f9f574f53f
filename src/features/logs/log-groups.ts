/** The groups by which kinds of entries are counted and filtered. */
export type KindGroup =
  | 'pull'
  | 'push'
  | 'tag'
  | 'signin'
  | 'repository'
  | 'automation'
  | 'admin'
  | 'other';

/** For each kind: its group and its sentence. */
export type KindTable = Record<string, readonly [KindGroup, string]>;

/** The names of the groups, in the order of charts and menus. */
export const GROUP_LABELS: Record<KindGroup, string> = {
  pull: 'Pulls',
  push: 'Pushes',
  tag: 'Tags and labels',
  signin: 'Sign-ins',
  repository: 'Repositories',
  automation: 'Builds and mirrors',
  admin: 'Administration',
  other: 'Other kinds',
};

/** The groups of kinds in the order of charts, with the number of their colour. */
export const KIND_GROUPS: readonly { id: KindGroup; label: string; series: number }[] = [
  { id: 'pull', label: GROUP_LABELS.pull, series: 1 },
  { id: 'push', label: GROUP_LABELS.push, series: 2 },
  { id: 'tag', label: GROUP_LABELS.tag, series: 3 },
  { id: 'signin', label: GROUP_LABELS.signin, series: 6 },
  { id: 'repository', label: GROUP_LABELS.repository, series: 4 },
  { id: 'automation', label: GROUP_LABELS.automation, series: 5 },
  { id: 'admin', label: GROUP_LABELS.admin, series: 7 },
  { id: 'other', label: GROUP_LABELS.other, series: 8 },
];

/** Returns the number of the colour of a group. */
export const seriesOf = (group: KindGroup): number =>
  KIND_GROUPS.find(({ id }) => id === group)?.series ?? 8;
