import type { OperationId } from '@/api/generated/operations.gen';

import {
  pageMethodNotAllowed,
  pageNotFound,
  redirectToSlash,
  refusedByFramework,
} from './failures';
import { areOn, type Settings } from '../state/settings';
import { operationList } from './operations';
import type { Rule, RulesOf } from './rules';

type Template = {
  segments: readonly string[];
  trailingSlash: boolean;
  byMethod: Partial<Record<string, OperationId>>;
};

/** The operation that matches a path and method, with the values in the path. */
export type Route = { id: OperationId; path: Record<string, string> };

const split = (path: string) => path.split('/').filter((segment) => segment !== '');
const isParameter = (segment: string) => segment.startsWith('{');

function templatesOf(isRouted: (id: OperationId) => boolean): Template[] {
  const byPath = new Map<string, Template>();
  for (const { id, method, path } of operationList) {
    if (!isRouted(id)) continue;
    const template = byPath.get(path) ?? {
      segments: split(path),
      trailingSlash: path.endsWith('/'),
      byMethod: {},
    };
    template.byMethod[method] = id;
    byPath.set(path, template);
  }
  // A fixed segment takes precedence over a parameter, from the left: `config` matches before the build routes (C 1.1).
  const rank = ({ segments }: Template) =>
    segments.map((s) => (isParameter(s) ? '1' : '0')).join('');
  return [...byPath.values()].toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1));
}

/** Where the name of a repository stands in a path: the only parameter that may contain slashes. */
const REPOSITORY_NAME_AT = 4;

function valuesIn(
  template: Template,
  given: readonly string[],
): Record<string, string> | undefined {
  const segments = template.segments[2] === 'repository' ? withWholeName(template, given) : given;
  if (template.segments.length !== segments.length) return undefined;
  const values: Record<string, string> = {};
  for (const [index, wanted] of template.segments.entries()) {
    const segment = segments[index] ?? '';
    if (isParameter(wanted)) values[wanted.slice(1, -1)] = segment;
    else if (wanted !== segment) return undefined;
  }
  return values;
}

function withWholeName({ segments: wanted }: Template, given: readonly string[]) {
  const end = REPOSITORY_NAME_AT + 1 + Math.max(0, given.length - wanted.length);
  return [
    ...given.slice(0, REPOSITORY_NAME_AT),
    given.slice(REPOSITORY_NAME_AT, end).join('/'),
    ...given.slice(end),
  ];
}

/** Finds operations by path and method, exactly in the server's forms; everything else fails as on the server. */
export class Router {
  readonly #settings: Settings;
  readonly #rules: RulesOf<OperationId>;
  readonly #without: readonly string[];
  readonly #templates: readonly Template[];

  constructor(settings: Settings, rules: RulesOf<OperationId>, without: readonly string[] = []) {
    const unknown = without.find((id) => !Object.hasOwn(rules, id));
    if (unknown !== undefined) throw new Error(`No operation: ${unknown}`);
    this.#settings = settings;
    this.#rules = rules;
    this.#without = without;
    this.#templates = templatesOf((id) => this.has(id));
  }

  /** Returns the checks that run before an operation's own code. */
  ruleOf(id: OperationId): Rule {
    return this.#rules[id];
  }

  /** Returns whether this registry has an operation: the release may lack it, or a feature may be off. */
  has(id: OperationId): boolean {
    const { features, since } = this.#rules[id];
    if (this.#without.includes(id)) return false;
    return areOn(this.#settings, features) && (since === undefined || this.#settings.has[since]);
  }

  /** Returns a request's operation, or `'options'` for a preflight of an existing path; throws for everything else. */
  find(method: string, url: URL): Route | 'options' {
    const decoded = safeDecode(url.pathname);
    const slash = decoded.endsWith('/');
    const segments = split(decoded);
    const wellFormed = !decoded.includes('//');
    const templates = wellFormed ? this.#templates : [];
    for (const template of templates) {
      const path = valuesIn(template, segments);
      if (!path) continue;
      if (template.trailingSlash && !slash) throw redirectToSlash(url);
      if (!template.trailingSlash && slash) continue;
      const id = template.byMethod[method === 'HEAD' ? 'GET' : method];
      if (id) return { id, path };
      if (method === 'OPTIONS') return 'options';
      if (method === 'GET' || method === 'HEAD') {
        // The web interface's catch-all handles a plain GET where only writes exist (C 1.0).
        break;
      }
      const ids = Object.values(template.byMethod);
      if (ids.some((known) => known && this.#rules[known].outsideApi)) throw pageMethodNotAllowed();
      const allowed = Object.keys(template.byMethod).join(', ');
      throw refusedByFramework(405, 'The method is not allowed for the requested URL.', allowed);
    }
    throw absent(method, url, slash);
  }
}

/** Returns the response of the web interface's catch-all routes where the API has no operation (C 1.0). */
function absent(method: string, url: URL, slash: boolean) {
  if (method !== 'GET' && method !== 'HEAD') return pageMethodNotAllowed();
  return slash ? pageNotFound() : redirectToSlash(url);
}

function safeDecode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
