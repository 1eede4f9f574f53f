// One line per key: name, type, purpose, and sometimes an example. The descriptions are our own.

/** Sign-in, accounts and user permissions. */
export const ACCOUNT_KEYS = `
AUTHENTICATION_TYPE | enum:Database,LDAP,JWT,Keystone,OIDC,AppToken | Where accounts and passwords are checked. | Database
SUPER_USERS | names | Names of the users who may administer the whole registry. | ["admin"]
GLOBAL_READONLY_SUPER_USERS | names | Names of the users who may see everything in the registry and change nothing. | ["audit"]
RESTRICTED_USERS_WHITELIST | names | Users who keep the right to create content although others are restricted.
RESTRICTED_USERS_INCLUDE_ROBOTS | boolean | Whether the restriction of users extends to the robots in their own namespaces.
OWNERS_WHITELIST | names | Users who may own organizations when creating them is restricted.
ROBOTS_WHITELIST | names | Robot accounts that may be created although robots are otherwise disallowed.
ROBOTS_DISALLOW | boolean | Forbids robot accounts altogether, both new and existing ones.
USERFILES_LOCATION | string | The storage location in which uploaded build contexts are kept. | default
USERFILES_PATH | string | The folder of uploaded build contexts below that location. | userfiles
USER_RECOVERY_TOKEN_LIFETIME | duration | How long the link in a recovery mail can be used. | 30m
SESSION_COOKIE_SECURE | boolean | Whether the session cookie is sent over TLS only.
SESSION_COOKIE_NAME | string | Name of the session cookie, for registries that share a domain.
SESSION_COOKIE_SAMESITE | enum:Lax,Strict,None | The SameSite attribute of the session cookie.
FRESH_LOGIN_TIMEOUT | duration | How old a sign-in may be for sensitive operations before the password is asked again. | 10m
DIRECT_OAUTH_CLIENTID_WHITELIST | strings | Client ids of applications that may sign users in without asking for consent.
EXTERNAL_TLS_TERMINATION | boolean | Whether a proxy in front of the registry terminates TLS.
PREFERRED_URL_SCHEME | enum:http,https | The scheme of the addresses that the registry hands out. | https
SERVER_HOSTNAME | string | The host name under which clients reach the registry, port included if it is not the usual one. | registry.example.org
INTERNAL_OIDC_SERVICE_ID | string | Id of the OIDC service that signs users in when the authentication type says so.
OIDC_DISABLE_USER_ENDPOINT | boolean | Does not ask the provider's user endpoint; for providers that have none.
ALLOW_PULLS_WITHOUT_STRICT_LOGGING | boolean | Lets a pull succeed although its log entry could not be written.
ALLOW_WITHOUT_STRICT_LOGGING | boolean | Lets any action succeed although its log entry could not be written.
LDAP_URI | uri | Address of the directory server. | ldaps://ldap.example.org
LDAP_BASE_DN | strings | Where in the directory everything of interest is found.
LDAP_ADMIN_DN | string | The account with which the registry reads the directory.
LDAP_USER_RDN | strings | Where below the base the users are.
LDAP_SECONDARY_USER_RDNS | strings | Other places where users are looked for.
LDAP_UID_ATTR | string | The attribute that holds the user name. | uid
LDAP_EMAIL_ATTR | string | The attribute that holds the e-mail address. | mail
LDAP_USER_FILTER | string | A filter that users have to match.
LDAP_SUPERUSER_FILTER | string | A filter that makes users superusers.
LDAP_GLOBAL_READONLY_SUPERUSER_FILTER | string | A filter that makes users read-only superusers.
LDAP_RESTRICTED_USER_FILTER | string | A filter that restricts users.
LDAP_TIMEOUT | integer | Seconds to wait for the directory when searching. | 10
LDAP_NETWORK_TIMEOUT | integer | Seconds to wait for a connection to the directory. | 10
LDAP_ALLOW_INSECURE_FALLBACK | boolean | Allows a plain connection when TLS cannot be set up.
KEYSTONE_AUTH_VERSION | integer | Version of the identity service's interface. | 3
KEYSTONE_AUTH_URL | uri | Address of the identity service.
KEYSTONE_ADMIN_USERNAME | string | The account with which the registry asks the identity service.
KEYSTONE_ADMIN_TENANT | string | The tenant of that account.
JWT_VERIFY_ENDPOINT | uri | Where passwords are verified with the JWT authentication type.
JWT_QUERY_ENDPOINT | uri | Where users are searched with the JWT authentication type.
JWT_GETUSER_ENDPOINT | uri | Where a single user is read with the JWT authentication type.
JWT_AUTH_ISSUER | string | The issuer that such tokens must name.
FEATURE_SUPER_USERS | feature | Whether there are superusers and their part of the API at all.
FEATURE_SUPERUSERS_FULL_ACCESS | feature | Whether superusers may read and change what is in namespaces that are not theirs.
FEATURE_SUPERUSERS_ORG_CREATION_ONLY | feature | Whether creating organizations is left to superusers.
FEATURE_SUPERUSER_CONFIGDUMP | feature | Whether superusers may read the running configuration.
FEATURE_RESTRICTED_USERS | feature | Whether users are kept from creating anything in their own namespaces.
FEATURE_USER_CREATION | feature | Whether people may create accounts for themselves.
FEATURE_INVITE_ONLY_USER_CREATION | feature | Whether an account can be created only with an invitation.
FEATURE_DIRECT_LOGIN | feature | Whether the registry has a form with user name and password.
FEATURE_USER_INITIALIZE | feature | Whether the first user may be created through the API.
FEATURE_USER_METADATA | feature | Whether names, company and place of users are asked for.
FEATURE_USER_LAST_ACCESSED | feature | Whether the time of a user's last access is kept.
FEATURE_USERNAME_CONFIRMATION | feature | Whether users confirm the name that was made for them.
FEATURE_REQUIRE_TEAM_INVITE | feature | Whether people have to accept before they become members of a team.
FEATURE_REQUIRE_ENCRYPTED_BASIC_AUTH | feature | Whether only encrypted passwords are accepted from container clients.
FEATURE_PARTIAL_USER_AUTOCOMPLETE | feature | Whether user names are suggested from a part of them.
FEATURE_PERMANENT_SESSIONS | feature | Whether sessions outlive the browser's.
FEATURE_TEAM_SYNCING | feature | Whether teams can follow a group of the directory.
FEATURE_NONSUPERUSER_TEAM_SYNCING_SETUP | feature | Whether ordinary users may set up team synchronization.
FEATURE_ANONYMOUS_ACCESS | feature | Whether public repositories can be pulled without an account.
FEATURE_LIBRARY_SUPPORT | feature | Whether repositories without a namespace can be pulled.
FEATURE_APP_SPECIFIC_TOKENS | feature | Whether users may make tokens for single clients.
APP_SPECIFIC_TOKEN_EXPIRATION | duration | How long such a token lives; never ends when not given.
EXPIRED_APP_SPECIFIC_TOKEN_GC | duration | How long an expired token is still shown. | 1d
FEATURE_ASSIGN_OAUTH_TOKEN | feature | Whether a token can be created for another user.
FEATURE_DISABLE_PULL_LOGS_FOR_FREE_NAMESPACES | feature | Whether pulls from unpaid namespaces go unlogged.
FEATURE_RECAPTCHA | feature | Whether forms are guarded by a challenge.
RECAPTCHA_SITE_KEY | string | The public key of that challenge.
RECAPTCHA_WHITELISTED_USERS | names | Users who are not challenged.
ENABLE_HEALTH_DEBUG_SECRET | string | A word that makes the health endpoint tell more.
`;

