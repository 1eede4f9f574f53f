/** Common repository names. */
export const REPOSITORIES = [
  'api',
  'web',
  'worker',
  'gateway',
  'base',
  'migrations',
  'scheduler',
  'cron',
  'proxy',
  'frontend',
  'backend',
  'e2e-tests',
  'docs',
  'cli',
  'operator',
  'sidecar',
  'exporter',
  'ingest',
  'etl',
  'notebooks',
  'models/ranker',
  'models/embedder',
  'ui',
  'toolbox',
  'ubi9-java',
  'ubi9-node',
  'python',
  'golang-builder',
  'nginx',
  'redis',
  'postgres',
  'keycloak',
  'grafana',
] as const;

export const TAGS = [
  'latest',
  'latest',
  'latest',
  'main',
  'main',
  'stable',
  'edge',
  'v1.0.0',
  'v1.4.2',
  'v2.0.0-rc.1',
  '2026.11.3',
  '2026.10.0',
  'pr-1482',
  'pr-1519',
  'nightly-20261120',
  'sha-9f3c2e1',
  'sha-0b77d4a',
  'release-4.18',
  'dev',
  'canary',
] as const;

export const ROBOTS = [
  'ci',
  'deploy',
  'mirror',
  'scanner',
  'prod_puller',
  'argocd',
  'tekton_builds',
] as const;
export const TEAMS_OF_ORGANIZATION = [
  'owners',
  'developers',
  'readers',
  'release-managers',
  'sre',
  'contractors',
] as const;
export const TEAM_ROLES = ['member', 'creator', 'admin'] as const;
export const ROLES = ['read', 'write', 'admin'] as const;

export const CLIENTS = [
  'containers/5.34.1 (github.com/containers/image)',
  'containers/5.29.2 (github.com/containers/image)',
  'cri-o/1.31.4 go/go1.22.9 os/linux arch/amd64',
  'containerd/1.7.23',
  'docker/27.3.1 go/go1.22.7 git-commit/41ca978 kernel/6.8.0-48-generic os/linux arch/amd64 UpstreamClient(Docker-Client/27.3.1 \\(linux\\))',
  'Buildah/1.38.0',
  'skopeo/1.17.0',
  'go-containerregistry/v0.20.2',
  'kaniko/unset (linux/amd64)',
  'Helm/3.16.2',
] as const;

export const BROWSERS = [
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36',
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0',
] as const;

export const APPLICATIONS = [
  { id: 'K2XWQH7M0ZD3RPLA9VTB', name: 'Admin console' },
  { id: '8F4YJNC6E1SUG5WOI2QX', name: 'Terraform' },
  { id: 'RM3TB9ZK7LHD0AVPX5CE', name: 'Compliance export' },
] as const;

export const TOKEN_TITLES = [
  'laptop',
  'podman on dev box',
  'old macbook',
  'vscode',
  'jenkins (do not delete)',
] as const;

export const MEDIA_TYPES = [
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.v2+json',
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
] as const;

export const EVENTS = [
  'repo_push',
  'build_queued',
  'build_success',
  'build_failure',
  'vulnerability_found',
  'repo_mirror_sync_failed',
  'repo_image_expiry',
] as const;
export const METHODS = ['email', 'webhook', 'slack', 'quay_notification', 'hipchat'] as const;
export const UPSTREAMS = [
  'docker.io',
  'quay.io',
  'ghcr.io',
  'registry.access.redhat.com',
  'mcr.microsoft.com',
] as const;

export const DESCRIPTIONS = [
  'Base image for all services. Rebuilt nightly.',
  'Owned by the team; ask in #platform before changing anything.',
  '# Usage\n\n```\npodman run -p 8080:8080 …\n```',
  '',
  'Deprecated, use the new one.',
] as const;

/** Documentation-only address ranges, and private ones. */
export const PUBLIC_V4 = ['192.0.2', '198.51.100', '203.0.113'] as const;
