import { registryNow } from '@/lib/clock';
import { mutationOptions, queryOptions, skipToken, type QueryClient } from '@tanstack/react-query';

import type { Crawl, CrawlDefinition } from '../crawl';
import { patchCrawl } from '../crawl-patch';
import { deleteAndLook } from '../deletion';
import { ApiError, toApiError } from '../errors';
import {
  changeOrganization,
  changeOrganizationDetails,
  deleteOrganization as deleteOrganizationRequest,
  getInstallUser,
  getLoggedInUser,
  listAllOrganizations,
  takeOwnership,
} from '../generated/sdk.gen';
import type { Organization, OrganizationDetailsBody } from '../generated/types.gen';
import { requestTicket } from '../pages';
import { createTurn } from '../turn';
import { isUncertain } from '../uncertain';
import { CURRENT_USER_KEY } from './session';

export type { Organization, OrganizationDetailsBody } from '../generated/types.gen';

/*
 * The registry has no operation that returns a single organization (C 1.7), only a list that is paged by the id after
 * which a page begins (C 4). So the console remembers the page of each organization: reloading that page, one request,
 * shows whether the organization still exists and its current state. The whole list is reloaded only where that page is
 * no longer known.
 */

/** The page that contained an organization. */
type Place = { cursor: string | undefined; limit: number };

const places = new WeakMap<Organization, Place>();

/** A page that is reloaded after a write waits for the one that the list is loading. */
const pageTurn = createTurn();

async function readPage(place: Place, signal?: AbortSignal) {
  const { data } = await pageTurn(signal, () =>
    listAllOrganizations({
      query: { limit: place.limit, next_page: place.cursor },
      ...(signal && { signal }),
    }),
  );
  for (const organization of data.organizations) places.set(organization, place);
  return { rows: data.organizations, nextPage: data.next_page };
}

/** All organizations, loaded page by page (C 1.7). */
export const organizationsDirectory: CrawlDefinition<Organization> = {
  queryKey: ['organizations', 'directory'],
  rowId: (organization) => organization.name,
  fetchPage: ({ cursor, limit, signal }) => readPage({ cursor, limit }, signal),
};

const listed = (client: QueryClient): readonly Organization[] =>
  client.getQueryData<Crawl<Organization>>(organizationsDirectory.queryKey)?.rows ?? [];

/** The result of reloading an organization's page: its row, null if it is gone, undefined if that is unknown. */
type Found = Organization | null | undefined;

/** Reloads the page of an organization and returns the row with the first of the given names that is there. */
async function refetchOrganizationPage(
  client: QueryClient,
  was: string,
  names: readonly string[] = [was],
): Promise<Found> {
  const known = new Map(listed(client).map((organization) => [organization.name, organization]));
  const placeOf = (of: string) => {
    const row = known.get(of);
    return row && places.get(row);
  };
  const place = placeOf(was);
  if (!place) return undefined;
  const { cursor, limit } = place;
  const page = await readPage(place);
  const find = (rows: readonly Organization[]) =>
    names.map((name) => rows.find((row) => row.name === name)).find((row) => row !== undefined);
  const found = find(page.rows);
  if (found) return found;
  // An expired cursor silently returns the first page again (C 4); no later page contains its rows.
  const isFirst = (row: Organization) => {
    const its = placeOf(row.name);
    return its !== undefined && its.cursor === undefined;
  };
  if (cursor !== undefined && page.rows.some(isFirst)) return undefined;
  // A user that became an organization keeps its id, and so may have pushed another one to the next page.
  const newcomers = page.rows.some((row) => !known.has(row.name));
  if (!newcomers || page.nextPage === undefined) return null;
  const next = await readPage({ cursor: page.nextPage, limit });
  return find(next.rows) ?? null;
}

/**
 * Reloads one organization after a write and shows it everywhere; the write itself has succeeded. Returns the new row;
 * where it is unknown, the whole list is reloaded in the background.
 */
