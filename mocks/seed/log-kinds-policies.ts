import { kinds, type LogKind } from './log-kind';
import type { LogScene, Metadata } from './log-scene';
import { DESCRIPTIONS, EVENTS, METHODS, UPSTREAMS } from './log-vocabulary';

function autoprune(s: LogScene): Metadata {
  const byAge = s.dice.chance(0.5);
  return {
    method: byAge ? 'creation_date' : 'number_of_tags',
    value: byAge ? s.dice.pick(['30d', '12w', '1y']) : s.dice.pick([10, 50, 500]),
    tag_pattern: s.orNull(0.4, () => s.text(['^pr-.*', 'nightly-.*'])),
    tag_pattern_matches: s.orNull(0.4, () => s.dice.chance(0.8)),
    namespace: s.namespace,
  };
}

const inRepository = (s: LogScene): Metadata => s.maybe(0.5, () => ({ repo: s.repo }));

const immutability = (s: LogScene): Metadata => ({
  namespace: s.namespace,
  tag_pattern: s.text(['^v\\d+\\.\\d+\\.\\d+$', 'release-.*']),
  tag_pattern_matches: s.dice.chance(0.9),
  ...inRepository(s),
});

const prototype = (s: LogScene): Metadata => ({
  prototypeid: s.uuid(),
  username: s.user,
  activating_username: s.orNull(0.5, () => s.otherUser()),
  role: s.dice.pick(['read', 'write', 'admin']),
  ...(s.dice.chance(0.5) ? { delegate_user: s.otherUser() } : { delegate_team: s.team() }),
});

const notification = (s: LogScene): Metadata => ({
  namespace: s.namespace,
  notification_id: s.uuid(),
  event: s.dice.pick(EVENTS),
  method: s.dice.pick(METHODS),
});

function applicationBody(s: LogScene): Metadata {
  const application = s.application();
  const name = s.text([application.name]);
  return {
    name,
    ...s.maybe(0.7, () => ({ redirect_uri: 'https://tools.meridian.example/callback' })),
    ...s.maybe(0.7, () => ({ application_uri: 'https://tools.meridian.example' })),
    ...s.maybe(0.4, () => ({ description: s.text(DESCRIPTIONS) })),
    ...s.maybe(0.2, () => ({ avatar_email: 'tools@meridian.example' })),
    application_name: name,
    client_id: application.id,
  };
}

function application(s: LogScene): Metadata {
  const known = s.application();
  return { application_name: known.name, client_id: known.id };
}

export const POLICY_KINDS: [string, LogKind][] = [
  ...kinds(
    { actor: 'user', place: 'any' },
    {
      create_namespace_autoprune_policy: autoprune,
      update_namespace_autoprune_policy: autoprune,
      delete_namespace_autoprune_policy: (s) => ({ policy_uuid: s.uuid(), namespace: s.namespace }),
      create_repository_autoprune_policy: (s) => ({ ...autoprune(s), repo: s.repo }),
      update_repository_autoprune_policy: (s) => ({ ...autoprune(s), repo: s.repo }),
      delete_repository_autoprune_policy: (s) => ({
        policy_uuid: s.uuid(),
        namespace: s.namespace,
        repo: s.repo,
      }),
      create_immutability_policy: immutability,
      update_immutability_policy: immutability,
      delete_immutability_policy: (s) => ({
        namespace: s.namespace,
        policy_uuid: s.uuid(),
        ...inRepository(s),
      }),
      create_namespace_notification: notification,
      delete_namespace_notification: notification,
      reset_namespace_notification: notification,
    },
  ),
  ...kinds(
    { actor: 'nobody', place: 'any', api: false },
    {
      tag_made_immutable_by_policy: (s) => ({
        tag: s.tag,
        repo: s.repo,
        namespace: s.namespace,
        immutable: true,
      }),
      tags_made_immutable_by_policy: (s) => ({
        namespace: s.namespace,
        tag_pattern: '^v\\d+',
        tag_pattern_matches: true,
        count: s.dice.between(1, 800),
        ...inRepository(s),
      }),
    },
  ),
  ...kinds(
    { actor: 'user', place: 'organization' },
    {
      create_prototype_permission: prototype,
      delete_prototype_permission: prototype,
      modify_prototype_permission: (s) => ({
        ...prototype(s),
        original_role: s.dice.pick(['read', 'write']),
      }),
      create_proxy_cache_config: (s) => ({
        upstream_registry: s.orNull(0.8, () => s.dice.pick(UPSTREAMS)),
      }),
      delete_proxy_cache_config: () => ({}),
      create_application: applicationBody,
      update_application: applicationBody,
      delete_application: application,
      reset_application_client_secret: application,
      create_oauth_api_token: (s) => ({
        oauth_token_uuid: s.uuid(),
        scope: s.dice.pick(['repo:read', 'super:user user:read', 'repo:write org:admin']),
        token_display_name: s.tokenTitle(),
        ...application(s),
        auth_method: s.dice.pick(['session', 'oauth']),
      }),
      revoke_oauth_api_token: (s) => ({ oauth_token_uuid: s.uuid(), ...application(s) }),
      oauth_token_assigned: (s) => ({
        assigning_user: s.user,
        assigned_user: s.otherUser(),
        application: s.application().name,
        client_id: s.application().id,
      }),
      // Never written any more (C 5.7).
      oauth_token_revoked: (s) => ({
        application: s.application().name,
        client_id: s.application().id,
      }),
    },
  ),
];
