import { SECRETS } from './secrets';

/** Returns the addresses that the cluster sets in every process's environment. */
function clusterServices(): Record<string, string> {
  const services: [name: string, port: string][] = [
    ['QUAY_APP', '8080'],
    ['QUAY_CONFIG_EDITOR', '8080'],
    ['QUAY_MIRROR', '8080'],
    ['QUAY_METRICS', '9091'],
    ['QUAY_DATABASE', '5432'],
    ['REDIS_BUILDLOGS', '6379'],
    ['REDIS_EVENTS', '6379'],
    ['MEMCACHED', '11211'],
    ['CLAIR_APP', '80'],
    ['CLAIR_POSTGRES', '5432'],
    ['CLAIR_INTROSPECTION', '8089'],
    ['BUILD_MANAGER', '55443'],
    ['OBJECT_GATEWAY', '443'],
    ['MAIL_RELAY', '25'],
    ['KUBERNETES', '443'],
  ];
  return Object.fromEntries(
    services.flatMap(([service, port], index) => {
      const host = `172.30.${10 + index}.${40 + index * 7}`;
      return [
        [`${service}_SERVICE_HOST`, host],
        [`${service}_SERVICE_PORT`, port],
        [`${service}_PORT`, `tcp://${host}:${port}`],
        [`${service}_PORT_${port}_TCP`, `tcp://${host}:${port}`],
        [`${service}_PORT_${port}_TCP_ADDR`, host],
        [`${service}_PORT_${port}_TCP_PORT`, port],
        [`${service}_PORT_${port}_TCP_PROTO`, 'tcp'],
      ];
    }),
  );
}

/** Returns the environment of the server process: nothing in it is masked (C 8). */
export function environment(): Record<string, string> {
  return {
    PATH: '/quay-registry/venv/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
    HOME: '/quay-registry',
    HOSTNAME: 'registry-7c9d5f6b8-x2k4q',
    TZ: 'UTC',
    LANG: 'en_US.UTF-8',
    LC_ALL: 'C.UTF-8',
    PYTHONPATH: '/quay-registry',
    PYTHONUNBUFFERED: '1',
    PYTHONUSERBASE: '/app',
    QUAYCONF: '/quay-registry/conf',
    QUAYDIR: '/quay-registry',
    QUAYPATH: '/quay-registry',
    QUAY_VERSION: 'v3.16.0',
    QUAY_SERVICES: '',
    QUAY_LOGGING: 'stdout',
    DEBUGLOG: 'false',
    container: 'oci',
    TERM: 'xterm',
    NSS_WRAPPER_GROUP: '/etc/group',
    OPENSSL_FORCE_FIPS_MODE: '0',
    GUNICORN_CMD_ARGS: '--max-requests 5000 --max-requests-jitter 500',
    WORKER_COUNT_REGISTRY: '24',
    DB_URI: `postgresql://quay:${SECRETS.databasePassword}@db-1.meridian.example:5432/quay`,
    QUAY_OVERRIDE_CONFIG: JSON.stringify({
      REGISTRY_STATE: 'normal',
      MAIL_PASSWORD: SECRETS.overridePassword,
    }),
    QUAY_INIT_TOKEN: SECRETS.initToken,
    AWS_ACCESS_KEY_ID: SECRETS.cloudAccessKey,
    AWS_SECRET_ACCESS_KEY: SECRETS.cloudSecretKey,
    AWS_REGION: 'eu-central-1',
    SMTP_PASS: SECRETS.smtpEnvPassword,
    GRAFANA_ADMIN: `admin:${SECRETS.grafanaPassword}`,
    SENTRY_DSN: `https://${SECRETS.sentryKey}@errors.meridian.example/7`,
    HTTPS_PROXY: `http://registry:${SECRETS.proxyPassword}@proxy.meridian.example:3128`,
    NO_PROXY: '.svc,.cluster.local,10.0.0.0/8',
    OTEL_EXPORTER_OTLP_HEADERS: `Authorization=Api-Token ${SECRETS.otelToken}`,
    ...clusterServices(),
  };
}
