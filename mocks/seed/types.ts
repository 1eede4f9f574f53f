import type { ByteCount } from '@/lib/bytes';

/** A sequence whose items are made on demand; the same index always answers an equal item. */
export type Lazy<T> = {
  readonly length: number;
  /** The item at `index`; throws a RangeError outside `0 … length - 1`. */
  at: (index: number) => T;
};

/** Everything a mock registry starts with. Nothing in it changes; the mock keeps its own state over it. */
export type Seed = {
  /** Ordered by id. */
  users: Lazy<SeedUser>;
  /** Ordered by id; ids are shared with users (one table on the server) and never collide with theirs. */
  organizations: Lazy<SeedOrganization>;
  /** Index into `users`, without making all of them. */
  userIndexByName: (name: string) => number | undefined;
  /** Index into `organizations`, without making all of them. */
  organizationIndexByName: (name: string) => number | undefined;
  serviceKeys: SeedServiceKey[];
  /** Newest first; times never rise with the index. */
  logs: Lazy<SeedLog>;
  /** The first index whose entry is older than `time` (ms): where a range ending (exclusively) at `time` begins. */
  logIndexAt: (time: number) => number;
  builds: SeedBuild[];
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
  /** User name; null for automatic keys and when the approver was deleted. */
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
  /** User name, or a robot's `namespace+name`; null: anonymous, a worker. */
  performer: string | null;
  /** Null: the account row is gone. */
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
  /** null: stays there */
  durationMs: number | null;
};

export type SeedBuildLogEntry = {
  /** From the build's start. */
  offsetMs: number;
  /** Without a type: a line of output, with ANSI escapes and a trailing newline. */
  message: string;
  type?: 'command' | 'phase' | 'error';
  /** Beside `datetime`, which the mock adds from the offset (C 6.4). */
  data?: Record<string, unknown>;
};

export type SeedBuild = {
  id: string;
  repository: { namespace: string; name: string };
  /** ms; of a `live` build: the moment the registry was started. */
  startedAt: number;
  /** In order; the last one stays. */
  phases: SeedBuildPhase[];
  /** By offset, rising. */
  log: SeedBuildLogEntry[];
  display_name: string;
  tags: string[];
  trigger: SeedBuildTrigger | null;
  trigger_metadata: SeedTriggerMetadata | null;
  manual_user: string | null;
  pull_robot: { name: string; kind: 'user'; is_robot: boolean } | null;
  /** Answered as `subdirectory` and again as `dockerfile_path`. */
  subdirectory: string;
  context: string;
  resource_key: string | null;
  /** The log is served as `logs_url` only. */
  archived: boolean;
  archive_url?: string;
  is_writer: boolean;
  error: string | null;
  /** Begins when the registry starts. */
  live?: true;
};
