import type { OrganizationDetails, OrganizationDetailsBody } from '@/api/generated/types.gen';
import { isObject, parseJsonStrictly } from '@/lib/json';

import { type Caller, isReadonlySuperuser, isSuperuser } from '../core/caller';
import {
  Failure,
  forbidden,
  invalidRequest,
  notFound,
  pageServerError,
  refusedValue,
  unauthenticated,
} from '../core/failures';
import type { HandlersOf } from '../core/operation';
import { PAGE, READ, WRITE, type RulesOf } from '../core/rules';
import { pageById, pageToken, readPageToken } from '../core/paginate';
import type { Registry } from '../registry';
import type { OrganizationRow } from '../state/accounts';
import { checkEmail, checkFree, checkName } from '../state/names';
import { randomUuid } from '../state/random';
import { TAG_EXPIRATION_SECONDS } from '../state/settings';
import { avatarOf, organizationView, quotaParts } from '../views/accounts';
import { pageLimit } from './users';

type Log = (kind: string, metadata: Record<string, unknown>) => void;

/** Applies the details one after another, each with its own log entry (C 5.7, 10.12). */
function changeDetails(
  registry: Registry,
  before: OrganizationRow,
  changes: OrganizationDetailsBody,
  log: Log,
): OrganizationRow {
  const row = { ...before };
  const email = changes.email ?? changes.contact_email;
  const { invoice_email, invoice_email_address, tag_expiration_s } = changes;
  const namespace = row.name;
  const save = () => registry.accounts.save({ ...row });
  if (invoice_email !== undefined) {
    row.invoiceEmail = invoice_email;
    save();
    log('org_change_invoicing', { invoice_email, namespace });
  }
  if (invoice_email_address !== undefined) {
    row.invoiceEmailAddress = invoice_email_address;
    save();
    log('org_change_invoicing', { invoice_email_address, namespace });
  }
  if (email !== undefined && email !== row.email) {
    checkEmail(email);
    if (registry.accounts.userByEmail(email)) {
      throw invalidRequest('The e-mail address is in use');
    }
    const old_email = row.email;
    row.email = email;
    save();
    log('org_change_email', { email, namespace, old_email });
  }
  if (tag_expiration_s !== undefined) {
    if (!TAG_EXPIRATION_SECONDS.includes(tag_expiration_s)) {
      throw invalidRequest('The tag expiration is not among the options');
    }
    row.tagExpirationS = tag_expiration_s;
    save();
    log('org_change_tag_expiration', { tag_expiration: tag_expiration_s, namespace });
  }
  return row;
}

/** Shows an organization as its own page does: little to a caller without rights over it (C 10.12). */
function detailsView(
  { accounts, settings }: Registry,
  caller: Caller,
  row: OrganizationRow,
): OrganizationDetails {
  const avatar = avatarOf(row);
  const belongs = caller.user !== undefined && accounts.isOwner(row, caller.user);
  const fullAccess =
    settings.has.settingsToldOutside &&
    ((isSuperuser(caller) && settings.features['SUPERUSERS_FULL_ACCESS'] === true) ||
      isReadonlySuperuser(caller));
  const outside = { name: row.name, email: '', avatar, is_admin: false, is_member: false };
  if (!belongs && !fullAccess) return outside;
  const owners = {
    name: 'owners',
    description: '',
    role: 'admin',
    avatar: { ...avatar, name: 'owners', kind: 'team' },
    can_view: true,
    repo_count: 0,
    member_count: 1,
    is_synced: false,
  };
  return {
    ...outside,
    email: row.email,
    is_admin: true,
    is_member: true,
    teams: { owners },
    ordered_teams: ['owners'],
    invoice_email: row.invoiceEmail,
    invoice_email_address: row.invoiceEmailAddress,
    tag_expiration_s: row.tagExpirationS,
    is_free_account: true,
    ...quotaParts(row, settings),
  };
}

/** Throws what a check of a value throws in the message shape in shape A, as a creation does (C 13.2). */
function inShapeA(check: () => void): void {
  try {
    check();
  } catch (thrown) {
    if (!(thrown instanceof Failure)) throw thrown;
    const body: unknown = parseJsonStrictly(thrown.answer.body);
    throw invalidRequest(isObject(body) ? String(body['message']) : '');
  }
}

type OrganizationOperation =
  | 'listAllOrganizations'
  | 'createOrganization'
  | 'changeOrganization'
  | 'deleteOrganization'
  | 'getOrganization'
  | 'changeOrganizationDetails';

