type Schema = Record<string, unknown>;

const text = (description: string, sample?: string): Schema => ({
  type: 'string',
  description,
  ...(sample !== undefined && { 'x-example': sample }),
});
const number = (description: string, sample?: number): Schema => ({
  type: 'number',
  description,
  ...(sample !== undefined && { 'x-example': sample }),
});
const flag = (description: string): Schema => ({
  type: 'boolean',
  description,
  'x-example': false,
});
const object = (properties: Record<string, Schema>, required: string[] = []): Schema => ({
  type: 'object',
  required,
  properties,
});

const redis = object(
  {
    host: text('Name of the host.', 'redis'),
    port: number('Port.', 6379),
    password: text('Password, if required.'),
    ssl: flag('Whether the connection is encrypted.'),
    ssl_cert_reqs: text('How its certificate is checked.', 'required'),
  },
  ['host'],
);

const oauthLogin = object(
  {
    CLIENT_ID: text('The client id that the service gave to the registry.', '0e8dbe15c4c7630b6780'),
    CLIENT_SECRET: text('The secret that belongs to it.'),
    GITHUB_ENDPOINT: text(
      'Address of the service, for one that runs elsewhere.',
      'https://git.example.org/',
    ),
    API_ENDPOINT: text("Address of the service's interface."),
    ORG_RESTRICT: flag('Whether only members of some organizations may sign in.'),
    ALLOWED_ORGANIZATIONS: {
      type: 'array',
      description: 'Those organizations.',
      uniqueItems: true,
      items: { type: 'string' },
    },
  },
  ['CLIENT_ID', 'CLIENT_SECRET'],
);

const storageParameters = object({
  access_key: text('The id of the key.'),
  secret_key: text('The key.'),
  bucket_name: text('The bucket.', 'registry-eu'),
  storage_path: text('The folder in it.', '/datastorage/registry'),
  hostname: text('The host, for a service that is not the original one.'),
  port: number('The port.', 443),
  is_secure: flag('Whether the connection is encrypted.'),
  host: text('The host, in older configurations.'),
  sts_role_arn: text('The role that is assumed.'),
  cloudfront_distribution_domain: text('The name of the distribution in front of it.'),
  minimum_chunk_size_mb: number('The smallest piece of an upload.', 100),
  maximum_chunk_size_mb: number('The largest piece of an upload.', 500),
});

/** Schemas of settings with more than one value. */
export const NESTED_SCHEMAS: Record<string, Schema> = {
  BUILDLOGS_REDIS: redis,
  USER_EVENTS_REDIS: redis,
  PULL_METRICS_REDIS: redis,
  GITHUB_LOGIN_CONFIG: oauthLogin,
  GITHUB_TRIGGER_CONFIG: oauthLogin,
  GITLAB_TRIGGER_CONFIG: oauthLogin,
  GOOGLE_LOGIN_CONFIG: oauthLogin,
  BITBUCKET_TRIGGER_CONFIG: object(
    {
      CONSUMER_KEY: text('The key that the service gave.'),
      CONSUMER_SECRET: text('The secret that belongs to it.'),
    },
    ['CONSUMER_KEY', 'CONSUMER_SECRET'],
  ),
  DISTRIBUTED_STORAGE_CONFIG: {
    type: 'object',
    patternProperties: {
      '^.*$': { type: 'array', items: [{ type: 'string' }, storageParameters] },
    },
  },
  LOGS_MODEL_CONFIG: object({
    producer: {
      type: 'string',
      enum: ['kafka', 'elasticsearch', 'kinesis_stream', 'splunk', 'splunk_hec'],
      description: 'What takes the entries first.',
    },
    elasticsearch_config: object({
      host: text('The host.', 'search.example.org'),
      port: number('The port.', 9200),
      access_key: text('The user, or the id of the key.'),
      secret_key: text('The password, or the key.'),
      aws_region: text('The region, for the service of that name.', 'us-east-1'),
      use_ssl: flag('Whether the connection is encrypted.'),
      index_prefix: text('The beginning of the names of indexes.', 'logentry_'),
      index_settings: { type: 'object', description: 'Settings of new indexes.' },
    }),
    kafka_config: object({
      bootstrap_servers: { type: 'array', description: 'The brokers.', items: { type: 'string' } },
      topic: text('The topic.'),
      max_block_seconds: number('Seconds to wait for space.', 10),
    }),
    kinesis_stream_config: object({
      stream_name: text('The stream.'),
      aws_region: text('Its region.', 'us-east-1'),
      aws_access_key: text('The id of the key.'),
      aws_secret_key: text('The key.'),
      retries: number('How often it is tried again.', 5),
    }),
    splunk_config: object({
      host: text('The host.'),
      port: number('The port.', 8089),
      bearer_token: text('The token that writes.'),
      search_token: text('The token that reads.'),
      verify_ssl: flag('Whether the certificate is checked.'),
      index_prefix: text('The index.'),
    }),
    splunk_hec_config: object({
      hec_token: text('The token of the collector.'),
      splunk_index: text('The index.'),
    }),
  }),
  OTEL_CONFIG: object({
    service_name: text('The name under which the registry reports.', 'quay'),
    dt_api_url: text('Where traces are sent.'),
    dt_api_token: text('The token with which they are sent.'),
    sample_rate: number('Which part of all requests is traced.', 0.1),
  }),
  DB_CONNECTION_ARGS: object({
    threadlocals: flag('Whether each thread has its own connection.'),
    autorollback: flag('Whether a failed transaction is undone.'),
    ssl: object({ ca: text('File of the authority that signed the server certificate.') }),
    keepalives: number('Whether idle connections are kept open.', 1),
    tcp_user_timeout: number('Milliseconds after which silence is a failure.', 10_000),
  }),
  BRANDING: object(
    {
      logo: text('Address of the logo.'),
      logo_dark: text('Address of the logo on dark ground.'),
      footer_img: text('Address of the picture at the foot of the page.'),
      footer_url: text('Where that picture leads.'),
    },
    ['logo'],
  ),
  FOOTER_LINKS: object({
    TERMS_OF_SERVICE_URL: text('Terms of service.'),
    PRIVACY_POLICY_URL: text('Privacy policy.'),
    SECURITY_URL: text('Security.'),
    ABOUT_URL: text('About.'),
  }),
  DEFAULT_NAMESPACE_AUTOPRUNE_POLICY: object(
    {
      method: {
        type: 'string',
        enum: ['number_of_tags', 'creation_date'],
        description: 'What decides.',
      },
      value: { type: ['number', 'string'], description: 'How many tags, or how old.' },
    },
    ['method', 'value'],
  ),
  DB_READ_REPLICAS: {
    items: object(
      { DB_URI: text('Address of the copy.'), DB_CONNECTION_ARGS: { type: 'object' } },
      ['DB_URI'],
    ),
  },
};
