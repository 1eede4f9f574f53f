import type { LinkProps } from '@tanstack/react-router';

import { curlFor } from '@/api/curl';
import { describeError } from '@/api/errors';
import { failureOf, type JournalEntry, type WriteOutcome } from '@/api/journal';
import type { Status } from '@/components/feedback/status-badge';
import { isObject } from '@/lib/json';
import { REPLACED_BY, REPLACES } from '@/lib/service-key-replacement';

import type { JOURNAL } from './journal-search';

type Operation = JournalEntry['operation'];
/** The screen that a write belongs to. */
export type Screen = (typeof JOURNAL.facets.screen)[number];

/** What a write does, in the words of its button, and where that button is. */
const ACTIONS: Partial<Record<Operation, readonly [action: string, screen: Screen]>> = {
  createInstallUser: ['Create user', 'users'],
  changeInstallUser: ['Change user', 'users'],
  deleteInstallUser: ['Delete user', 'users'],
  sendRecoveryEmail: ['Send recovery e-mail', 'users'],
  takeOwnership: ['Take ownership', 'organizations'],
  createOrganization: ['Create organization', 'organizations'],
  changeOrganization: ['Rename organization', 'organizations'],
  changeOrganizationDetails: ['Change settings', 'organizations'],
  deleteOrganization: ['Delete organization', 'organizations'],
  createOrganizationQuotaSuperUser: ['Set limit', 'quotas'],
  createUserQuotaSuperUser: ['Set limit', 'quotas'],
  changeOrganizationQuotaSuperUser: ['Change limit', 'quotas'],
  changeUserQuotaSuperUser: ['Change limit', 'quotas'],
  deleteOrganizationQuotaSuperUser: ['Remove limit', 'quotas'],
  deleteUserQuotaSuperUser: ['Remove limit', 'quotas'],
  createQuotaLimit: ['Add threshold', 'quotas'],
  changeQuotaLimit: ['Change threshold', 'quotas'],
  deleteQuotaLimit: ['Remove threshold', 'quotas'],
  createServiceKey: ['Create key', 'service-keys'],
  updateServiceKey: ['Edit key', 'service-keys'],
  approveServiceKey: ['Approve key', 'service-keys'],
  deleteServiceKey: ['Delete key', 'service-keys'],
  createMessage: ['Create message', 'messages'],
  deleteMessage: ['Delete message', 'messages'],
  postRegistrySize: ['Calculate registry size', 'registry-size'],
};

/** Returns what a write does, in the words of its button. */
export function actionOf({ operation, body }: JournalEntry): string {
  const fields = isObject(body) ? body : {};
  if (operation === 'changeInstallUser') {
    if ('password' in fields) return 'Change password';
    if ('email' in fields) return 'Change e-mail';
    if ('enabled' in fields) return fields['enabled'] === true ? 'Enable user' : 'Disable user';
  }
  if (operation === 'createServiceKey' && hasEntry(fields, REPLACES)) return 'Replace key';
  if (operation === 'updateServiceKey') {
    if (hasEntry(fields, REPLACED_BY)) return 'Finish replacement';
    if ('expiration' in fields) return 'Change expiry';
  }
  return ACTIONS[operation]?.[0] ?? operation;
}

/** Whether the metadata in a body has this entry, and it is not empty. */
const hasEntry = ({ metadata }: Record<string, unknown>, name: string): boolean =>
  isObject(metadata) && Boolean(metadata[name]);

/** Returns the screen that a write belongs to. */
export const screenOf = ({ operation }: JournalEntry): Screen =>
  ACTIONS[operation]?.[1] ?? 'registry-size';

/** How a write ended, as a badge. */
export const OUTCOMES: Readonly<Record<WriteOutcome, { label: string; status: Status }>> = {
  done: { label: 'Done', status: 'ok' },
  refused: { label: 'Refused', status: 'danger' },
  uncertain: { label: 'Not certain', status: 'attention' },
  pending: { label: 'Running', status: 'info' },
};

/** Whether the registry's own record of a write is known. */
export const AUDITS: Readonly<Record<JournalEntry['audit']['state'], string>> = {
  found: 'Found',
  searching: 'Searching',
  'not-found': 'Not found',
  'not-read': 'Log not loaded',
  none: 'None',
};

/** Says why there is no log entry, or what is done to find it; undefined once it is found. */
export function auditNote({ audit, answer }: JournalEntry): string | undefined {
  switch (audit.state) {
    case 'found':
      return undefined;
    case 'searching':
      return 'The console looks for it in today’s usage log, a few times within five minutes.';
    case 'not-found':
      if (answer.outcome === 'refused')
        return 'The registry refused the request, and logged nothing within five minutes.';
      return 'It was not in the usage log within five minutes. Older registries do not log every write.';
    case 'not-read':
      return 'The usage log could not be loaded, for example because it asked for a sign-in.';
    default:
      return answer.outcome === 'refused'
        ? 'The registry refused the request. It does not log refusals of this kind.'
        : 'The registry does not log this.';
  }
}

/** Returns the request as a command line, without a token and without secrets. */
export const curlOf = ({ operation, path, body }: JournalEntry): string =>
  curlFor(operation, { path, ...(body !== undefined && { body }) });

/** Returns how a write was answered, in words. */
export function answerText(entry: JournalEntry): string {
  const { outcome, status } = entry.answer;
  const failure = failureOf(entry);
  if (failure) {
    const { title, quote } = describeError(failure);
    return `${status === undefined ? '' : `HTTP ${status}: `}${title}${quote === undefined ? '' : `. “${quote}”`}`;
  }
  if (outcome === 'pending') return 'Not answered yet';
  if (status === undefined) return 'The page was closed before the response arrived';
  return `HTTP ${status}`;
}

/** Returns the page of what a write changed; undefined where there is none. */
export function targetLink({ operation, path, target }: JournalEntry): LinkProps | undefined {
  if (target === '') return undefined;
  switch (operation) {
    case 'createInstallUser':
    case 'changeInstallUser':
    case 'deleteInstallUser':
    case 'sendRecoveryEmail':
      return { to: '/users/$username', params: { username: target } };
    // The server names the requests for users "…OrganizationQuotaSuperUser", and vice versa (C 1.10).
    case 'createOrganizationQuotaSuperUser':
    case 'changeOrganizationQuotaSuperUser':
    case 'deleteOrganizationQuotaSuperUser':
      return { to: '/quotas/users/$username', params: { username: target } };
    case 'createServiceKey':
    case 'updateServiceKey':
    case 'approveServiceKey':
    case 'deleteServiceKey':
      return { to: '/service-keys/$kid', params: { kid: target } };
    case 'deleteMessage':
      return { to: '/messages' };
    case 'createUserQuotaSuperUser':
    case 'changeUserQuotaSuperUser':
    case 'deleteUserQuotaSuperUser':
      return { to: '/quotas/organizations/$name', params: { name: target } };
    default:
      return 'kid' in path ? undefined : { to: '/organizations/$name', params: { name: target } };
  }
}
