import { forbidden } from '../core/failures';
import type { HandlersOf } from '../core/operation';
import { READ, type RulesOf } from '../core/rules';
import { TAG_EXPIRATION_OPTIONS, type Settings } from '../state/settings';

const textOf = (value: unknown) => (typeof value === 'string' ? value : undefined);

/** The switches that the public configuration repeats among its settings. */
const REPEATED = new Set([
  'ASSIGN_OAUTH_TOKEN',
  'EDIT_QUOTA',
  'QUOTA_MANAGEMENT',
  'QUOTA_NOTIFICATIONS',
  'REPO_MIRROR',
]);

/** Returns the public part of the configuration (C 3.8), from the same values as the dump. */
function clientConfig({ dump: { config }, authenticationType, features }: Settings) {
  const title = textOf(config['REGISTRY_TITLE']) ?? 'Project Quay';
  return {
    ...Object.fromEntries(
      Object.entries(features)
        .filter(([name]) => REPEATED.has(name))
        .map(([name, on]) => [`FEATURE_${name}`, on]),
    ),
    AUTHENTICATION_TYPE: authenticationType,
    REGISTRY_TITLE: title,
    REGISTRY_TITLE_SHORT: textOf(config['REGISTRY_TITLE_SHORT']) ?? title,
    BRANDING: { logo: '/static/img/logo.svg', logo_dark: null, footer_img: null, footer_url: null },
    AVATAR_KIND: 'local',
    SERVER_HOSTNAME: textOf(config['SERVER_HOSTNAME']) ?? 'registry.example.org',
    PREFERRED_URL_SCHEME: textOf(config['PREFERRED_URL_SCHEME']) ?? 'https',
    LOCAL_OAUTH_HANDLER: '/oauth/localapp',
    TAG_EXPIRATION_OPTIONS: [...TAG_EXPIRATION_OPTIONS],
    CONTACT_INFO: [],
    DOCUMENTATION_ROOT: 'https://docs.projectquay.io/',
    FOOTER_LINKS: {},
    UI_DELAY_AFTER_WRITE_SECONDS: 3,
  };
}

/** The checks that run before the handlers. */
export const configurationRules: RulesOf<'getConfigDump' | 'getRegistryConfig'> = {
  getConfigDump: { ...READ, since: 'configDump' },
  getRegistryConfig: { beginsPage: true, access: 'anybody', outsideApi: true },
};

export const configurationHandlers: HandlersOf<'getConfigDump' | 'getRegistryConfig'> = {
  getConfigDump({ registry: { settings } }) {
    // Off: rejected for everyone, including superusers; the route remains (C 1.1).
    if (!settings.features['SUPERUSER_CONFIGDUMP']) throw forbidden();
    return { status: 200, body: settings.dump };
  },

  getRegistryConfig: ({ registry: { settings } }) => ({
    status: 200,
    body: {
      account_recovery_mode: false,
      config: clientConfig(settings),
      external_login: settings.externalLogin.map((service) => ({ ...service })),
      features: { ...settings.features },
      oauth: {},
      registry_state: settings.readOnly ? 'readonly' : 'normal',
      version_number: `Quay ${settings.release === 'head' ? '3.18.0' : `v${settings.release}.0`}`,
    },
  }),
};
