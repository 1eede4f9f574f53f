import type { ByteCount } from '@/lib/bytes';

import { kinds, type LogKind } from './log-kind';
import type { LogScene, Metadata } from './log-scene';
import { DESCRIPTIONS, TEAM_ROLES } from './log-vocabulary';

const QUOTAS: readonly (readonly [ByteCount, string])[] = [
  [10_737_418_240, '10.0 GiB'],
  [53_687_091_200, '50.0 GiB'],
  [107_374_182_400, '100.0 GiB'],
  [2_199_023_255_552, '2.0 TiB'],
  [9_223_372_036_854_775_807n, '8.0 EiB'],
];

function quota(s: LogScene): Metadata {
  const [limitBytes, limit] = s.dice.pick(QUOTAS);
  return { limit_bytes: limitBytes, limit };
}

function changedQuota(s: LogScene): Metadata {
  const now = quota(s);
  const [previousBytes, previous] = s.dice.pick(
    QUOTAS.filter(([bytes]) => bytes !== now['limit_bytes']),
  );
  return { ...now, previous_limit_bytes: previousBytes, previous_limit: previous };
}

const threshold = (s: LogScene): Metadata => ({
  type: s.dice.pick(['Warning', 'Reject']),
  threshold_percent: s.dice.between(10, 20) * 5,
});

/** Returns the metadata of an invoice change: either the switch or the address is set. */
export function invoicing(s: LogScene): Metadata {
  return s.dice.chance(0.5)
    ? { invoice_email: s.dice.chance(0.5) }
    : { invoice_email_address: s.orNull(0.7, () => 'invoices@meridian.example') };
}

const member = (s: LogScene): Metadata => ({ member: s.otherUser(), team: s.team() });
const invitation = (s: LogScene): Metadata => ({
  ...(s.dice.chance(0.6)
    ? { user: s.otherUser() }
    : { email: s.text(['new.colleague@meridian.example']) }),
  ...member(s),
});
const answer = (s: LogScene): Metadata => ({ ...member(s), inviter: s.otherUser() });

export const ORGANIZATION_KINDS: [string, LogKind][] = [
  ...kinds(
    { actor: 'user', place: 'organization' },
    {
      org_create: (s) => ({
        email: `${s.organization}@teams.meridian.example`,
        namespace: s.organization,
      }),
      org_change_email: (s) => ({
        email: s.text([`${s.organization}@teams.meridian.example`]),
        namespace: s.organization,
        old_email: 'owner@meridian.example',
      }),
      org_change_invoicing: (s) => ({ ...invoicing(s), namespace: s.organization }),
      org_change_tag_expiration: (s) => ({
        tag_expiration: s.dice.pick([0, 86_400, 604_800, 1_209_600]),
        namespace: s.organization,
      }),
      org_create_quota: (s) => ({ namespace: s.organization, ...quota(s) }),
      org_change_quota: (s) => ({ namespace: s.organization, ...changedQuota(s) }),
      org_delete_quota: (s) => ({
        namespace: s.organization,
        quota_id: s.dice.between(1, 400),
        ...quota(s),
      }),
      org_create_quota_limit: (s) => ({ namespace: s.organization, ...threshold(s) }),
      org_change_quota_limit: (s) => ({
        namespace: s.organization,
        ...threshold(s),
        previous_type: s.dice.pick(['Warning', 'Reject']),
        previous_threshold_percent: s.dice.between(10, 20) * 5,
      }),
      org_delete_quota_limit: (s) => ({
        namespace: s.organization,
        limit_id: s.dice.between(1, 800),
        ...threshold(s),
      }),
      org_create_team: (s) => ({ team: s.team() }),
      org_delete_team: (s) => ({ team: s.team() }),
      org_set_team_description: (s) => ({ team: s.team(), description: s.text(DESCRIPTIONS) }),
      org_set_team_role: (s) => ({ team: s.team(), role: s.dice.pick(TEAM_ROLES) }),
      org_add_team_member: member,
      org_remove_team_member: member,
      org_invite_team_member: invitation,
      org_delete_team_member_invite: invitation,
      org_team_member_invite_accepted: answer,
      org_team_member_invite_declined: answer,
      enable_team_sync: (s) => ({ team: s.team() }),
      disable_team_sync: (s) => ({ team: s.team() }),
    },
  ),
  ...kinds(
    { actor: 'superuser', place: 'organization' },
    {
      org_delete: (s) => ({ namespace: s.organization }),
      org_change_name: (s) => ({
        old_name: s.organization,
        new_name: s.orNull(0.7, () => `${s.organization}-eu`),
        superuser: s.superuser,
      }),
      take_ownership: (s) => ({
        entity_id: s.dice.between(1, 4000),
        namespace: s.organization,
        was_user: s.dice.chance(0.2),
        superuser: s.superuser,
      }),
    },
  ),
];
