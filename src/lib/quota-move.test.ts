import { describe, expect, it } from 'vitest';

import { joinRecords, QuotaMove, type QuotaPort, type QuotaRecord } from './quota-move';
import { planQuotas } from './quota-plan';
import { MAX_QUOTA_BYTES } from './quota-size';
import { quotaState, sameState } from './quota-state';
import { drawQuota, drawRule, FakeNamespace, rowWith, source } from './quota-testing';

const GIB = 1024n ** 3n;

/** Runs a move again until it comes to a result. */
async function untilDone(move: QuotaMove, port: QuotaPort) {
  for (let tries = 0; tries < 100; tries += 1) {
    const result = await move.run(port).catch(() => undefined);
    if (result) return result;
  }
  throw new Error('The move never ended');
}

const CASES = 10_000;

const isLimit = (limit: unknown): boolean =>
  typeof limit === 'bigint' && limit >= 1n && limit <= MAX_QUOTA_BYTES;

describe('a plan', () => {
  it('for any state and rule holds exact bytes only, and is undone to the last byte', async () => {
    let planned = 0;
    for (let seed = 0; seed < CASES; seed += 1) {
      // An `expect` for each would take most of the time.
      const check = (holds: boolean, what: string) => {
        if (!holds) throw new Error(`Case ${seed}: ${what}`);
      };
      const random = source(seed);
      const state = drawQuota(random);
      const systemDefault = random.below(2) === 0 ? null : random.bytes() + 1n;
      const rule = drawRule(random);
      const row = rowWith(state, random.bytes(), systemDefault);
      const { changes, leftOut } = planQuotas([row], rule, systemDefault);
      check(changes.length + leftOut.length === 1, 'neither planned nor left out');
      const namespace = new FakeNamespace(state);
      for (const { before, after, limitBefore, limitAfter } of changes) {
        planned += 1;
        check(
          sameState(before, state) && !sameState(before, after),
          'not a change of what is there',
        );
        for (const limit of [limitBefore, limitAfter, after && BigInt(after.bytes)])
          check(limit === null || isLimit(limit), `${typeof limit} ${limit} is no limit`);
        // Every third case meets failures, with and without effect.
        namespace.fails = () =>
          seed % 3 === 0 ? ([undefined, 'before', 'after'] as const)[random.below(3)] : undefined;
        const move = new QuotaMove([before], after);
        const { kind } = await untilDone(move, namespace.port);
        check(kind === 'reached' && sameState(namespace.state, after), 'not as planned');

        // As a journal would keep it.
        const kept: QuotaRecord = JSON.parse(JSON.stringify(move.record));
        const undo = new QuotaMove(kept.left, kept.before);
        const undone = await untilDone(undo, namespace.port);
        check(undone.kind === 'reached', 'not undone');
      }
      check(sameState(namespace.state, state), 'not as before');
    }
    expect(planned).toBeGreaterThan(CASES / 2);
    // On a busy computer, 10,000 cases take longer than the usual limit.
  }, 120_000);

  it('leaves alone what somebody else changed, before a run and before its undoing', async () => {
    for (let seed = 0; seed < 1_000; seed += 1) {
      const random = source(seed);
      const [before, after, other] = [drawQuota(random), drawQuota(random), drawQuota(random)];
      if (sameState(before, other) || sameState(after, other) || sameState(before, after)) continue;
      const foreign = new FakeNamespace(other);
      const changed = { kind: 'changed-since', now: other };
      const move = new QuotaMove([before], after);
      expect(await move.run(foreign.port)).toEqual(changed);
      expect(move.record).toBeUndefined();
      const undo = new QuotaMove([after, before], before);
      expect(await undo.run(foreign.port)).toEqual(changed);
      expect(foreign.writes).toBe(0);
    }
  });

  it('that stops half-way can be undone from there', async () => {
    const before = quotaState(5n * GIB, [{ type: 'Reject', percent: 100 }]);
    const after = quotaState(6n * GIB, [
      { type: 'Warning', percent: 80 },
      { type: 'Reject', percent: 95 },
    ]);
    const namespace = new FakeNamespace(before);
    namespace.fails = () => (namespace.writes === 1 ? 'after' : undefined);
    const move = new QuotaMove([before], after);
    await expect(move.run(namespace.port)).rejects.toThrow('died');
    expect(namespace.state).not.toEqual(before);
    expect(namespace.state).not.toEqual(after);
    const undo = new QuotaMove(move.record?.left ?? [], before);
    expect(await undo.run(namespace.port)).toEqual({ kind: 'reached' });
    expect(namespace.state).toEqual(before);
  });
});

describe('joinRecords', () => {
  const [one, two, three] = [quotaState(1n), quotaState(2n), quotaState(3n)];

  it('leads from the newest change back to what stood before the oldest', () => {
    expect(
      joinRecords([
        { before: null, left: [one] },
        { before: one, left: [two, three] },
        { before: three, left: [null] },
      ]),
    ).toEqual({ before: null, left: [null] });
  });

  it('stops where somebody else changed the quota in between', () => {
    expect(
      joinRecords([
        { before: null, left: [one] },
        { before: two, left: [three] },
      ]),
    ).toEqual({ before: two, left: [three] });
  });

  it('has nothing to lead back from without a change', () => {
    expect(joinRecords([])).toBeUndefined();
  });
});
