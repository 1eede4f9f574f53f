import type { HandlerMap } from '../core/operation';
import { buildHandlers } from './builds';
import { configurationHandlers } from './configuration';
import { discoveryHandlers } from './discovery';
import { logHandlers } from './logs';
import { messageHandlers } from './messages';
import { organizationHandlers } from './organizations';
import { quotaHandlers } from './quotas';
import { registrySizeHandlers } from './registry-size';
import { serviceKeyHandlers } from './service-keys';
import { sessionHandlers } from './session';
import { userHandlers } from './users';

/** Every operation of the contract; one that is missing does not compile. */
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
