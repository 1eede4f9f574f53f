import { kinds, type LogKind, nothing } from './log-kind';
import { invoicing } from './log-kinds-organizations';
import type { LogScene, Metadata } from './log-scene';

const robot = (s: LogScene): Metadata => ({ robot: s.robotShort() });

const appToken = (s: LogScene): Metadata => ({
  app_specific_token_title: s.tokenTitle(),
  app_specific_token: s.uuid(),
});

const exported = (s: LogScene): Metadata => ({
  'date/time': '2026-11-20 10:14:07.120734',
  ...s.maybe(0.3, () => ({ repo: s.repo })),
  url: s.orNull(0.4, () => 'https://hooks.meridian.example/exports'),
  email: s.orNull(0.6, () => 'audit@meridian.example'),
});

/** Returns what a failed sign-in tried to sign in as; in C 5.7 all of it is optional. */
function attempt(s: LogScene): Metadata {
  const way = s.dice.int(10);
  if (way < 6) {
    const name = s.dice.chance(0.4)
      ? s.user
      : s.text(['admin', 'root', 'administrator', 'test', 'oracle', 'jenkins']);
    return {
      kind: 'user',
      username: name,
      message: s.text(['Invalid Username or Password', 'This user has been disabled']),
    };
  }
  if (way < 8)
    return {
      kind: 'robot',
      username: s.robot(),
      robot: s.robot(),
      message: 'Could not find robot with specified credentials',
    };
  if (way === 8) {
    return {
      kind: 'app_specific_token',
      app_specific_token_title: s.tokenTitle(),
      message: 'Invalid token',
    };
  }
  return {
    kind: 'oauth',
    token: s.dice.code(10),
    application_name: s.application().name,
    oauth_token_id: s.dice.between(1, 90),
    oauth_token_application_id: s.application().id,
    oauth_token_application: s.application().name,
    message: 'OAuth access token has expired',
  };
}

export const ACCOUNT_KINDS: [string, LogKind][] = [
  ...kinds(
    { actor: 'user', place: 'own', api: false },
    {
      account_change_cc: nothing,
      account_change_password: nothing,
      account_change_plan: (s) =>
        s.maybe(0.7, () => ({ plan: s.dice.pick(['bus-small-2018', 'free']) })),
      account_convert: nothing,
      logout_success: nothing,
      user_generate_client_key: nothing,
      user_change_name: (s) => ({ old_username: s.text(['old.name']) }),
      user_change_invoicing: invoicing,
      user_change_metadata: (s) => ({
        ...s.maybe(0.6, () => ({ given_name: s.text(['Mira', 'José', '太郎']) })),
        ...s.maybe(0.6, () => ({ family_name: s.text(['Holt', "O'Neill", 'Müller']) })),
        ...s.maybe(0.4, () => ({ company: s.text(['Meridian']) })),
        ...s.maybe(0.3, () => ({ location: s.text(['Leipzig', 'São Paulo']) })),
      }),
      user_change_tag_expiration: (s) => ({ tag_expiration: s.dice.pick([0, 86_400, 1_209_600]) }),
      create_app_specific_token: appToken,
      revoke_app_specific_token: appToken,
    },
  ),
  ...kinds(
    { actor: 'somebody', place: 'own', api: false },
    {
      login_success: (s) => ({
        type: s.dice.pick(['quayauth', 'v2auth']),
        useragent: s.browser(),
        ...s.maybe(0.6, () => ({ kind: s.dice.pick(['user', 'robot', 'app_specific_token']) })),
        ...s.maybe(0.2, () => ({ robot: s.robot() })),
        ...s.maybe(0.1, () => ({ app_specific_token_title: s.tokenTitle() })),
      }),
    },
  ),
  ...kinds(
    { actor: 'failing', place: 'own', api: false },
    {
      login_failure: (s) => ({
        type: s.dice.pick(['quayauth', 'v2auth']),
        useragent: s.browser(),
        ...attempt(s),
      }),
    },
  ),
  ...kinds(
    { actor: 'nobody', place: 'any', api: false },
    {
      export_logs_success: (s) => ({
        ...exported(s),
        export_id: s.uuid(),
        message: 'Export logs success',
      }),
      export_logs_failure: (s) => ({
        ...exported(s),
        error: s.text(['max time reached', 'storage unavailable']),
      }),
      federated_robot_token_exchange: (s) => ({
        subject: `system:serviceaccount:${s.organization}:builder`,
        issuer: 'https://oidc.meridian.example/clusters/prod-eu',
        robot: s.robot(),
      }),
    },
  ),
  ...kinds(
    { actor: 'user', place: 'any' },
    {
      create_robot: (s) => ({
        ...robot(s),
        description: s.orNull(0.6, () => s.text(['used by the pipeline', 'temporary'])),
        unstructured_metadata: s.orNull(0.3, () => ({
          owner: 'platform',
          ticket: 'OPS-1482',
          nested: { level: [1, 2] },
        })),
      }),
      create_robot_federation: (s) => ({
        config: [
          {
            issuer: 'https://oidc.meridian.example/clusters/prod-eu',
            subject: `system:serviceaccount:${s.organization}:builder`,
          },
        ],
        ...robot(s),
      }),
      delete_robot: robot,
      delete_robot_federation: robot,
      regenerate_robot_token: robot,
    },
  ),
];
