import type { ByteCount } from './bytes';
import type { NamespaceRow } from './namespaces';
import type { QuotaPort } from './quota-move';
import { type Amount, type QuotaRule, ROUNDING_UNITS } from './quota-rule';
import { MAX_QUOTA_BYTES } from './quota-size';
import {
  type HeldQuota,
  type QuotaState,
  quotaState,
  type QuotaStep,
  stateOfHeld,
  type ThresholdState,
  type ThresholdStep,
} from './quota-state';

/** Returns a repeatable source of numbers below a bound (mulberry32). */
export function source(seed: number) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (t ^ (t >>> 14)) >>> 0;
  };
  const below = (bound: number) => next() % bound;
  /** A number of bits up to 63, so that sizes of every magnitude occur. */
  const bytes = () => ((BigInt(next()) << 32n) | BigInt(next())) >> BigInt(1 + below(63));
  return { below, bytes };
}

type Source = ReturnType<typeof source>;

function drawThresholds({ below }: Source): ThresholdState[] {
  const drawn = Array.from({ length: below(4) }, () => ({
    type: below(2) === 0 ? ('Warning' as const) : ('Reject' as const),
    percent: 1 + below(6),
  }));
  return drawn.filter(
    (one, at) =>
      drawn.findIndex(({ type, percent }) => type === one.type && percent === one.percent) === at,
  );
}

/** Returns bytes as the registry's JSON is read: a number where that is exact. */
const asRead = (bytes: bigint): ByteCount => {
  const number = Number(bytes);
  return Number.isSafeInteger(number) ? number : bytes;
};

export const drawQuota = (random: Source): QuotaState | null =>
  random.below(3) === 0
    ? null
    : quotaState(
        random.below(20) === 0 ? MAX_QUOTA_BYTES : random.bytes() + 1n,
        drawThresholds(random),
      );

const drawAmount = (random: Source): Amount =>
  random.below(2) === 0
    ? { bytes: random.bytes() + 1n }
    : { numerator: BigInt(1 + random.below(3_000)), denominator: random.below(2) ? 100n : 1_000n };

export function drawRule(random: Source): QuotaRule {
  const thresholds = random.below(2) === 0 ? undefined : drawThresholds(random);
  const unit = Object.values(ROUNDING_UNITS)[random.below(3)] ?? 1n;
  const rules: (() => QuotaRule)[] = [
    () => ({ kind: 'set', bytes: random.bytes() + 1n, thresholds }),
    () => ({ kind: 'add', amount: drawAmount(random), thresholds }),
    () => ({ kind: 'subtract', amount: drawAmount(random), thresholds }),
    () => ({ kind: 'headroom', amount: drawAmount(random), unit, thresholds }),
    () => ({
      kind: 'copy',
      from: quotaState(random.bytes() + 1n, drawThresholds(random)),
      thresholds,
    }),
    () => ({
      kind: 'listed',
      limits: new Map([['mira', { bytes: random.bytes() + 1n }]]),
      thresholds,
    }),
    () => ({ kind: 'remove' }),
  ];
  return rules[random.below(rules.length)]?.() ?? { kind: 'remove' };
}

/** Returns the listed namespace that has a quota. */
export function rowWith(
  state: QuotaState | null,
  used: bigint,
  systemDefault: bigint | null = null,
): NamespaceRow {
  const limit = state ? BigInt(state.bytes) : systemDefault;
  return {
    kind: 'user',
    name: 'mira',
    quota: {
      used: asRead(used),
      limit: limit === null ? null : asRead(limit),
      source: state ? 'own' : limit === null ? 'none' : 'default',
      share: null,
      counting: false,
      warnsAt: null,
      rejectsAt: null,
    },
    thresholds: (state?.thresholds ?? []).map(({ type, percent }, id) => ({
      id,
      type,
      limit_percent: percent,
    })),
    backfill: 'complete',
  };
}

/** A namespace of a registry with the rules of C 1.10–1.17, 10.14 and 12.6. */
export class FakeNamespace {
  held: HeldQuota | null;
  writes = 0;
  fails: () => 'before' | 'after' | undefined = () => undefined;
  #id = 1;

  constructor(state: QuotaState | null) {
    this.held = state && {
      id: (this.#id += 1),
      bytes: BigInt(state.bytes),
      thresholds: state.thresholds.map((threshold) => ({ ...threshold, id: (this.#id += 1) })),
    };
  }

  get state() {
    return stateOfHeld(this.held);
  }

  readonly port: QuotaPort = {
    read: () => Promise.resolve(this.held),
    send: async (step, seen) => {
      const failure = this.fails();
      if (failure === 'before') throw new Error('502');
      this.#carryOut(step, seen);
      this.writes += 1;
      if (failure === 'after') throw new Error('The connection died');
    },
  };

  #carryOut(step: QuotaStep, seen: HeldQuota | null): void {
    if (seen?.id !== this.held?.id) throw new Error('404');
    const { held } = this;
    if (step.kind === 'create') {
      if (held || step.bytes < 1n || step.bytes > MAX_QUOTA_BYTES) throw new Error('400');
      this.held = { id: (this.#id += 1), bytes: step.bytes, thresholds: [] };
      return;
    }
    if (!held) throw new Error('404');
    if (step.kind === 'change') {
      if (step.bytes < 0n || step.bytes > MAX_QUOTA_BYTES) throw new Error('400');
      // 0 changes nothing.
      this.held = { ...held, bytes: step.bytes || held.bytes };
    } else if (step.kind === 'remove') {
      this.held = null;
    } else {
      this.held = { ...held, thresholds: this.#thresholds(step, held) };
    }
  }

  #thresholds(step: ThresholdStep, { thresholds }: HeldQuota) {
    if (step.kind === 'add-threshold') {
      const { type, percent } = step.threshold;
      if (thresholds.some((known) => known.type === type && known.percent === percent))
        throw new Error('400');
      return [...thresholds, { type, percent, id: (this.#id += 1) }];
    }
    if (!thresholds.some(({ id }) => id === step.id)) throw new Error('404');
    return step.kind === 'remove-threshold'
      ? thresholds.filter(({ id }) => id !== step.id)
      : thresholds.map((known) =>
          known.id === step.id ? { ...step.threshold, id: step.id } : known,
        );
  }
}
