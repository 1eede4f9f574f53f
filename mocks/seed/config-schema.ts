import { ACCOUNT_KEYS, REGISTRY_KEYS, SERVICE_KEYS } from './config-schema-keys';
import { NESTED_SCHEMAS } from './config-schema-nested';

type Schema = Record<string, unknown>;

const SIMPLE: Record<string, Schema> = {
  boolean: { type: 'boolean' },
  feature: { type: 'boolean' },
  integer: { type: 'number' },
  number: { type: 'number' },
  string: { type: 'string' },
  uri: { type: 'string', format: 'uri' },
  duration: { type: 'string', pattern: '^[0-9]+(w|m|d|h|s)$' },
  size: { type: 'string', pattern: '^[0-9]+(G|M)$' },
  names: { type: 'array', uniqueItems: true, items: { type: 'string' } },
  strings: { type: 'array', items: { type: 'string' } },
  objects: { type: ['array', 'null'], items: { type: 'object' } },
  object: { type: ['object', 'null'], additionalProperties: true },
  array: { type: 'array' },
};

/** Features that are on unless turned off. The schema has this only in words (C 8). */
const ON_BY_DEFAULT = new Set(
  [
    'SUPER_USERS',
    'USER_CREATION',
    'DIRECT_LOGIN',
    'USER_LAST_ACCESSED',
    'USERNAME_CONFIRMATION',
    'REQUIRE_TEAM_INVITE',
    'PARTIAL_USER_AUTOCOMPLETE',
    'ANONYMOUS_ACCESS',
    'LIBRARY_SUPPORT',
    'APP_SPECIFIC_TOKENS',
    'CHANGE_TAG_EXPIRATION',
    'EDIT_QUOTA',
    'VERIFY_QUOTA',
    'GARBAGE_COLLECTION',
    'NAMESPACE_GARBAGE_COLLECTION',
    'REPOSITORY_GARBAGE_COLLECTION',
    'AGGREGATED_LOG_COUNT_RETRIEVAL',
    'LOG_EXPORT',
    'SECURITY_NOTIFICATIONS',
    'GENERAL_OCI_SUPPORT',
    'HELM_OCI_SUPPORT',
    'REFERRERS_API',
    'EXTENDED_REPOSITORY_NAMES',
    'RESTRICTED_V1_PUSH',
    'BUILD_SUPPORT',
    'ADVERTISE_V2',
  ].map((name) => `FEATURE_${name}`),
);

function example(text: string, type: string): unknown {
  if (text.startsWith('[')) {
    const parsed: unknown = JSON.parse(text);
    return parsed;
  }
  return type === 'integer' || type === 'number' ? Number(text) : text;
}

function property(line: string): [key: string, schema: Schema] {
  const [key = '', type = '', description = '', sample] = line
    .split(' | ')
    .map((part) => part.trim());
  const choices = type.startsWith('enum:') ? type.slice(5).split(',') : undefined;
  const base = choices ? { type: 'string', enum: choices } : (SIMPLE[type] ?? {});
  const nested = NESTED_SCHEMAS[key];
  return [
    key,
    {
      ...base,
      ...nested,
      description:
        type === 'feature'
          ? `${description} Defaults to ${ON_BY_DEFAULT.has(key) ? 'True' : 'False'}`
          : description,
      ...(sample !== undefined && { 'x-example': example(sample, type) }),
      ...(type === 'feature' && { 'x-example': false }),
      'x-reference': `https://docs.meridian.example/registry/configuration#${key.toLowerCase().replaceAll('_', '-')}`,
    },
  ];
}

/** Returns the schema part of the dump: JSON-schema-like, with its own words at the root (C 8). */
export function configSchema(): Schema {
  const lines = `${ACCOUNT_KEYS}${REGISTRY_KEYS}${SERVICE_KEYS}`
    .split('\n')
    .filter((line) => line.includes(' | '));
  return {
    type: 'object',
    description: 'What the configuration of the registry may hold.',
    required: [
      'PREFERRED_URL_SCHEME',
      'SERVER_HOSTNAME',
      'DB_URI',
      'AUTHENTICATION_TYPE',
      'DISTRIBUTED_STORAGE_CONFIG',
      'BUILDLOGS_REDIS',
      'USER_EVENTS_REDIS',
      'DISTRIBUTED_STORAGE_PREFERENCE',
      'DEFAULT_TAG_EXPIRATION',
      'TAG_EXPIRATION_OPTIONS',
    ],
    properties: Object.fromEntries(lines.map(property)),
    // Not schema keywords: settings that the server puts beside `properties`.
    CLEAN_BLOB_UPLOAD_FOLDER: {
      type: 'boolean',
      description: 'Whether uploads that were given up are removed.',
      'x-example': false,
    },
    FEATURE_EXPORT_BUILD_LOGS: {
      type: 'boolean',
      description: 'Whether logs of builds can be exported.',
      'x-example': false,
    },
  };
}
