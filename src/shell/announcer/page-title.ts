type TitledMatch = {
  routeId: string;
  params: Readonly<Partial<Record<string, string>>>;
  staticData: {
    title?: string | ((parameters: Readonly<Partial<Record<string, string>>>) => string);
  };
};

const LAYOUTS = new Set(['__root__', '/_console']);

/** The title of what is shown: that of the deepest route which has one. */
export function titleOf(matches: readonly TitledMatch[]): string | undefined {
  const match = matches.findLast(({ staticData }) => staticData.title !== undefined);
  const title = match?.staticData.title;
  return typeof title === 'function' ? title(match?.params ?? {}) : title;
}

/** What tells two pages apart; drawers and dialogs over a list belong to the list's page. */
export function pageOf(matches: readonly TitledMatch[]): string | undefined {
  return matches.find(({ routeId }) => !LAYOUTS.has(routeId))?.routeId;
}