/** The checks that run before the handlers. */
export const organizationRules: RulesOf<OrganizationOperation> = {
  listAllOrganizations: { ...READ, query: PAGE, internal: true },
  // No fresh login (C 13.2).
  createOrganization: {
    access: 'user-admin',
    body: {
      type: 'object',
      required: ['name'],
      properties: { name: { type: 'string' }, email: { type: 'string' } },
    },
  },
  changeOrganization: {
    ...WRITE,
    body: { type: 'object', properties: { name: { type: 'string' } } },
  },
  deleteOrganization: WRITE,
  getOrganization: { access: 'user' },
  changeOrganizationDetails: {
    access: 'organization-admin',
    fullAccessSince: 'settingsStoredOutside',
    body: {
      type: 'object',
      properties: {
        email: { type: 'string' },
        contact_email: { type: 'string' },
        invoice_email: { type: 'boolean' },
        invoice_email_address: { type: ['string', 'null'] },
        tag_expiration_s: { type: 'integer' },
      },
    },
  },
};

export const organizationHandlers: HandlersOf<OrganizationOperation> = {
  listAllOrganizations({ registry, query: { limit, next_page } }) {
    const most = pageLimit(limit, registry.accounts.organizationCount);
    const now = registry.now();
    const { endlessLists } = registry.behaviour;
    if (endlessLists && next_page !== undefined) {
      return {
        status: 200,
        body: { organizations: [], next_page: pageToken({ after: 0 }, now) },
      };
    }
    const after = readPageToken(next_page, now)?.['after'] ?? -1;
    const { page, nextPage = endlessLists ? pageToken({ after }, now) : undefined } = pageById(
      registry.accounts.organizationsAfter(after),
      most,
      now,
    );
    const organizations = page.map((row) => organizationView(row, registry.settings));
    return { status: 200, body: { organizations, ...(nextPage && { next_page: nextPage }) } };
  },

  createOrganization({ registry, caller, body: { name, email } }) {
    const { features } = registry.settings;
    // The mock knows no list of who is restricted: everybody but superusers is.
    const guarded = features['SUPERUSERS_ORG_CREATION_ONLY'] || features['RESTRICTED_USERS'];
    if (guarded && !isSuperuser(caller)) throw forbidden();
    if (!caller.user) throw unauthenticated();
    if (registry.accounts.byName(name)) {
      throw invalidRequest('A user or organization with this name already exists');
    }
    inShapeA(() => {
      checkName(name);
      checkFree(registry, name);
      if (email !== undefined && email !== '') checkEmail(email);
    });
    const row = registry.accounts.createOrganization(name, email || randomUuid(), caller.user);
    registry.auditLog.write('org_create', { email: email ?? null, namespace: name }, caller, row);
    return { status: 201, body: 'Created' };
  },

  changeOrganization({ registry, caller, path, body }) {
    // The server accepts a body without a name, although the contract requires one from the console (C 1.18).
    const name: string | undefined = body.name;
    const account = registry.accounts.byName(path.name);
    // The entry is written before any check; without an account, that crashes.
    if (!account) throw pageServerError();
    const metadata = {
      old_name: path.name,
      new_name: name ?? null,
      superuser: caller.user?.username,
    };
    registry.auditLog.write('org_change_name', metadata, caller, account);
    if (account.kind === 'user') throw refusedValue(`There is no organization named ${path.name}.`);
    if (name !== undefined) {
      checkName(name);
      // A taken name violates a database constraint, unhandled.
      const taken = registry.accounts.byName(name);
      if (taken && taken.id !== account.id) throw pageServerError();
      registry.accounts.rename(account, name);
    }
    const renamed = name === undefined ? account : { ...account, name };
    return { status: 200, body: organizationView(renamed, registry.settings) };
  },

  deleteOrganization({ registry, caller, path }) {
    const organization = registry.accounts.organization(path.name);
    const { organizationDeletion } = registry.settings.has;
    if (!organization) {
      throw organizationDeletion
        ? notFound()
        : refusedValue(`Organization does not exist: ${path.name}`);
    }
    if (organizationDeletion)
      registry.auditLog.write('org_delete', { namespace: path.name }, caller, organization);
    registry.accounts.delete(organization);
    return { status: 204 };
  },

  getOrganization({ registry, caller, path }) {
    const organization = registry.accounts.organization(path.orgname);
    if (!organization) throw notFound();
    return { status: 200, body: detailsView(registry, caller, organization) };
  },

  changeOrganizationDetails({ registry, caller, path, body }) {
    const before = registry.accounts.organization(path.orgname);
    if (!before) throw notFound();
    const row = changeDetails(registry, before, body, (kind, metadata) => {
      registry.auditLog.write(kind, metadata, caller, before);
    });
    return { status: 200, body: detailsView(registry, caller, row) };
  },
};
