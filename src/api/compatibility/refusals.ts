import type { ApiError } from '../errors';
import { at, isOffered, type Known } from './known';
import type { Read } from './reads';
import type { Outcome } from './types';

/** What a failed request means for the check. */
export type Judged = {
  outcome: Exclude<Outcome, 'conforms' | 'differs'>;
  reason: string;
  /** Every further request would end the same way. */
  stops?: true;
};

const failed = (reason: string): Judged => ({ outcome: 'failed', reason });
const notAllowed = (reason: string): Judged => ({ outcome: 'not-allowed', reason });

function judgeUnauthenticated({ right }: Read, { accepted, tier }: Known): Judged {
  // C 3.2: such a token is good, it only does not tell whose it is.
  if (right === 'account' && (accepted || tier === 'none'))
    return notAllowed('The token lacks the scope user:read, so it does not tell whose it is.');
  return { ...failed('The registry does not accept the token or the session.'), stops: true };
}

/** C 1.1: the feature's being off and a missing right are answered alike. */
function judgeConfigDump({ features, accepted }: Known): Judged {
  if (
    features?.SUPERUSER_CONFIGDUMP === false ||
    (features && !('SUPERUSER_CONFIGDUMP' in features))
  )
    return { outcome: 'not-offered', reason: 'FEATURE_SUPERUSER_CONFIGDUMP is off.' };
  return features && accepted
    ? failed('It was refused although FEATURE_SUPERUSER_CONFIGDUMP is on.')
    : notAllowed('FEATURE_SUPERUSER_CONFIGDUMP is off, or the account is no superuser.');
}

/** What older releases refuse although the tier may do the rest. */
function refusedBefore({ id }: Read, { tier, answered, features }: Known): string | undefined {
  if (
    id === 'listQuotaLimits' &&
    features?.SUPERUSERS_FULL_ACCESS === true &&
    answered.has('listUserQuotaSuperUser')
  )
    return 'Before 3.10 a registry tells thresholds here only to members of the organization; the quota tells them too.';
  if (tier === 'readonly' && (id === 'getInstallUser' || id === 'getAggregateLogs'))
    return 'Before 3.16 a registry does not tell this to read-only superusers.';
  return undefined;
}

function judgeForbidden(read: Read, known: Known): Judged {
  const { right } = read;
  const older = refusedBefore(read, known);
  if (older !== undefined) return notAllowed(older);
  if (right === 'config-dump') return judgeConfigDump(known);
  if (right === 'organization' && known.features?.SUPERUSERS_FULL_ACCESS !== true) {
    return notAllowed(
      'It needs FEATURE_SUPERUSERS_FULL_ACCESS, or membership of the organization.',
    );
  }
  if (right === 'anybody') return failed('It was refused although it needs no sign-in.');
  return known.accepted
    ? failed('It was refused although other superuser operations are allowed.')
    : notAllowed('The account is no superuser, or the token lacks the scope super:user.');
}

function judgeAbsent({ id, right }: Read, known: Known): Judged {
  if (right === 'anybody') return failed('There is no such address. Is this a Quay registry?');
  return isOffered(id, known) === true
    ? failed('The registry’s own description names it, but there is a page in its place.')
    : {
        outcome: 'not-offered',
        reason: 'There is a page in its place, as where a feature is off.',
      };
}

const NO_SUCH_BUILD = 'The registry knows no build with this UUID.';

function judgeNotFound({ id, right }: Read): Judged {
  if (id === 'getArchivedBuildLogs')
    return { outcome: 'skipped', reason: 'The log of this build is not in the archive.' };
  return failed(
    right === 'build' ? NO_SUCH_BUILD : 'The registry does not know what it had just listed.',
  );
}

/** A build that was started by hand crashes the three reads in releases before 3.17, which also lack the archive's. */
function judgeCrash({ right }: Read, known: Known): Judged {
  return right === 'build' && isOffered('getArchivedBuildLogs', known) === false
    ? {
        outcome: 'known-fault',
        reason:
          'Failed in this registry, known up to 3.16: it cannot show superusers a build that was started by hand.',
      }
    : failed('The registry failed with an error of its own.');
}

/** Tells what the contract expects from what it does not, for a request that failed. */
export function judgeFailure(read: Read, error: ApiError, known: Known): Judged {
  switch (error.kind) {
    case 'unauthenticated':
      return judgeUnauthenticated(read, known);
    case 'forbidden':
      return judgeForbidden(read, known);
    case 'absent':
      return judgeAbsent(read, known);
    case 'not-found':
      return judgeNotFound(read);
    case 'invalid':
      // C 1.24: two of the routes say so where the third says "not found".
      return read.right === 'build' && at(error.body, 'title') === 'invalid_response'
        ? judgeNotFound(read)
        : failed('The registry did not accept the request.');
    case 'opaque':
      // C 3.7: by default these two are for the registry's own pages.
      return read.right === 'anybody' && read.id !== 'getDiscovery'
        ? {
            outcome: 'skipped',
            reason: 'Unreadable from another origin, unless CORS_ORIGIN names it.',
          }
        : failed('The browser could not read the answer from another origin.');
    case 'network':
      return failed(error.serverMessage || 'The registry did not answer.');
    case 'not-json':
      return failed('A page came where data was due: often of a proxy or a sign-in in between.');
    case 'redirected':
      return failed(
        error.serverMessage ||
          'It was redirected to another address, as by a proxy that wants a sign-in.',
      );
    case 'proxy-sign-in':
      return failed('A proxy in front of the registry wants a sign-in.');
    case 'proxy-refused':
      return failed('A proxy in front of the registry refused the request.');
    case 'gateway':
      return failed('A proxy in front of the registry answered that it cannot reach it.');
    case 'timeout':
      return failed(error.serverMessage || 'The registry took too long to answer.');
    case 'truncated':
      return failed('The answer broke off.');
    case 'empty':
      return failed('The answer was empty.');
    case 'rate-limited':
      return failed('The registry kept asking to slow down.');
    case 'server':
      return judgeCrash(read, known);
    case 'fresh-login':
      return { outcome: 'skipped', reason: 'The password was not confirmed.', stops: true };
    case 'cancelled':
      return { outcome: 'skipped', reason: 'Cancelled.', stops: true };
    default:
      return failed('Something unexpected came.');
  }
}