/** Storage, logs, quotas and the registry's other internals. */
export const REGISTRY_KEYS = `
DB_URI | uri | Address of the database, with user and password. | postgresql://user:password@host/quay
DB_CONNECTION_POOLING | boolean | Whether database connections are kept and shared.
DB_READ_REPLICAS | objects | Copies of the database that answer reads.
DATABASE_SECRET_KEY | string | The key with which secrets in the database are encrypted.
DISTRIBUTED_STORAGE_PREFERENCE | strings | The storage locations in the order in which they are tried. | ["default"]
DISTRIBUTED_STORAGE_DEFAULT_LOCATIONS | strings | Locations to which everything is copied. | ["default"]
FEATURE_STORAGE_REPLICATION | feature | Whether blobs are copied between locations.
FEATURE_PROXY_STORAGE | feature | Whether blobs pass through the registry instead of being fetched from storage.
REGISTRY_STATE | enum:normal,readonly | Whether the registry takes writes. | normal
MAXIMUM_LAYER_SIZE | size | The largest layer that is accepted. | 20G
MAXIMUM_CNR_LAYER_SIZE | size | The largest application package that is accepted. | 2M
DEFAULT_TAG_EXPIRATION | duration | How long deleted tags can be brought back, for new namespaces. | 2w
TAG_EXPIRATION_OPTIONS | strings | The choices that namespaces have for that. | ["0s","1d","1w","2w","4w"]
FEATURE_CHANGE_TAG_EXPIRATION | feature | Whether namespaces may choose.
DEFAULT_NAMESPACE_MAXIMUM_BUILD_COUNT | integer | How many builds of a namespace may wait or run; no limit when not given.
DEFAULT_SYSTEM_REJECT_QUOTA_BYTES | integer | Quota in bytes of namespaces that have none of their own; 0: none.
FEATURE_QUOTA_MANAGEMENT | feature | Whether storage is counted and limited by namespace.
FEATURE_EDIT_QUOTA | feature | Whether quotas can be changed.
FEATURE_VERIFY_QUOTA | feature | Whether a push is checked against its quota.
FEATURE_QUOTA_NOTIFICATIONS | feature | Whether owners are told when a threshold is passed.
QUOTA_BACKFILL | boolean | Whether blobs that were pushed before quotas existed are counted.
QUOTA_TOTAL_DELAY_SECONDS | integer | Seconds to wait after start before old blobs are counted. | 1800
QUOTA_INVALIDATE_TOTALS | boolean | Whether totals are forgotten when quotas are turned off.
QUOTA_REGISTRY_SIZE_POLL_PERIOD | integer | Seconds between checks for a requested registry size calculation. | 60
PERMANENTLY_DELETE_TAGS | boolean | Whether tags can be deleted at once and for ever.
RESET_CHILD_MANIFEST_EXPIRATION | boolean | Whether the time machine window of child manifests is shortened with their parent's.
FEATURE_GARBAGE_COLLECTION | feature | Whether what is not referred to any more is removed.
FEATURE_NAMESPACE_GARBAGE_COLLECTION | feature | Whether deleted namespaces are removed.
FEATURE_REPOSITORY_GARBAGE_COLLECTION | feature | Whether deleted repositories are removed.
GARBAGE_COLLECTION_FREQUENCY | integer | Seconds between two rounds of removal. | 30
PUSH_TEMP_TAG_EXPIRATION_SEC | integer | Seconds for which blobs of an unfinished push are kept. | 3600
FEATURE_AUTO_PRUNE | feature | Whether namespaces may have old tags deleted by rule.
NOTIFICATION_TASK_RUN_MINIMUM_INTERVAL_MINUTES | integer | Minutes between two looks for tags about to expire. | 300
DEFAULT_NAMESPACE_AUTOPRUNE_POLICY | object | The rule of namespaces that have none.
AUTOPRUNE_FETCH_TAGS_PAGE_LIMIT | integer | How many tags are read at a time for that. | 100
FEATURE_IMMUTABLE_TAGS | feature | Whether tags can be protected from change.
LOGS_MODEL | enum:database,elasticsearch,splunk,transition_reads_both_writes_es | Where usage logs are kept. | database
ACTION_LOG_AUDIT_LOGINS | boolean | Whether sign-ins are logged.
ACTION_LOG_AUDIT_LOGIN_FAILURES | boolean | Whether failed sign-ins are logged.
ACTION_LOG_AUDIT_PULL_FAILURES | boolean | Whether failed pulls are logged.
ACTION_LOG_AUDIT_PUSH_FAILURES | boolean | Whether failed pushes are logged.
ACTION_LOG_AUDIT_DELETE_FAILURES | boolean | Whether failed deletions are logged.
ACTION_LOG_MAX_PAGE | integer | How far back ordinary users may page in their logs.
ACTION_LOG_ROTATION_THRESHOLD | duration | The age at which log entries are moved to the archive. | 30d
ACTION_LOG_ARCHIVE_LOCATION | string | The storage location of that archive.
ACTION_LOG_ARCHIVE_PATH | string | The folder of that archive.
LOG_ARCHIVE_LOCATION | string | The storage location of build logs.
LOG_ARCHIVE_PATH | string | The folder of build logs.
FEATURE_ACTION_LOG_ROTATION | feature | Whether old log entries are moved away.
FEATURE_AGGREGATED_LOG_COUNT_RETRIEVAL | feature | Whether counts of log entries by day can be asked for.
FEATURE_LOG_EXPORT | feature | Whether logs can be exported.
SERVICE_LOG_ACCOUNT_ID | integer | Id of the account in whose log service keys are noted.
UNAPPROVED_SERVICE_KEY_TTL_SEC | integer | Seconds for which a service key waits for its approval. | 86400
EXPIRED_SERVICE_KEY_TTL_SEC | integer | Seconds for which an expired service key is still listed. | 604800
INSTANCE_SERVICE_KEY_SERVICE | string | The service name of the registry's own keys. | quay
INSTANCE_SERVICE_KEY_EXPIRATION | integer | Minutes for which the registry's own key lives. | 120
INSTANCE_SERVICE_KEY_REFRESH | integer | Minutes after which it is prolonged. | 55
INSTANCE_SERVICE_KEY_KID_LOCATION | string | File in which the key's id is kept.
INSTANCE_SERVICE_KEY_LOCATION | string | File in which the key is kept.
JWTPROXY_AUDIENCE | string | The audience of tokens between services.
JWTPROXY_SIGNER | string | Address of the proxy that signs them.
SECURITY_SCANNER_V4_ENDPOINT | uri | Address of the vulnerability scanner.
SECURITY_SCANNER_V4_PSK | string | The key shared with the scanner.
SECURITY_SCANNER_V4_NAMESPACE_WHITELIST | names | Namespaces whose images are scanned first.
SECURITY_SCANNER_V4_REINDEX_THRESHOLD | integer | Seconds after which a failed image is scanned again. | 300
SECURITY_SCANNER_V4_MANIFEST_CLEANUP | boolean | Whether the scanner forgets removed images.
SECURITY_SCANNER_INDEXING_INTERVAL | integer | Seconds between two rounds of scanning. | 30
SECURITY_SCANNER_NOTIFICATIONS_ON_NEW_INDEX | boolean | Whether what is found in new images is notified.
FEATURE_SECURITY_SCANNER | feature | Whether images are scanned.
FEATURE_SECURITY_NOTIFICATIONS | feature | Whether owners are told of new vulnerabilities.
FEATURE_READER_BUILD_LOGS | feature | Whether build logs are shown to everybody who can read the repository.
PULL_METRICS_REDIS | object | The store in which pulls are counted before they are written.
REDIS_FLUSH_INTERVAL_SECONDS | number | Seconds between two writes of those counts. | 30
DATA_MODEL_CACHE_CONFIG | object | Which cache is put before the database, and how long things stay in it.
TESTING | boolean | Says that this is not a real installation.
SETUP_COMPLETE | boolean | Says that the installation is finished.
PROMETHEUS_NAMESPACE | string | A word before the name of every metric. | quay
PROMETHEUS_PUSHGATEWAY_URL | uri | Where metrics are pushed to.
WORKER_COUNT | integer | How many processes answer requests; by the number of processors when not given.
WORKER_COUNT_REGISTRY | integer | How many processes answer container clients.
WORKER_COUNT_WEB | integer | How many processes answer browsers.
WORKER_COUNT_SECSCAN | integer | How many processes answer the scanner.
WORKER_CONNECTION_COUNT | integer | How many connections each of them takes.
REPOMIRROR_INTERVAL_SECS | integer | Seconds between two looks for repositories to mirror. | 30
REPO_MIRROR_INTERVAL | integer | Seconds between two looks for mirrors that are due. | 30
REPO_MIRROR_TLS_VERIFY | boolean | Whether certificates of mirrored registries are checked.
REPO_MIRROR_SERVER_HOSTNAME | string | The host name from which mirrored images are copied in.
REPO_MIRROR_ROLLBACK | boolean | Whether a failed mirror run is undone.
SKOPEO_TIMEOUT_INTERVAL | integer | Seconds after which a single copy is given up. | 300
SSRF_ALLOWED_HOSTS | strings | Private hosts that mirrors and hooks may reach nevertheless.
FEATURE_REPO_MIRROR | feature | Whether repositories can follow another registry.
FEATURE_ORG_MIRROR | feature | Whether whole organizations can.
FEATURE_SPARSE_INDEX | feature | Whether only some architectures of an image may be present.
SPARSE_INDEX_REQUIRED_ARCHS | strings | The architectures that must be.
FEATURE_PROXY_CACHE | feature | Whether organizations can be a cache of another registry.
PROXY_CACHE_BLOB_DOWNLOAD_TIMEOUT | integer | Seconds after which fetching a blob for the cache is given up.
FEATURE_GENERAL_OCI_SUPPORT | feature | Whether anything that follows the OCI rules is accepted.
FEATURE_HELM_OCI_SUPPORT | feature | Whether Helm charts are.
FEATURE_REFERRERS_API | feature | Whether signatures and the like can be listed by what they refer to.
ALLOWED_OCI_ARTIFACT_TYPES | object | Other kinds of artifacts and the media types of their layers.
IGNORE_UNKNOWN_MEDIATYPES | boolean | Accepts layers of any kind.
FEATURE_EXTENDED_REPOSITORY_NAMES | feature | Whether repository names may have slashes.
FEATURE_RESTRICTED_V1_PUSH | feature | Whether the first version of the push protocol is restricted.
V1_PUSH_WHITELIST | names | Namespaces that may still use it.
V2_PAGINATION_SIZE | integer | How many results the registry protocol gives at a time. | 50
V3_UPGRADE_MODE | enum:complete,post-oci-rollout,background,disabled | Deprecated. | complete
SIGNED_GRANT_EXPIRATION_SEC | integer | Seconds for which a permission to use storage directly is valid. | 86400
REGISTRY_JWT_AUTH_MAX_FRESH_S | integer | Seconds for which a token of the registry protocol is valid. | 3660
CREATE_PRIVATE_REPO_ON_PUSH | boolean | Whether repositories that a push creates are private.
CREATE_NAMESPACE_ON_PUSH | boolean | Whether a push creates an organization that is not there.
CREATE_REPOSITORY_ON_PUSH_PUBLIC | boolean | Whether repositories that a push creates are public.
NON_RATE_LIMITED_NAMESPACES | names | Namespaces whose clients are not slowed down.
FEATURE_RATE_LIMITS | feature | Whether clients that send too many requests are slowed down.
FEATURE_RH_MARKETPLACE | feature | Whether subscriptions are looked up.
FEATURE_LISTEN_IP_VERSION | enum:IPv4,IPv6,dual-stack | On which kinds of address the registry listens. | IPv4
FEATURE_FIPS | feature | Whether only approved cryptography is used.
SSL_PROTOCOLS | strings | Versions of TLS that are accepted.
SSL_CIPHERS | strings | Ciphers that are accepted.
`;

