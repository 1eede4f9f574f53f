import { mutationOptions } from '@tanstack/react-query';

import { patchCrawl } from '../crawl-patch';
import { ApiError, toApiError } from '../errors';
import {
  createOrganization as createOrganizationRequest,
  getOrganization,
} from '../generated/sdk.gen';
import type { CreateOrganizationBody, Organization } from '../generated/types.gen';
import { isUncertain } from '../uncertain';
import { ADMINISTERED, organizationsDirectory } from './organizations';

/** An organization that was not created, or not for certain. */
export class CreateOrganizationError extends ApiError {
  /** According to a request after the failure; `not-sent` where the name could not be checked before. */
  readonly found: 'not-sent' | 'refused' | 'not-created' | 'unknown';

  constructor(error: ApiError, found: CreateOrganizationError['found']) {
    super(error.details);
    this.found = found;
  }
}

/** Returns an organization as its own page shows it (C 10.12); null where there is none of this name. */
async function look(name: string): Promise<Organization | null> {
  try {
    const { data } = await getOrganization({ path: { orgname: name } });
    const { email, avatar, quotas, quota_report } = data;
    return {
      name,
      ...(email && { email }),
      ...(avatar && { avatar }),
      ...(quotas && { quotas }),
      ...(quota_report && { quota_report }),
    };
  } catch (thrown) {
    if (toApiError(thrown).kind === 'not-found') return null;
    throw thrown;
  }
}

/** Checks that the name is free: only then does an organization that is there after a failure come from this request. */
async function checkFree(name: string): Promise<void> {
  const operation = 'POST /api/v1/organization/';
  try {
    if ((await look(name)) === null) return;
  } catch (thrown) {
    throw new CreateOrganizationError(toApiError(thrown), 'not-sent');
  }
  const serverMessage = 'An organization with this name already exists.';
  throw new CreateOrganizationError(
    new ApiError({ kind: 'invalid', operation, serverMessage }),
    'refused',
  );
}

/**
 * Creates an organization that the caller owns, and adds it to the list (C 13.2). One that is there after a lost
 * response counts as created; otherwise fails with a {@link CreateOrganizationError}.
 */
export const createOrganization = mutationOptions({
  mutationFn: async (body: CreateOrganizationBody, { client }): Promise<void> => {
    const { name } = body;
    await checkFree(name);
    let created: Organization | null | undefined;
    try {
      await createOrganizationRequest({ body });
    } catch (thrown) {
      const error = toApiError(thrown);
      if (!isUncertain(error)) throw new CreateOrganizationError(error, 'refused');
      created = await look(name).catch(() => undefined);
      if (!created) {
        throw new CreateOrganizationError(error, created === null ? 'not-created' : 'unknown');
      }
    }
    // The registry's answer does not contain it.
    created ??= await look(name).catch(() => undefined);
    patchCrawl(client, organizationsDirectory, name, created ?? body);
  },
  meta: { invalidates: [ADMINISTERED] },
});
