import type { KindTable } from './log-groups';

/* Sentences for accounts, organizations, permissions, keys and sign-ins; log-sentence.ts describes the syntax. */

const POLICY = '[: {method:words} {value}][, tags matching {tag_pattern}]';
const NOTIFICATION = 'the[ {method}] notification[ for {event}] on';
const KEY = 'service key[ {name}][ of {service}][, {kid}]';
const ENTITY = '[ for user {delegate_user}][ for team {delegate_team}]';

/** Kinds of sign-in and sign-out. */
const SIGN_IN_KINDS = {
  login_success: [
    'signin',
    'Signed in[ through {type:words}][ as robot {robot}][ with app token {app_specific_token_title}]',
  ],
  login_failure: [
    'signin',
    'Failed to sign in[ as {username}][ with app token {app_specific_token_title}][ with a token of {application_name}][ through {type:words}][: {message}]',
  ],
  logout_success: ['signin', 'Signed out'],
  federated_robot_token_exchange: [
    'signin',
    'Robot {robot|account} got a token by federation[, as {subject}][ of {issuer}]',
  ],
} as const satisfies KindTable;

/** Kinds of users and what belongs to them. */
const ACCOUNT_KINDS = {
  user_create: ['admin', 'Created user {username}[ with e-mail {email}]'],
  user_delete: ['admin', 'Deleted user {username}'],
  user_enable: ['admin', 'Enabled user {username}'],
  user_disable: ['admin', 'Disabled user {username}'],
  user_change_password: ['admin', 'Set the password of user {username}'],
  user_change_email: ['admin', 'Changed an e-mail[ from {old_email}][ to {email}]'],
  user_change_name: ['admin', 'Changed the user name[ from {old_username}]'],
  user_change_invoicing: [
    'admin',
    'Changed invoicing[: invoices by e-mail {invoice_email?on:off}][, to {invoice_email_address}]',
  ],
  user_change_metadata: [
    'admin',
    'Changed the profile[, given name {given_name}][, family name {family_name}][, company {company}][, location {location}]',
  ],
  user_change_tag_expiration: [
    'admin',
    'Changed how long deleted tags can be brought back[ to {tag_expiration:seconds}]',
  ],
  user_generate_client_key: ['admin', 'Generated a client key'],
  account_change_cc: ['admin', 'Changed the credit card'],
  account_change_password: ['admin', 'Changed the own password'],
  account_change_plan: ['admin', 'Changed the plan[ to {plan}]'],
  account_convert: ['admin', 'Converted the account to an organization'],
  create_robot: ['admin', 'Created robot account {robot}[: {description}]'],
  delete_robot: ['admin', 'Deleted robot account {robot}'],
  regenerate_robot_token: ['admin', 'Made a new token for robot account {robot}'],
  create_robot_federation: ['admin', 'Set up federation for robot account {robot}[: {config}]'],
  delete_robot_federation: ['admin', 'Removed the federation of robot account {robot}'],
  create_app_specific_token: ['admin', 'Created app token {app_specific_token_title|of no title}'],
  revoke_app_specific_token: ['admin', 'Revoked app token {app_specific_token_title|of no title}'],
  create_application: ['admin', 'Created OAuth application {application_name}'],
  update_application: ['admin', 'Changed OAuth application {application_name}'],
  delete_application: ['admin', 'Deleted OAuth application {application_name}'],
  reset_application_client_secret: [
    'admin',
    'Made a new client secret for OAuth application {application_name}',
  ],
  create_oauth_api_token: [
    'admin',
    'Created OAuth token[ {token_display_name}] of {application_name}[ with scope {scope}]',
  ],
  revoke_oauth_api_token: [
    'admin',
    'Revoked an OAuth token of {application_name}[: {oauth_token_uuid}]',
  ],
  oauth_token_assigned: [
    'admin',
    'Assigned an OAuth token[ of {application}][ to {assigned_user}][, by {assigning_user}]',
  ],
  oauth_token_revoked: ['admin', 'Revoked an OAuth token[ of {application}]'],
  export_logs_success: ['admin', 'Exported logs[ of {repo}][ to {url}][ to {email}]'],
  export_logs_failure: [
    'admin',
    'Failed to export logs[ of {repo}][ to {url}][ to {email}][: {error}]',
  ],
} as const satisfies KindTable;

