import { masked } from './config-masked';
import { SECRETS } from './secrets';

/** Returns settings that the schema does not know, which does not make them wrong (C 8). */
export function unknownSettings(): Record<string, unknown> {
  return {
    SECRET_KEY: masked(36),
    PAGE_TOKEN_KEY: masked(44),
    LDAP_ADMIN_PASSWD: masked(19),
    LDAP_USER_RDN_EXTRA: ['ou=contractors'],
    RECAPTCHA_SECRET_KEY: SECRETS.recaptchaSecret,
    KEYSTONE_ADMIN_PASSWORD: SECRETS.keystonePassword,
    MERIDIAN_LOGIN_CONFIG: {
      CLIENT_ID: 'registry',
      CLIENT_SECRET: masked(36),
      OIDC_SERVER: 'https://sso.meridian.example/realms/staff/',
      SERVICE_NAME: 'Meridian SSO',
      LOGIN_SCOPES: ['openid', 'email', 'profile'],
      PREFERRED_USERNAME_CLAIM_NAME: 'preferred_username',
    },
    REPLICA_ADMIN: {
      hosts: ['db-1.meridian.example', 'db-2.meridian.example'],
      uri: `postgresql://replicator:${SECRETS.replicaPassword}@db-2.meridian.example:5432/quay?sslmode=verify-full`,
      replication_credential: SECRETS.replicationCredential,
    },
    WEBHOOK_RECEIVERS: [
      {
        name: 'chat',
        url: 'https://hooks.meridian.example/chat',
        token: SECRETS.webhookToken,
        retries: 3,
      },
      {
        name: 'tickets',
        url: 'https://tickets.meridian.example/api',
        headers: { 'X-Api-Token': SECRETS.ticketToken },
      },
    ],
    EGRESS: {
      http_proxy: `http://registry:${SECRETS.proxyPassword}@proxy.meridian.example:3128`,
      no_proxy: ['.svc', '10.0.0.0/8'],
    },
    NOTES: `Second proxy until the move is done: http://registry:${SECRETS.proxyPasswordNoted}@proxy-old.meridian.example:3128 (ask the network team)`,
    SIGNING_PRIVATE_PEM: `-----BEGIN RSA PRIVATE KEY-----\n${SECRETS.privateKey}\n-----END RSA PRIVATE KEY-----\n`,
    INTERNAL_SCANNER_PSK: SECRETS.unmaskedPsk,
    GITLAB_MIRROR_TOKEN: SECRETS.gitToken,
    PASSWORD_PEPPER_SECRET: SECRETS.sessionPepper,
    LOGGING_LEVEL: 'INFO',
    DEBUG: false,
    DEBUGLOG: false,
    EXCEPTION_LOG_TYPE: 'FakeSentry',
    BUILD_SCHEMA_VERSION: 3,
    JSONIFY_PRETTYPRINT_REGULAR: false,
    MAX_CONTENT_LENGTH_MB: 4096,
    PERMANENT_SESSION_LIFETIME_DAYS: 31,
    PROPAGATE_EXCEPTIONS: true,
    QUEUE_METRICS_TYPE: 'Prometheus',
    REMEMBER_COOKIE_SAMESITE: 'Lax',
    SEND_FILE_MAX_AGE_DEFAULT: 0,
    STAGGER_WORKERS: true,
    SUPPORTED_REGIONS: ['eu-central-1', 'eu-west-1', 'ap-south-1'],
    TRAP_HTTP_EXCEPTIONS: false,
    USE_X_SENDFILE: false,
    DEPRECATED_OPTIONS: { FEATURE_MANIFEST_BACKFILL: true, V22_NAMESPACE_WHITELIST: [] },
    BANNER_HTML: '<b onmouseover="alert(1)">maintenance on Sunday</b>',
    EMPTY_STRING: '',
  };
}
