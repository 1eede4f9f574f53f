import type { OperationId } from '@/api/generated/operations.gen';

import type { HandlersOf } from '../core/operation';
import { operationList } from '../core/operations';
import { rules } from '../core/rules';

const QUOTA_UNDER_USERS = '/api/v1/superuser/users/{namespace}/quota';
const QUOTA_UNDER_ORGANIZATION = '/api/v1/superuser/organization/{namespace}/quota';

/** The server's document swaps the names of the quota operations of the two paths (C 1.10). */
function nameInDiscovery(id: OperationId, path: string): string {
  if (path.startsWith(QUOTA_UNDER_USERS)) return id.replace('OrganizationQuota', 'UserQuota');
  if (path.startsWith(QUOTA_UNDER_ORGANIZATION))
    return id.replace('UserQuota', 'OrganizationQuota');
  return id;
}

export const discoveryHandlers: HandlersOf<'getDiscovery'> = {
  getDiscovery({ registry: { settings }, query, request }) {
    const paths: Record<string, Record<string, unknown>> = {};
    for (const { id, method, path } of operationList) {
      const rule = rules[id];
      if (rule.outsideApi || (rule.internal && query.internal !== true)) continue;
      if (rule.features?.some((feature) => !settings.features[feature])) continue;
      paths[path] = {
        ...paths[path],
        [method.toLowerCase()]: {
          operationId: nameInDiscovery(id, path),
          responses: {},
          ...(rule.internal && { 'x-internal': true }),
        },
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
