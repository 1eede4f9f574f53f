import { ADMIN, SECOND_SUPERUSER } from './company';
import { Dice } from './random';
import { NASTY_TEXTS } from './texts';
import type { SeedApproval, SeedServiceKey } from './types';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

function base64url(bytes: readonly number[]): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** Returns a 2048-bit number that could be an RSA modulus: its highest and lowest bits are set. */
function modulus(dice: Dice): string {
  const bytes = Array.from({ length: 256 }, () => dice.int(256));
  bytes[0] = 128 + dice.int(128);
  bytes[255] = dice.int(128) * 2 + 1;
  return base64url(bytes);
}

/** Returns a kid like a key's thumbprint, which most are; services may also choose their own. */
function thumbprint(dice: Dice): string {
  return base64url(Array.from({ length: 32 }, () => dice.int(256)));
}

type KeyPlan = {
  service: string;
  name?: string;
  kid?: string;
  /** ms before now */
  age: number;
  /** ms from now; absent: never */
  expiresIn?: number;
  approval?: Partial<SeedApproval> & { after?: number };
  metadata?: Record<string, unknown>;
  rotationDurationS?: number;
  kidInJwk?: boolean;
};

const bySuperuser = (notes: string, approver: string | null = ADMIN): KeyPlan['approval'] => ({
  approver,
  type: 'ServiceKeyApprovalType.SUPERUSER',
  notes,
});
const automatic: KeyPlan['approval'] = {
  approver: null,
  type: 'ServiceKeyApprovalType.AUTOMATIC',
  notes: '',
  after: 0,
};

/** The running registry's name for its own signing key. */
const OWN_NAME = 'registry-7c9d5f6b8-x2k4q';

const AWAITING: readonly KeyPlan[] = [
  {
    service: 'clair',
    name: '',
    age: 9 * MINUTE,
    // Not at the limit of a state, where a minute decides.
    expiresIn: 7 * DAY - 10 * MINUTE,
    metadata: { ip: '10.14.2.31', version: '4.8.0' },
  },
  {
    service: 'builder',
    age: 5 * HOUR,
    expiresIn: 30 * DAY - 10 * MINUTE,
    metadata: { ip: '10.14.7.8', note: NASTY_TEXTS[0] },
  },
  {
    service: 'builder',
    age: 5 * HOUR + 2 * MINUTE,
    expiresIn: 30 * DAY - 10 * MINUTE,
    metadata: { ip: '2001:db8:14:7::9' },
  },
  {
    service: 'repomirror',
    age: DAY - 21 * MINUTE,
    metadata: { ip: '10.14.2.40', hostname: 'mirror-0.mirror.quay.svc' },
  },
  { service: 'clair', age: 26 * HOUR, expiresIn: 6 * DAY, metadata: { ip: '10.14.2.30' } },
  { service: 'notary', age: 3 * DAY, expiresIn: -2 * HOUR, metadata: {} },
];