/** Kinds of organizations, teams, quotas and policies of a namespace. */
const ORGANIZATION_KINDS = {
  org_create: ['admin', 'Created organization {namespace}[ with e-mail {email}]'],
  org_delete: ['admin', 'Deleted organization {namespace}'],
  org_change_name: ['admin', 'Renamed organization {old_name|of an unknown name}[ to {new_name}]'],
  org_change_email: ['admin', 'Changed the e-mail of {namespace}[ from {old_email}][ to {email}]'],
  org_change_invoicing: [
    'admin',
    'Changed invoicing of {namespace}[: invoices by e-mail {invoice_email?on:off}][, to {invoice_email_address}]',
  ],
  org_change_tag_expiration: [
    'admin',
    'Changed how long deleted tags of {namespace} can be brought back[ to {tag_expiration:seconds}]',
  ],
  take_ownership: ['admin', 'Took ownership of {was_user?user:organization|namespace} {namespace}'],
  org_create_quota: ['admin', 'Set a quota of {limit_bytes:bytes|unknown size} for {namespace}'],
  org_change_quota: [
    'admin',
    'Changed the quota of {namespace}[ from {previous_limit_bytes:bytes}][ to {limit_bytes:bytes}]',
  ],
  org_delete_quota: ['admin', 'Removed the quota[ of {limit_bytes:bytes}] of {namespace}'],
  org_create_quota_limit: [
    'admin',
    'Added a quota threshold for {namespace}[: {type}][ at {threshold_percent}%]',
  ],
  org_change_quota_limit: [
    'admin',
    'Changed a quota threshold of {namespace}[ from {previous_type}][ at {previous_threshold_percent}%][ to {type}][ at {threshold_percent}%]',
  ],
  org_delete_quota_limit: [
    'admin',
    'Removed a quota threshold of {namespace}[: {type}][ at {threshold_percent}%]',
  ],
  org_create_team: ['admin', 'Created team {team} in {namespace}'],
  org_delete_team: ['admin', 'Deleted team {team} of {namespace}'],
  org_set_team_description: [
    'admin',
    'Changed the description of team {team} of {namespace}[ to “{description}”]',
  ],
  org_set_team_role: ['admin', 'Changed the role of team {team} of {namespace}[ to {role}]'],
  org_add_team_member: ['admin', 'Added {member} to team {team} of {namespace}'],
  org_remove_team_member: ['admin', 'Removed {member} from team {team} of {namespace}'],
  org_invite_team_member: ['admin', 'Invited {invitee} to team {team} of {namespace}'],
  org_delete_team_member_invite: [
    'admin',
    'Withdrew the invitation of {invitee} to team {team} of {namespace}',
  ],
  org_team_member_invite_accepted: [
    'admin',
    '{member} accepted the invitation[ of {inviter}] to team {team} of {namespace}',
  ],
  org_team_member_invite_declined: [
    'admin',
    '{member} declined the invitation[ of {inviter}] to team {team} of {namespace}',
  ],
  enable_team_sync: ['admin', 'Turned synchronization of team {team} of {namespace} on'],
  disable_team_sync: ['admin', 'Turned synchronization of team {team} of {namespace} off'],
  create_prototype_permission: [
    'admin',
    `Created a default permission[ {role}]${ENTITY}[, on what {activating_username} creates] in {namespace}`,
  ],
  modify_prototype_permission: [
    'admin',
    `Changed a default permission[ from {original_role}][ to {role}]${ENTITY}[, on what {activating_username} creates] in {namespace}`,
  ],
  delete_prototype_permission: [
    'admin',
    `Deleted a default permission[ {role}]${ENTITY}[, on what {activating_username} creates] in {namespace}`,
  ],
  create_proxy_cache_config: ['admin', 'Made {namespace} a proxy cache[ of {upstream_registry}]'],
  delete_proxy_cache_config: ['admin', 'Ended the proxy cache of {namespace}'],
  create_namespace_notification: ['admin', `Created ${NOTIFICATION} {namespace}`],
  delete_namespace_notification: ['admin', `Deleted ${NOTIFICATION} {namespace}`],
  reset_namespace_notification: ['admin', `Reset ${NOTIFICATION} {namespace}`],
  create_namespace_autoprune_policy: [
    'admin',
    `Created an auto-prune policy for {namespace}${POLICY}`,
  ],
  update_namespace_autoprune_policy: [
    'admin',
    `Changed an auto-prune policy of {namespace}${POLICY}`,
  ],
  delete_namespace_autoprune_policy: [
    'admin',
    'Deleted an auto-prune policy of {namespace}[: {policy_uuid}]',
  ],
} as const satisfies KindTable;

/** Kinds of service keys; their namespace means nothing (C 5.2). */
const KEY_KINDS = {
  service_key_create: ['admin', `Created ${KEY}[, expires {expiration_date:date}]`],
  service_key_approve: ['admin', `Approved ${KEY}[, expires {expiration_date:date}]`],
  service_key_modify: ['admin', `Changed ${KEY}`],
  service_key_extend: [
    'admin',
    `Changed the expiry of ${KEY}[, from {old_expiration_date:date}][, to {expiration_date:date}]`,
  ],
  service_key_delete: ['admin', `Deleted ${KEY}`],
  service_key_rotate: ['admin', `Rotated ${KEY}[, expires {expiration_date:date}]`],
} as const satisfies KindTable;

/** Kinds of the people who use the registry and of what they manage. */
export const ADMIN_KINDS = {
  ...SIGN_IN_KINDS,
  ...ACCOUNT_KINDS,
  ...ORGANIZATION_KINDS,
  ...KEY_KINDS,
} as const satisfies KindTable;
