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

/** An operation found for a path and method, with the values in the path. */
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
  // A fixed segment wins over a parameter, from the left: `config` is found before the build routes (C 1.1).
  const rank = ({ segments }: Template) =>
    segments.map((s) => (isParameter(s) ? '1' : '0')).join('');
  return [...byPath.values()].toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1));
}

function valuesIn(
  template: Template,
  segments: readonly string[],
): Record<string, string> | undefined {
  if (template.segments.length !== segments.length) return undefined;
  const values: Record<string, string> = {};
  for (const [index, wanted] of template.segments.entries()) {
    const given = segments[index] ?? '';
    if (isParameter(wanted)) values[wanted.slice(1, -1)] = given;
    else if (wanted !== given) return undefined;
  }
  return values;
}

/** Finds operations by path and method, in the exact forms that the server has; everything else fails as there. */
export class Router {
  readonly #settings: Settings;
  readonly #rules: RulesOf<OperationId>;
  readonly #templates: readonly Template[];

  constructor(settings: Settings, rules: RulesOf<OperationId>) {
    this.#settings = settings;
    this.#rules = rules;
    this.#templates = templatesOf((id) => this.has(id));
  }

  /** What is checked before an operation's own code runs. */
  ruleOf(id: OperationId): Rule {
    return this.#rules[id];
  }

  /** Whether this registry has an operation: the release may not have it yet, or a feature may be off. */
  has(id: OperationId): boolean {
    const { features, since } = this.#rules[id];
    return areOn(this.#settings, features) && (since === undefined || this.#settings.has[since]);
  }

  /** The operation for a request, `'options'` for a preflight of a path that exists; throws for everything else. */
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
        // A plain GET where only writes exist is taken by the web interface's catch-all (C 1.0).
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

/** What the web interface's catch-all routes answer where the API has nothing (C 1.0). */
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
