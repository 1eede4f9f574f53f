/**
 * Secrets in the seeded registry that the server does not mask (C 8). None is real; each is long and unique, so that a
 * test can search for it.
 */
export const SECRETS = {
  databasePassword: 'pgQuay-7Vd2mXw0zR',
  replicaPassword: 'pgReplica-1kT9sBq4',
  mailPassword: 'smtp-Kf83hQ2ndLmz',
  recaptchaSecret: '6LdZn0sTAAAAAHq1-seedonly-Yw',
  keystonePassword: 'ksAdmin-94jfPq0Tx',
  bitbucketKey: 'bbKey-G7rT4qLw92Xc',
  bitbucketSecret: 'bbSecret-Jx0vN5uE8mRd',
  kinesisAccessKey: 'AKIASEEDKINESIS4Q7TZ',
  kinesisSecretKey: 'kin/9vLrW2+Qb7xYtE4uP0sHdGm',
  elasticAuth: 'es-log-writer-Zp3Lw8',
  splunkBearer: 'splunkBearer-0aF9xK2wQ7',
  splunkSearch: 'splunkSearch-5hR1nV8yT3',
  splunkHec: 'b5f0c1d2-hec0-4a7b-9e1f-2d3c4b5a6978',
  otelToken: 'dt0c01.SEEDTOKEN.Q3W8ZX5N',
  sentryKey: '9f1c8a7be4d04c55b2e0seed',
  swiftPassword: 'swiftOs-Rt6Yp2Lk9v',
  azureAccountKey: 'azKey+Hn4Vb8Qz1Xc6Mw/2Lt9Rp==',
  azureSas: 'sv=2024-11-04&ss=b&sig=SeedSas%2FQ7yT2wX',
  swiftTempUrlKey: 'tempurl-Gd5Jk8Sn3b',
  ldapUriPassword: 'ldapBind-3Xw7Pq9Lz',
  proxyPassword: 'egress-Mv2Bt7Qs0r',
  proxyPasswordNoted: 'egress2-Ty6Rw1Kz4',
  cachePassword: 'memc-Lq8Xd3Vn7p',
  webhookToken: 'whk_5Tq9Zr2Yx7Lw4Bn',
  ticketToken: 'tkt-1Bv6Kp0Xm5Rd',
  privateKey: 'MIIEseedOnlyPrivateKeyMaterial0Qw9Zx7',
  gitToken: 'glpat-SeedZ4x8Qw2Lr6',
  cloudAccessKey: 'AKIASEEDENV7PLQ2X9WB',
  cloudSecretKey: 'env/4wZq8Lx1+Rk7Tb2Vn9Pd5Ms',
  overridePassword: 'override-Xc4Zp8Wd1n',
  initToken: 'init-Qz7Lk2Rv9Tb4',
  grafanaPassword: 'grafana-Wn5Pt8Xq2k',
  sessionPepper: 'pepper-Jd6Ls0Yw3z',
  smtpEnvPassword: 'smtpEnv-Rb9Kx4Qm7',
  replicationCredential: 'repl-Vt2Zn6Lp8q',
  /** A number is shown unmasked under a key whose text would be masked. */
  numericRedisPassword: '738201946553',
  unmaskedPsk: 'psk-Tn8Wq3Zx6Lv1',
} as const;

/** Every secret in the seeded dump that the server leaves readable. */
export const SEEDED_SECRETS: string[] = Object.values(SECRETS);