export async function refetchOrganization(client: QueryClient, name: string): Promise<Found> {
  const asked = requestTicket();
  let found: Found;
  try {
    found = await refetchOrganizationPage(client, name);
  } catch (thrown) {
    // The token may have been deleted with the organization (C 1.19).
    if (toApiError(thrown).kind === 'unauthenticated') {
      void client.invalidateQueries({ queryKey: CURRENT_USER_KEY });
    }
    return undefined;
  }
  if (found === undefined) {
    void client.invalidateQueries({ queryKey: organizationsDirectory.queryKey });
    return undefined;
  }
  return patchCrawl(client, organizationsDirectory, name, found, { asked });
}

/** Settings that superusers get only in the response to a change of the organization (C 10.12). */
export type OrganizationSettings = {
  invoiceEmail: boolean | undefined;
  /** Null where there is none. */
  invoiceAddress: string | null | undefined;
  /** In seconds. */
  tagExpiration: number | undefined;
  /** Settings sent since the console was opened that the registry did not return, in words. */
  notShown: readonly string[];
  /** Time of the registry's response, in epoch milliseconds. */
  toldAt: number;
};

const SETTING_NAMES = {
  invoice_email: 'invoices by e-mail',
  invoice_email_address: 'invoice address',
  tag_expiration_s: 'tag expiration',
} as const satisfies Partial<Record<keyof OrganizationDetailsBody, string>>;

/** Returns the settings that the response omits: up to Quay 3.15, all of them if the caller is not a member. */
function settingsNotShown(body: OrganizationDetailsBody, answer: object): string[] {
  return Object.entries(SETTING_NAMES).flatMap(([key, name]) =>
    Object.hasOwn(body, key) && !Object.hasOwn(answer, key) ? [name] : [],
  );
}

/** Returns the query for the settings last returned since the console was opened; it never sends a request. */
export function organizationSettings(name: string) {
  return queryOptions<OrganizationSettings>({
    queryKey: ['organizations', 'settings', name],
    queryFn: skipToken,
    staleTime: Infinity,
    gcTime: Infinity,
  });
}

/** The key of {@link administeredOrganizations}. */
export const ADMINISTERED = ['organizations', 'administered'] as const;

/** Returns the query for the organizations that the caller administers, as far as the credential tells (C 3.6). */
export function administeredOrganizations() {
  return queryOptions({
    queryKey: ADMINISTERED,
    queryFn: async (): Promise<ReadonlySet<string>> => {
      const { data } = await getLoggedInUser();
      const own = (data.organizations ?? []).filter(({ is_org_admin: admin }) => admin === true);
      return new Set(own.map(({ name }) => name));
    },
    staleTime: 60_000,
  });
}

/** A failed rename, with what is known about its result. */
export class RenameError extends ApiError {
  /** `taken`: the new name exists; nothing was sent. `unchanged`: the organization still has its old name. */
  readonly outcome: 'taken' | 'not-sent' | 'unchanged' | 'unknown';

  constructor(error: ApiError, outcome: RenameError['outcome']) {
    super(error.details);
    this.outcome = outcome;
  }
}

/** Whether a user has this name; organizations do not count (C 10.1). */
async function isUser(username: string): Promise<boolean> {
  try {
    await getInstallUser({ path: { username } });
    return true;
  } catch (thrown) {
    if (toApiError(thrown).kind === 'not-found') return false;
    throw thrown;
  }
}

/** Checks both names before the rename: the registry crashes if one of them is unsuitable (C 1.18). */
async function checkNames(client: QueryClient, name: string, newName: string): Promise<void> {
  const operation = `PUT /api/v1/superuser/organizations/${name}`;
  const taken = (by: string) =>
    new RenameError(
      new ApiError({ kind: 'invalid', operation, serverMessage: `${by} has this name.` }),
      'taken',
    );
  if (listed(client).some((organization) => organization.name === newName)) {
    throw taken('Another organization');
  }
  try {
    if (await isUser(newName)) throw taken('A user');
    if ((await refetchOrganizationPage(client, name)) === null) {
      patchCrawl(client, organizationsDirectory, name, null);
      throw new ApiError({ kind: 'not-found', operation });
    }
  } catch (thrown) {
    throw thrown instanceof RenameError ? thrown : new RenameError(toApiError(thrown), 'not-sent');
  }
}

