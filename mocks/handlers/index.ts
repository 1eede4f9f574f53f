import type { OperationId } from '@/api/generated/operations.gen';

import type { HandlerMap } from '../core/operation';
import type { RulesOf } from '../core/rules';
import { buildHandlers, buildRules } from './builds';
import { configurationHandlers, configurationRules } from './configuration';
import { discoveryHandlers, discoveryRules } from './discovery';
import { logHandlers, logRules } from './logs';
import { messageHandlers, messageRules } from './messages';
import { organizationHandlers, organizationRules } from './organizations';
import { quotaHandlers, quotaRules } from './quotas';
import { registrySizeHandlers, registrySizeRules } from './registry-size';
import { serviceKeyHandlers, serviceKeyRules } from './service-keys';
import { sessionHandlers, sessionRules } from './session';
import { userHandlers, userRules } from './users';

/** Every operation of the contract; a missing one does not compile. */
export const handlers = {
  ...buildHandlers,
  ...configurationHandlers,
  ...discoveryHandlers,
  ...logHandlers,
  ...messageHandlers,
  ...organizationHandlers,
  ...quotaHandlers,
  ...registrySizeHandlers,
  ...serviceKeyHandlers,
  ...sessionHandlers,
  ...userHandlers,
} satisfies HandlerMap;

/** The checks that run before each of them. */
export const rules: RulesOf<OperationId> = {
  ...buildRules,
  ...configurationRules,
  ...discoveryRules,
  ...logRules,
  ...messageRules,
  ...organizationRules,
  ...quotaRules,
  ...registrySizeRules,
  ...serviceKeyRules,
  ...sessionRules,
  ...userRules,
};
