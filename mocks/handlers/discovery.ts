import type { OperationId } from '@/api/generated/operations.gen';

import type { HandlersOf } from '../core/operation';
import type { Rule, RulesOf } from '../core/rules';
import { operationList } from '../core/operations';
import type { Settings } from '../state/settings';

const QUOTA_UNDER_USERS = '/api/v1/superuser/users/{namespace}/quota';
const QUOTA_UNDER_ORGANIZATION = '/api/v1/superuser/organization/{namespace}/quota';

/** Returns an operation's name in the server's document, which swaps the quota operations of the two paths (C 1.10). */
function nameInDiscovery(id: OperationId, path: string): string {
  if (path.startsWith(QUOTA_UNDER_USERS)) return id.replace('OrganizationQuota', 'UserQuota');
  if (path.startsWith(QUOTA_UNDER_ORGANIZATION))
    return id.replace('UserQuota', 'OrganizationQuota');
  return id;
}

/** Operations without a name on the server; the document lists only their path, without a method (C 12.1). */
const NAMELESS: ReadonlySet<OperationId> = new Set(['getConfigDump']);

const isInternal = ({ internal }: Rule, { has }: Settings): boolean =>
  internal === true || (internal !== undefined && !has[internal]);

/** Builds the entries of a path that are not methods (C 12.1); those of quotas do not name their parameters there. */
const pathKeys = (path: string, tag: string) => ({
  'x-name': `endpoints.api.${tag}.${path}`,
  'x-path': path,
  'x-tag': tag,
  ...(path === '/api/v1/organization/{orgname}' && { 'x-user-related': '/api/v1/user/' }),
  ...(path.includes('{') && !path.includes('/quota') && { parameters: [] }),
});

/** Returns a path as the document gives it: there a repository's namespace and name are one parameter. */
const describedPath = (path: string): string =>
  path.replace('/repository/{namespace}/{name}/', '/repository/{repository}/');

const tagOf = (path: string) => path.split('/')[3] ?? '';

/** The checks that run before the handlers. */
export const discoveryRules: RulesOf<'getDiscovery'> = {
  getDiscovery: { beginsPage: true, access: 'anybody', query: { internal: 'flag' } },
};

export const discoveryHandlers: HandlersOf<'getDiscovery'> = {
  getDiscovery({ registry: { settings, router }, query, request }) {
    const paths: Record<string, Record<string, unknown>> = {};
    for (const { id, method, path: template } of operationList) {
      const path = describedPath(template);
      const rule = router.ruleOf(id);
      const internal = isInternal(rule, settings);
      if (rule.outsideApi || rule.undescribed || (internal && query.internal !== true)) continue;
      if (!router.has(id)) continue;
      paths[path] = {
        ...pathKeys(path, tagOf(path)),
        ...paths[path],
        ...(!NAMELESS.has(id) && {
          [method.toLowerCase()]: {
            operationId: nameInDiscovery(id, path),
            responses: {},
            ...(internal && { 'x-internal': true }),
          },
        }),
      };
    }
    return {
      status: 200,
      body: {
        swagger: '2.0',
        host: request.url.host,
        basePath: '/',
        schemes: [request.url.protocol.replace(':', '')],
        info: { version: 'v1', title: 'Quay' },
        paths,
        definitions: {},
      },
    };
  },
};
