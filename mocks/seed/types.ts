import type { Message } from '@/api/generated/types.gen';
import type { ByteCount } from '@/lib/bytes';

/** A sequence whose items are generated on demand; the same index always returns an equal item. */
export type Lazy<T> = {
  readonly length: number;
  /** Returns the item at `index`; throws a RangeError outside `0 … length - 1`. */
  at: (index: number) => T;
};

/** Amounts that replace those of a registry's size. */
export type Extents = {
  users?: number | undefined;
  /** About how many lines the log of the longest build has. */
  logLines?: number | undefined;
  /** How many bytes of settings the configuration dump has besides the usual ones. */
  dumpBytes?: number | undefined;
};

/** The initial content of a mock registry. It never changes; the mock keeps its own state over it. */
export type Seed = {
  /** Ordered by id. */
  users: Lazy<SeedUser>;
  /** Ordered by id; ids come from the same table as user ids on the server, and never collide with them. */
  organizations: Lazy<SeedOrganization>;
  /** Returns an index into `users`, without generating all of them. */
  userIndexByName: (name: string) => number | undefined;
  /** Returns an index into `organizations`, without generating all of them. */
  organizationIndexByName: (name: string) => number | undefined;
  serviceKeys: SeedServiceKey[];
  /** Newest first; times never ascend with the index. */
  logs: Lazy<SeedLog>;
  /** Returns the first index whose entry is older than `time` (ms): where a range ending before `time` begins. */
  logIndexAt: (time: number) => number;
  builds: SeedBuild[];
  messages: readonly Message[];
  registrySize: { size_bytes: number; last_ran: number | null };
  config: SeedConfig;
};

/** The four parts of the configuration dump, after the server's own masking (C 8). */
export type SeedConfig = {
  config: Record<string, unknown>;
  warning: Record<string, unknown>;
  env: Record<string, string>;
  schema: Record<string, unknown>;
};

export type SeedBackfill = '' | 'waiting' | 'running' | 'complete';

export type SeedUser = {
  id: number;
  uuid: string;
  username: string;
  /** Empty, or a bare UUID, when the user has no e-mail (C 1.0). */
  email: string;
  verified: boolean;
  enabled: boolean;
  superuser: boolean;
  readonlySuperuser: boolean;
  quota: SeedQuota | null;
  usedBytes: number;
  backfill: SeedBackfill;
  /** ms */
  createdAt: number;
};

export type SeedOrganization = {
  id: number;
  uuid: string;
  name: string;
  /** A bare UUID when the organization was created without e-mail (C 1.0). */
  email: string;
  enabled: boolean;
  quota: SeedQuota | null;
  usedBytes: number;
  backfill: SeedBackfill;
  invoiceEmail: boolean;
  invoiceEmailAddress: string | null;
  tagExpirationS: number;
};

export type SeedQuota = {
  id: number;
  limitBytes: ByteCount;
  limits: SeedQuotaLimit[];
};

export type SeedQuotaLimit = { id: number; type: 'Warning' | 'Reject'; percent: number };

export type SeedServiceKey = {
  kid: string;
  name: string;
  service: string;
  jwk: { kty: 'RSA'; e: string; n: string; kid?: string };
  metadata: Record<string, unknown>;
  /** ms */
  createdAt: number;
  /** ms; null: never */
  expiresAt: number | null;
  rotationDurationS: number | null;
  approval: SeedApproval | null;
};

export type SeedApproval = {
  /** User name; null for automatic keys and for a deleted approver. */
  approver: string | null;
  /** The enum's printed name or its bare value (C 9). */
  type: string;
  /** ms */
  approvedAt: number;
  notes: string;
};

export type SeedLog = {
  kind: string;
  metadata: Record<string, unknown>;
  ip: string | null;
  /** ms, whole seconds */
  datetime: number;
  /** User name, or a robot's `namespace+name`; null: anonymous or a worker. */
  performer: string | null;
  /** Null: the account row no longer exists. */
  namespace: { kind: 'org' | 'user'; name: string } | null;
};

export type SeedBuildTrigger = {
  id: string;
  service: string;
  is_active: boolean;
  build_source: string | null;
  repository_url: string | null;
  config: Record<string, unknown>;
  can_invoke: boolean;
};

type SeedCommitPerson = { username: string; url?: string; avatar_url?: string };

export type SeedTriggerMetadata = {
  commit: string;
  ref?: string;
  default_branch?: string;
  git_url?: string;
  parsed_ref?: { branch?: string; tag?: string; remote?: string };
  commit_info?: {
    short_sha?: string;
    url?: string;
    message: string;
    date: string;
    author?: SeedCommitPerson;
    committer?: SeedCommitPerson;
  };
};

export type SeedBuildPhase = {
  phase: string;
  /** null: the build stays in this phase */
  durationMs: number | null;
};

export type SeedBuildLogEntry = {
  /** From the build's start. */
  offsetMs: number;
  /** Without a type: a line of output, with ANSI escapes and a trailing newline. */
  message: string;
  type?: 'command' | 'phase' | 'error';
  /** Added to `datetime`, which the mock computes from the offset (C 6.4). */
  data?: Record<string, unknown>;
};

export type SeedBuild = {
  id: string;
  repository: { namespace: string; name: string };
  /** ms; for a `live` build: when the registry started. */
  startedAt: number;
  /** In order; the build stays in the last one. */
  phases: SeedBuildPhase[];
  /** By ascending offset. */
  log: SeedBuildLogEntry[];
  display_name: string;
  tags: string[];
  trigger: SeedBuildTrigger | null;
  trigger_metadata: SeedTriggerMetadata | null;
  manual_user: string | null;
  pull_robot: { name: string; kind: 'user'; is_robot: boolean } | null;
  /** Returned as `subdirectory` and also as `dockerfile_path`. */
  subdirectory: string;
  context: string;
  resource_key: string | null;
  /** The log is available only through `logs_url`. */
  archived: boolean;
  archive_url?: string;
  is_writer: boolean;
  error: string | null;
  /** Starts with the registry. */
  live?: true;
};
