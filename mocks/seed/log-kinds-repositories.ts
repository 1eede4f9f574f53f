import { kinds, type LogKind } from './log-kind';
import type { LogScene, Metadata } from './log-scene';
import { DESCRIPTIONS, EVENTS, METHODS, ROLES } from './log-vocabulary';

const repository = (s: LogScene): Metadata => ({ repo: s.repo, namespace: s.namespace });

const notification = (s: LogScene): Metadata => ({
  ...repository(s),
  notification_id: s.uuid(),
  event: s.dice.pick(EVENTS),
  method: s.dice.pick(METHODS),
});

const grantee = (s: LogScene): Metadata =>
  s.dice.chance(0.7) ? { username: s.otherUser() } : { team: s.team() };

const tagged = (s: LogScene): Metadata => ({
  username: s.user,
  repo: s.repo,
  tag: s.tag,
  namespace: s.namespace,
});

const accessToken = (s: LogScene): Metadata => ({ token: s.dice.code(12), repo: s.repo });
const webhook = (s: LogScene): Metadata => ({ repo: s.repo, webhook_id: s.uuid() });

const label = (s: LogScene): Metadata => ({
  id: s.uuid(),
  key: s.dice.pick([
    'org.opencontainers.image.source',
    'quay.expires-after',
    'maintainer',
    'build-date',
  ]),
  value: s.text(['https://git.meridian.example/x', '2w', 'platform team', '2026-11-20']),
  manifest_digest: s.digest(),
});

/** Returns the metadata of a permission entry, which names a user or a team in different keys (C 5.7). */
const permission = (s: LogScene, more: Metadata): Metadata =>
  s.dice.chance(0.7)
    ? { username: s.otherUser(), ...repository(s), ...more }
    : { team: s.team(), repo: s.repo, ...more };

export const REPOSITORY_KINDS: [string, LogKind][] = kinds(
  { actor: 'user', place: 'any' },
  {
    create_repo: repository,
    delete_repo: repository,
    set_repo_description: (s) => ({ ...repository(s), description: s.text(DESCRIPTIONS) }),
    change_repo_state: (s) => ({
      ...repository(s),
      state_changed: s.dice.pick(['NORMAL', 'READ_ONLY', 'MIRROR']),
    }),
    change_repo_trust: (s) => ({ ...repository(s), trust_enabled: s.dice.chance(0.5) }),
    change_repo_visibility: (s) => ({
      ...repository(s),
      visibility: s.dice.pick(['public', 'private']),
    }),
    add_repo_accesstoken: accessToken,
    delete_repo_accesstoken: accessToken,
    add_repo_webhook: webhook,
    delete_repo_webhook: webhook,
    add_repo_notification: notification,
    delete_repo_notification: notification,
    reset_repo_notification: notification,
    add_repo_permission: (s) => ({ role: s.dice.pick(ROLES), ...repository(s), ...grantee(s) }),
    change_repo_permission: (s) => permission(s, { role: s.dice.pick(ROLES) }),
    delete_repo_permission: (s) => permission(s, {}),
    create_tag: (s) => ({
      ...tagged(s),
      manifest_digest: s.digest(),
      original_manifest_digest: s.orNull(0.1, () => s.digest()),
    }),
    move_tag: (s) => ({
      ...tagged(s),
      manifest_digest: s.digest(),
      original_manifest_digest: s.orNull(0.9, () => s.digest()),
    }),
    revert_tag: (s) => ({
      username: s.user,
      repo: s.repo,
      tag: s.tag,
      manifest_digest: s.digest(),
    }),
    permanently_delete_tag: (s) => ({ ...tagged(s), manifest_digest: s.digest() }),
    change_tag_expiration: (s) => ({
      ...tagged(s),
      expiration_date: s.orNull(0.8, () => s.daysAway(s.dice.between(1, 90))),
      old_expiration_date: s.orNull(0.4, () => s.daysAway(s.dice.between(-3, 30))),
    }),
    change_tag_immutability: (s) => {
      const immutable = s.dice.chance(0.7);
      return { ...tagged(s), immutable, previous_immutable: !immutable };
    },
    manifest_label_add: (s) => ({
      ...label(s),
      media_type: s.dice.pick(['text/plain', 'application/json']),
      ...repository(s),
    }),
    manifest_label_delete: (s) => ({ ...label(s), ...repository(s) }),
  },
);