/** Builds, mail, appearance and everything else that users see. */
export const SERVICE_KEYS = `
FEATURE_BUILD_SUPPORT | feature | Whether images can be built in the registry.
FEATURE_GITHUB_BUILD | feature | Whether GitHub can start builds.
FEATURE_GITLAB_BUILD | feature | Whether GitLab can start builds.
FEATURE_BITBUCKET_BUILD | feature | Whether Bitbucket can start builds.
FEATURE_BLACKLISTED_EMAILS | feature | Whether addresses of some domains are refused.
BLACKLISTED_EMAIL_DOMAINS | strings | Those domains.
SUCCESSIVE_TRIGGER_FAILURE_DISABLE_THRESHOLD | integer | After how many failures in a row a trigger is turned off. | 100
SUCCESSIVE_TRIGGER_INTERNAL_ERROR_DISABLE_THRESHOLD | integer | After how many errors of the build system a trigger is turned off. | 5
GITHUB_LOGIN_CONFIG | object | How people sign in with GitHub.
GITHUB_TRIGGER_CONFIG | object | How GitHub starts builds.
GOOGLE_LOGIN_CONFIG | object | How people sign in with Google.
BITBUCKET_TRIGGER_CONFIG | object | How Bitbucket starts builds.
GITLAB_TRIGGER_CONFIG | object | How GitLab starts builds.
FEATURE_GITHUB_LOGIN | feature | Whether people can sign in with GitHub.
FEATURE_GOOGLE_LOGIN | feature | Whether people can sign in with Google.
FEATURE_MAILING | feature | Whether the registry sends mail.
MAIL_SERVER | string | The server through which mail is sent. | smtp.example.org
MAIL_PORT | integer | Port of the mail server. | 587
MAIL_USE_TLS | boolean | Whether the connection to it is encrypted.
MAIL_USE_AUTH | boolean | Whether the mail server requires a username and password.
MAIL_USERNAME | string | That name.
MAIL_PASSWORD | string | That password.
MAIL_DEFAULT_SENDER | string | From whom mail comes. | registry@example.org
REGISTRY_TITLE | string | The name of the registry. | Project Quay
REGISTRY_TITLE_SHORT | string | The name where there is little room.
BRANDING | object | Logos and where they lead.
ENTERPRISE_LOGO_URL | uri | Deprecated.
FOOTER_LINKS | object | Links at the foot of each page.
CONTACT_INFO | strings | How people reach those who run the registry.
DOCUMENTATION_ROOT | uri | Where the documentation is.
SEARCH_MAX_RESULT_PAGE_COUNT | integer | How many pages of results a search may have. | 10
SEARCH_RESULTS_PER_PAGE | integer | How many results are on a page. | 10
AVATAR_KIND | enum:local,gravatar | Whether pictures of accounts are drawn or fetched. | local
USE_CDN | boolean | Whether parts of the page come from elsewhere.
UI_DELAY_AFTER_WRITE_SECONDS | integer | Seconds after which the registry's own console reads again what it has written. | 3
UI_V2_FEEDBACK_FORM | uri | Where people may say what they think of the console.
FEATURE_UI_V2 | feature | Whether the newer console can be chosen.
FEATURE_UI_V2_REPO_SETTINGS | feature | Whether it has the settings of repositories.
FEATURE_UI_MODELCARD | feature | Whether cards of models are shown.
UI_MODELCARD_ANNOTATION | object | Which annotation says that there is one.
UI_MODELCARD_LAYER_ANNOTATION | object | Which layer has it.
FEATURE_BILLING | feature | Whether billing plans are offered.
BILLING_TYPE | string | By whom they are billed.
FEATURE_USER_RENAME | feature | Whether users may change their name.
FEATURE_EXPORT_COMPLIANCE | feature | Whether accounts are screened.
FEATURE_SIGNING | feature | Whether images can be signed in the registry.
FEATURE_PUBLIC_CATALOG | feature | Whether all public repositories are listed.
FEATURE_ADVERTISE_V2 | feature | Whether the second version of the registry protocol is offered.
FEATURE_MANIFEST_SIZE_BACKFILL | feature | Whether missing sizes of manifests are worked out.
CORS_ORIGIN | strings | Origins whose pages may call the API with cookies.
BROWSER_API_CALLS_XHR_ONLY | boolean | Whether browsers must say that a script is calling.
LOCAL_OAUTH_HANDLER | string | The page at which the API's own explorer is answered. | /oauth/localapp
LABEL_KEY_RESERVED_PREFIXES | strings | Beginnings of label keys that users may not use.
CHANNEL_COLORS | strings | Colours of release channels.
OTEL_CONFIG | object | Where traces are sent.
FEATURE_OTEL_TRACING | feature | Whether requests are traced.
SENTRY_DSN | string | Where errors are reported to.
LOGS_MODEL_CONFIG | object | How the place of the usage logs is reached.
BUILDLOGS_REDIS | object | The store that holds the logs of running builds.
USER_EVENTS_REDIS | object | The store that passes events on to browsers.
DISTRIBUTED_STORAGE_CONFIG | object | The storage locations: for each its kind and its parameters.
DB_CONNECTION_ARGS | object | Further arguments of the database connection.
BUILD_MANAGER | array | How build machines are started and watched.
`;