const APPROVED: readonly KeyPlan[] = [
  // The registry's own key: short-lived, extended by a worker (C 9).
  {
    service: 'quay',
    name: OWN_NAME,
    age: 41 * HOUR,
    expiresIn: 100 * MINUTE,
    approval: automatic,
    kidInJwk: true,
    metadata: { created_by: 'CLI tool' },
  },
  {
    service: 'quay',
    name: 'registry-7c9d5f6b8-m8n7w',
    age: 41 * HOUR,
    expiresIn: 97 * MINUTE,
    approval: automatic,
    kidInJwk: true,
    metadata: {},
  },
  {
    service: 'quay',
    name: 'registry-5b44c9df7-qq9zl',
    age: 9 * DAY,
    expiresIn: -2 * DAY,
    approval: automatic,
    kidInJwk: true,
    metadata: {},
  },
  {
    service: 'clair',
    name: 'Clair EU',
    age: 120 * DAY,
    expiresIn: 245 * DAY,
    approval: bySuperuser(
      'Checked with **security**, see [OPS-1482](https://tickets.meridian.example/OPS-1482).\n\n- fingerprint compared by phone\n- rotates yearly',
    ),
    metadata: {
      team: 'security',
      region: 'eu',
      created_by: 'Quay Superuser Panel',
      creator: ADMIN,
      ip: '10.1.4.20',
    },
  },
  {
    service: 'clair',
    name: 'Clair APAC',
    age: 118 * DAY,
    expiresIn: 3 * DAY,
    approval: bySuperuser('same as EU', SECOND_SUPERUSER),
    metadata: { team: 'security', region: 'apac' },
  },
  {
    service: 'builder',
    name: 'build-manager:eu-1',
    kid: 'builder-eu-1',
    age: 200 * DAY,
    expiresIn: 21 * DAY,
    approval: bySuperuser('', SECOND_SUPERUSER),
    metadata: { pool: { zone: 'a', size: 12 } },
  },
  {
    service: 'repomirror',
    name: 'mirror',
    kid: '6f1ef0a4-18a1-4bb2-8a4d-5b1d1f6c9e00',
    age: 400 * DAY,
    approval: bySuperuser('never expires, **please rotate by hand**', null),
    metadata: { team: 'platform' },
  },
  {
    service: 'notifications',
    name: 'webhook signer',
    age: 62 * DAY,
    expiresIn: 28 * DAY,
    rotationDurationS: 2_592_000,
    approval: bySuperuser('rotates itself each month'),
    metadata: { rotated_by: 'notifications/2.4' },
  },
  {
    service: 'notifications',
    name: 'webhook signer - old',
    age: 92 * DAY,
    expiresIn: -6 * HOUR,
    rotationDurationS: 2_592_000,
    approval: bySuperuser('rotates itself each month'),
    metadata: {},
  },
  {
    service: 'attestations',
    name: '',
    age: 11 * DAY,
    expiresIn: 19 * DAY,
    approval: { approver: null, type: 'ServiceKeyApprovalType.KEY_ROTATION', notes: '' },
    metadata: { signer_kid: 'attest-2026-10' },
  },
  // An older server writes the bare form (C 9).
  {
    service: 'exporter',
    name: 'Metrics exporter',
    age: 310 * DAY,
    expiresIn: 55 * DAY,
    approval: {
      approver: SECOND_SUPERUSER,
      type: 'Super User API',
      notes: 'imported from the old registry',
    },
    metadata: {},
  },
  {
    service: 'exporter',
    name: 'Metrics exporter 2',
    age: 30 * DAY,
    expiresIn: 6 * DAY + 20 * HOUR,
    approval: bySuperuser('temporary'),
    metadata: {},
  },
  {
    service: 'audit_shipper',
    name: 'Audit shipper',
    age: 90 * DAY,
    expiresIn: 47 * HOUR,
    approval: bySuperuser('the only one of its service; renew in time'),
    metadata: { owner: 'compliance', ticket: 4711 },
  },
  {
    service: 'legacy_scanner',
    name: 'old scanner',
    age: 500 * DAY,
    expiresIn: -5 * DAY,
    approval: bySuperuser('', null),
    metadata: {},
  },
  {
    service: 'legacy_scanner',
    name: 'older scanner',
    age: 700 * DAY,
    expiresIn: -(7 * DAY - 3 * HOUR),
    approval: bySuperuser(''),
    metadata: {},
  },
  {
    service: 'lab',
    name: 'a name that goes on: staging/eu-central-1/cluster-07/namespace-registry-canary/pod-registry-canary-5f6d8c7b9-zzzzz and on',
    age: 15 * DAY,
    approval: bySuperuser(`${NASTY_TEXTS[1] ?? ''}\n\n${NASTY_TEXTS[3] ?? ''}`),
    metadata: {
      free: NASTY_TEXTS[4],
      html: NASTY_TEXTS[2],
      list: [1, 'two', { three: null }],
      empty: '',
      '<b>key</b>': true,
    },
  },
];

/** Returns the only key of a new registry, which it creates for itself at its start (C 9). */
export const ownServiceKey = (now: number): SeedServiceKey[] =>
  seedServiceKeys(now).filter(({ name }) => name === OWN_NAME);

/** Returns keys in every state (C 9), relative to `now`. The server returns them in no order, and so does this. */
export function seedServiceKeys(now: number): SeedServiceKey[] {
  const moment = Math.floor(now / SECOND) * SECOND;
  const plans = [...APPROVED.slice(0, 8), ...AWAITING, ...APPROVED.slice(8)];
  return plans.map((plan, index): SeedServiceKey => {
    const dice = new Dice(index, 0x6e1);
    const kid = plan.kid ?? (index % 3 === 0 ? thumbprint(dice) : dice.hex(64));
    const createdAt = moment - plan.age;
    const { after = 37 * MINUTE, ...approval } = plan.approval ?? {};
    return {
      kid,
      name: plan.name ?? '',
      service: plan.service,
      jwk: {
        kty: 'RSA',
        e: 'AQAB',
        n: modulus(dice),
        ...(plan.kidInJwk || plan.approval?.approver ? { kid } : {}),
      },
      metadata: plan.metadata ?? {},
      createdAt,
      expiresAt: plan.expiresIn === undefined ? null : moment + plan.expiresIn,
      rotationDurationS: plan.rotationDurationS ?? null,
      approval: plan.approval
        ? { approver: null, type: '', notes: '', ...approval, approvedAt: createdAt + after }
        : null,
    };
  });
}
