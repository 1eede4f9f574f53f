// Which modules of the build go into one file. Over a connection that carries few files at once, each costs a round trip,
// and dozens of tiny ones compress worse: what comes together is one file.
import { HEAD_START } from './vite-head-start.mjs';

/** What every screen needs. */
const SHELL =
  /src\/((base|router|routeTree\.gen)\.|api\/((?!crawl-progress|curl|deletion|journal|log-|one-time-secret|polling|row-repair|turn|uncertain|whole-list)[\w-]+\.ts|generated\/(?!(sdk|zod)\/(?!users|session|configuration|discovery))|(queries\/(account|session|registry|users)|rights\/(rules|users|quotas))\.)|shell\/([\w-]+\.tsx?|auth\/oauth(-answer)?\.ts|theme\/theme(-provider)?\.|deployment\/load|announcer\/|errors\/|navigation\/(?!nav-drawer|scheme-choice))|components\/(dialog\/(overlay|open-modals|focus-return)|parts\/))|preload-helper/;
/** What every list needs, and most other screens; and the few styles of the users list, which are not worth a file. */
const LIST_PARTS =
  /src\/(components\/(table(?!\/download)|list(?!\/(list-screen|list-commands|from-list|select-from-list|list-empty|bulk-bar|export-menu|column-chooser|count-text|list|columns)\.tsx?$|\/select-from-list)|feedback(?!\/(copy-|loading|short-id|time-left))|menu|floating|commands|preferences)\/|components\/namespace\/(email-column|quota-(columns|share|used))\.|components\/icons|features\/users\/users-list\.module|lib\/(text|error-description|steps|clock|dates|bytes|table|table-search|facets|namespaces|namespace-quota|quota-facets|email)\.ts)/;

/**
 * The first that matches takes a module, with what it imports unless an earlier one has that.
 *
 * @type {{ name: string, test: RegExp | ((id: string) => boolean) }[]}
 */
const CHUNKS = [
  { name: HEAD_START, test: /src\/lib\/head-start\.ts$/ },
  // First in the cascade: a component's styles for Mantine's parts must come after Mantine's own sheets.
  { name: 'theme', test: /shell\/theme\/(.*\.css|styles\.ts)$|mantine\/core\/styles\// },
  // Few screens watch several queries at once, have a virtual list, or ask before they are left.
  {
    name: 'vendor',
    test: /rolldown\/runtime|node_modules\/(react|react-dom|scheduler|zod|@tanstack\/(?!react-virtual|virtual-core)[\w-]+)\/(?!.*(useQueries|queriesObserver|useBlocker))/,
  },
  { name: 'console', test: (id) => SHELL.test(id) || LIST_PARTS.test(id) },
  // Copying and saving.
  { name: 'take-out', test: /src\/(components\/feedback\/copy-|components\/table\/download)/ },
  {
    name: 'list-screen',
    test: /src\/components\/list\/(list-screen|list-commands|from-list|list-empty|bulk-bar|export-menu|column-chooser|count-text|list|columns)\.tsx?$/,
  },
  {
    name: 'common',
    test: /src\/(api\/(turn|polling|uncertain|whole-list)|lib\/(server-date|duration)|components\/detail\/closing)\.ts$/,
  },
  // The compatibility check needs all schemas, and none of the queries.
  {
    name: 'schemas',
    test: /src\/api\/generated\/zod\/(?!builds|users|session|configuration|discovery)/,
  },
  {
    name: 'log-queries',
    test: /src\/(api\/(queries\/logs|log-entry|generated\/sdk\/logs\.gen)|lib\/metadata-text)\.ts$/,
  },
  {
    name: 'key-queries',
    test: /src\/(api\/((queries|rights)\/service-keys|generated\/sdk\/service-keys\.gen|one-time-secret)|lib\/service-key-[\w-]+)\.ts$/,
  },
  {
    name: 'namespace-queries',
    test: /src\/(api\/(queries\/organizations|generated\/sdk\/organizations\.gen|deletion))\.ts$/,
  },
  {
    name: 'size-queries',
    test: /src\/(api\/(queries|rights|generated\/sdk)\/registry-size(\.gen)?)\.ts$/,
  },
  {
    name: 'builds',
    test: /src\/(features\/builds\/(build-errors|build-support-off|build-entries|outside-link|recent-builds|to-line|build-phases)|api\/(queries\/(builds|build-phases)|generated\/sdk\/builds\.gen))\.tsx?$/,
  },
  {
    name: 'log-range',
    test: /src\/(components\/range\/(time-column|log-notices|range-menu|use-range)|api\/log-source|lib\/day-text)\.tsx?$/,
  },
  {
    name: 'users-list',
    test: /src\/features\/users\/users-(list|status|actions|bulk-plan)\.tsx?$/,
  },
  {
    name: 'log-list',
    test: /src\/features\/logs\/(log-sentence[\w-]*|log-kinds|log-words|logs-export|logs-filters|logs-list|open-log-entry)\.tsx?$/,
  },
];

export const chunks = CHUNKS.map((chunk, at) => ({ ...chunk, priority: CHUNKS.length - at }));