/** Renames an organization and its robot accounts (C 1.18); fails with a {@link RenameError}. */
export const renameOrganization = mutationOptions({
  mutationFn: async (
    { name, newName }: { name: string; newName: string },
    { client },
  ): Promise<void> => {
    await checkNames(client, name, newName);
    let renamed: Organization;
    try {
      const { data: answer } = await changeOrganization({
        path: { name },
        body: { name: newName },
      });
      renamed =
        (await refetchOrganizationPage(client, name, [newName]).catch(() => undefined)) ?? answer;
    } catch (thrown) {
      // If the old name exists, nothing was renamed, whatever has the new one; else only the response may be lost.
      const found = await refetchOrganizationPage(client, name, [name, newName]).catch(
        () => undefined,
      );
      if (!found || found.name === name) {
        throw new RenameError(toApiError(thrown), found ? 'unchanged' : 'unknown');
      }
      renamed = found;
    }
    const before = listed(client).find((organization) => organization.name === name);
    const place = before && places.get(before);
    if (place) places.set(renamed, place);
    patchCrawl(client, organizationsDirectory, name, renamed);
    const settings = client.getQueryData(organizationSettings(name).queryKey);
    if (settings) client.setQueryData(organizationSettings(newName).queryKey, settings);
  },
  meta: { invalidates: [ADMINISTERED] },
});

/**
 * Returns the requests that save a change, in order. Only the e-mail address can be refused, and the registry checks it
 * after it has stored the invoicing (C 10.12), so it is sent first and alone.
 */
export function settingsRequests(changes: OrganizationDetailsBody): OrganizationDetailsBody[] {
  const { email, ...others } = changes;
  return [
    ...(email === undefined ? [] : [{ email }]),
    ...(Object.keys(others).length === 0 ? [] : [others]),
  ];
}

/** Saves only the changed settings of an organization (C 10.12); returns those that the response omitted. */
export const changeOrganizationSettings = mutationOptions({
  mutationFn: async (
    { name, changes }: { name: string; changes: OrganizationDetailsBody },
    { client },
  ): Promise<{ notShown: readonly string[] }> => {
    const { queryKey } = organizationSettings(name);
    for (const body of settingsRequests(changes)) {
      const { data } = await changeOrganizationDetails({ path: { orgname: name }, body }).catch(
        (thrown: unknown) => {
          if (body.email !== undefined && isUncertain(thrown)) {
            void refetchOrganization(client, name);
          }
          throw thrown;
        },
      );
      client.setQueryData(queryKey, (before) => ({
        invoiceEmail: data.invoice_email,
        invoiceAddress: data.invoice_email_address,
        tagExpiration: data.tag_expiration_s,
        notShown: [...new Set([...(before?.notShown ?? []), ...settingsNotShown(body, data)])],
        toldAt: registryNow(),
      }));
      if (body.email !== undefined) await refetchOrganization(client, name);
    }
    return { notShown: client.getQueryData(queryKey)?.notShown ?? [] };
  },
});

/** Deletes an organization and checks that it is gone: for disabled ones the registry only reports success (C 1.19). */
export const deleteOrganization = mutationOptions({
  mutationFn: ({ name }: { name: string }, { client }) =>
    deleteAndLook(
      () => deleteOrganizationRequest({ path: { name } }),
      () => refetchOrganization(client, name),
    ),
});

/** Makes the caller an administrator of an organization; repeating it has no effect (C 10.4). */
export const takeOrganizationOwnership = mutationOptions({
  mutationFn: async ({ name }: { name: string }) => {
    await takeOwnership({ path: { namespace: name } });
  },
  meta: { invalidates: [ADMINISTERED] },
});
