type TitledMatch = {
  routeId: string;
  params: Readonly<Partial<Record<string, string>>>;
  staticData: {
    title?: string | ((parameters: Readonly<Partial<Record<string, string>>>) => string);
  };
};

const LAYOUTS = new Set(['__root__', '/_console']);

/** Returns the title of the current view: that of the deepest route with a title. */
export function titleOf(matches: readonly TitledMatch[]): string | undefined {
  const match = matches.findLast(({ staticData }) => staticData.title !== undefined);
  const title = match?.staticData.title;
  return typeof title === 'function' ? title(match?.params ?? {}) : title;
}

/** Returns the identity of a page; drawers and dialogs over a list belong to the list's page. */
export function pageOf(matches: readonly TitledMatch[]): string | undefined {
  return matches.find(({ routeId }) => !LAYOUTS.has(routeId))?.routeId;
}
