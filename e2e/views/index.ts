import { serviceKeysViews } from './service-keys';
import { organizationsViews } from './organizations';
import { messagesViews } from './messages';
import { journalViews } from './journal';
import { overviewViews } from './overview';
import { logsViews } from './logs';
import { activityViews } from './activity';
import { buildsViews } from './builds';
import { shellViews } from './shell';
import { usersViews } from './users';
import { compatibilityViews } from './compatibility';
import { configurationViews } from './configuration';
import { registrySizeViews } from './registry-size';
import { quotasViews } from './quotas';
import type { View } from './view';

/** Every screen and dialog of the console. */
export const VIEWS: readonly View[] = [
  ...shellViews,
  ...overviewViews,
  ...usersViews,
  ...logsViews,
  ...activityViews,
  ...buildsViews,
  ...quotasViews,
  ...organizationsViews,
  ...registrySizeViews,
  ...configurationViews,
  ...compatibilityViews,
  ...serviceKeysViews,
  ...messagesViews,
  ...journalViews,
];
