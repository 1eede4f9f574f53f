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
  // C 3.2: such a token is valid but does not reveal its account.
  if (right === 'account' && (accepted || tier === 'none'))
    return notAllowed('The token lacks the scope user:read, so its user is unknown.');
  return { ...failed('The registry does not accept the token or the session.'), stops: true };
}

/** C 1.1: a disabled feature and a missing right give the same response. */
function judgeConfigDump({ features, accepted }: Known): Judged {
  if (
    features?.SUPERUSER_CONFIGDUMP === false ||
    (features && !('SUPERUSER_CONFIGDUMP' in features))
  )
    return { outcome: 'not-offered', reason: 'FEATURE_SUPERUSER_CONFIGDUMP is off.' };
  return features && accepted
    ? failed('Refused although FEATURE_SUPERUSER_CONFIGDUMP is on.')
    : notAllowed('FEATURE_SUPERUSER_CONFIGDUMP is off, or the account is not a superuser.');
}

/** Returns why older releases refuse a read that the tier otherwise allows. */
function refusedBefore({ id }: Read, { tier, answered, features }: Known): string | undefined {
  if (
    id === 'listQuotaLimits' &&
    features?.SUPERUSERS_FULL_ACCESS === true &&
    answered.has('listUserQuotaSuperUser')
  )
    return 'Before 3.10, registries show thresholds here only to members of the organization. The quota contains them too.';
  if (tier === 'readonly' && (id === 'getInstallUser' || id === 'getAggregateLogs'))
    return 'Before 3.16, registries do not show this to read-only superusers.';
  return undefined;
}

function judgeForbidden(read: Read, known: Known): Judged {
  const { right } = read;
  const older = refusedBefore(read, known);
  if (older !== undefined) return notAllowed(older);
  if (right === 'config-dump') return judgeConfigDump(known);
  if (right === 'organization' && known.features?.SUPERUSERS_FULL_ACCESS !== true) {
    return notAllowed('Needs FEATURE_SUPERUSERS_FULL_ACCESS or membership of the organization.');
  }
  if (right === 'repository') {
    return notAllowed(
      'Needs the right to read the repository of the build, or FEATURE_SUPERUSERS_FULL_ACCESS.',
    );
  }
  if (right === 'anybody') return failed('Refused although it needs no sign-in.');
  return known.accepted
    ? failed('Refused although other superuser operations are allowed.')
    : notAllowed('The account is not a superuser, or the token lacks the scope super:user.');
}

function judgeAbsent({ id, right }: Read, known: Known): Judged {
  if (right === 'anybody') return failed('Not found. Is this a Quay registry?');
  return isOffered(id, known) === true
    ? failed('The registry’s API description lists it, but a web page was returned.')
    : {
        outcome: 'not-offered',
        reason: 'A web page was returned, as when a feature is off.',
      };
}

const NO_SUCH_BUILD = 'The registry has no build with this UUID.';

function judgeNotFound({ id, right }: Read): Judged {
  if (id === 'getArchivedBuildLogs')
    return { outcome: 'skipped', reason: 'The log of this build is not in the archive.' };
  return failed(
    right === 'build' ? NO_SUCH_BUILD : 'The registry did not find what it had just listed.',
  );
}

/** Manually started builds crash the three reads in releases before 3.17, which also lack the archive's operation. */
function judgeCrash({ right }: Read, known: Known): Judged {
  return right === 'build' && isOffered('getArchivedBuildLogs', known) === false
    ? {
        outcome: 'known-fault',
        reason:
          'Known failure up to 3.16: superusers cannot open a build that was started by hand.',
      }
    : failed('The registry failed with an internal error.');
}

/** Decides whether the contract expects a failed request. */
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
      // C 1.24: two of the routes return this where the third returns "not found".
      return read.right === 'build' && at(error.body, 'title') === 'invalid_response'
        ? judgeNotFound(read)
        : failed('The registry did not accept the request.');
    case 'opaque':
      // C 3.7: by default only the registry's own pages may read these two.
      return read.right === 'anybody' && read.id !== 'getDiscovery'
        ? {
            outcome: 'skipped',
            reason: 'Not readable from another origin unless CORS_ORIGIN lists it.',
          }
        : failed('The browser could not read the response from another origin.');
    case 'network':
      return failed(error.serverMessage || 'The registry did not respond.');
    case 'not-json':
      return failed(
        'An HTML page was returned instead of JSON, often by a proxy or a sign-in page.',
      );
    case 'redirected':
      return failed(
        error.serverMessage ||
          'Redirected to another address, as by a proxy that requires a sign-in.',
      );
    case 'proxy-sign-in':
      return failed('A proxy in front of the registry requires a sign-in.');
    case 'proxy-refused':
      return failed('A proxy in front of the registry refused the request.');
    case 'gateway':
      return failed('A proxy in front of the registry could not reach it.');
    case 'timeout':
      return failed(error.serverMessage || 'The registry took too long to respond.');
    case 'truncated':
      return failed('The response was incomplete.');
    case 'empty':
      return failed('The response was empty.');
    case 'rate-limited':
      return failed('The registry kept asking to slow down.');
    case 'server':
      return judgeCrash(read, known);
    case 'fresh-login':
      return { outcome: 'skipped', reason: 'The password was not confirmed.', stops: true };
    case 'cancelled':
      return { outcome: 'skipped', reason: 'Cancelled.', stops: true };
    default:
      return failed('Unexpected failure.');
  }
}
