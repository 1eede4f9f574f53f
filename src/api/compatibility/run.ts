import { retryDelay } from '@/lib/retry';

import { ApiError, toApiError } from '../errors';
import type { OperationId } from '../generated/operations.gen';
import { isOffered, type Known, knownAtFirst } from './known';
import { addressOf, type Read, READS, requestWords, type Target } from './reads';
import { judgeFailure } from './refusals';
import { compareShape, type Shape } from './shape';
import type { CheckRow } from './types';

/** A successful response: its status and its JSON. */
type Answer = { status: number; body: unknown };

/** The environment of a check. */
export type CheckWorld = {
  /**
   * Sends a GET and nothing else; fails with an `ApiError`.
   *
   * @param address path and query below the registry's origin
   */
  send: (id: OperationId, address: string, signal: AbortSignal) => Promise<Answer>;
  signal: AbortSignal;
  /** In epoch milliseconds, by the registry's clock, which any response may set. */
  now: () => number;
  /** Resolves after that many seconds, or at once when the signal aborts. */
  wait: (seconds: number, signal: AbortSignal) => Promise<void>;
  onEvent: (event: CheckEvent) => void;
};

/** An event during a check. */
export type CheckEvent =
  | { type: 'asking'; operation: OperationId }
  | { type: 'waiting'; operation: OperationId; seconds: number }
  | { type: 'row'; row: CheckRow };

/** Unanswered requests in a row after which the registry counts as unreachable. */
const MAX_UNANSWERED = 2;

type Sent = { answer: Answer; ms: number } | { error: ApiError; ms: number };

async function sendOnce(world: CheckWorld, id: OperationId, address: string): Promise<Sent> {
  const started = performance.now();
  const ms = () => Math.round(performance.now() - started);
  try {
    world.signal.throwIfAborted();
    return { answer: await world.send(id, address, world.signal), ms: ms() };
  } catch (thrown) {
    const error = toApiError(thrown, `GET ${address}`);
    const cancelled = world.signal.aborted && error.kind !== 'cancelled';
    return {
      error: cancelled ? new ApiError({ ...error.details, kind: 'cancelled' }) : error,
      ms: ms(),
    };
  }
}

/** Waits out a rate limit (C 2.3); every other failure is a finding. */
async function sendPatiently(world: CheckWorld, id: OperationId, address: string): Promise<Sent> {
  for (let tries = 1; ; tries += 1) {
    const sent = await sendOnce(world, id, address);
    const delay = 'error' in sent ? retryDelay('write', tries, sent.error) : undefined;
    if (delay === undefined) return sent;
    const seconds = delay / 1000;
    world.onEvent({ type: 'waiting', operation: id, seconds });
    await world.wait(seconds, world.signal);
  }
}

function rowOf(read: Read, target: Target, part: Partial<CheckRow>): CheckRow {
  return {
    operation: read.id,
    request: requestWords(read.id, target),
    outcome: 'skipped',
    status: null,
    ms: null,
    reason: null,
    fields: [],
    notes: [],
    ...part,
  };
}

function shapeNotes({ partial, list }: Read, { unknownFields, emptyLists }: Shape): string[] {
  return [
    ...(partial || unknownFields.length === 0
      ? []
      : [`Unexpected field${unknownFields.length === 1 ? '' : 's'}: ${unknownFields.join(', ')}.`]),
    ...(list ? emptyLists : []).map((path) => `Empty, so no row was checked: ${path}.`),
  ];
}

function compare(read: Read, { status, body }: Answer, known: Known): Partial<CheckRow> {
  const shape = compareShape(read.schema, body);
  const { problems } = shape;
  read.learn?.(body, known);
  if (read.right === 'superuser') known.accepted = true;
  known.answered.add(read.id);
  const notes = [...shapeNotes(read, shape), ...(read.notes?.(body, known) ?? [])];
  return { status, outcome: problems.length > 0 ? 'differs' : 'conforms', fields: problems, notes };
}

type Course = { known: Known; unanswered: number; stopped: string | undefined };

async function check(read: Read, course: Course, world: CheckWorld): Promise<CheckRow> {
  const { known } = course;
  const target = read.target?.(known) ?? {};
  if (course.stopped !== undefined) return rowOf(read, target, { reason: course.stopped });
  if (isOffered(read.id, known) === false) {
    return rowOf(read, target, {
      outcome: 'not-offered',
      reason: 'Not in the registry’s API description: a feature is off or the registry is older.',
    });
  }
  if (typeof target === 'string') return rowOf(read, target, { reason: target });
  world.onEvent({ type: 'asking', operation: read.id });
  const sent = await sendPatiently(world, read.id, addressOf(read.id, target));
  if ('answer' in sent) {
    course.unanswered = 0;
    return rowOf(read, target, { ms: sent.ms, ...compare(read, sent.answer, known) });
  }
  const { error, ms } = sent;
  const unanswered = error.kind === 'network' || error.kind === 'timeout';
  course.unanswered = unanswered ? course.unanswered + 1 : 0;
  const { outcome, reason, stops } = judgeFailure(read, error, known);
  if (stops || course.unanswered >= MAX_UNANSWERED) {
    course.stopped =
      error.kind === 'cancelled'
        ? 'Cancelled before it was sent.'
        : 'Not sent, because an earlier operation ended the check.';
  }
  return rowOf(read, target, { outcome, reason, ms, status: error.status ?? null });
}

/** The result of a check: one row for each operation in order, and what was learned on the way. */
export type Checked = { rows: readonly CheckRow[]; known: Known; cancelled: boolean };

/**
 * Sends every read operation of the contract once, one after another, and compares the responses with the contract.
 * Sends only GET requests. Never rejects: a failure becomes a row.
 *
 * @param build the UUID of a build to check; without one, a build from the log of the checked day, if any (C 1.24)
 */
export async function runCheck(world: CheckWorld, build?: string): Promise<Checked> {
  const course: Course = {
    known: knownAtFirst(build, world.now()),
    unanswered: 0,
    stopped: undefined,
  };
  const rows: CheckRow[] = [];
  for (const read of READS) {
    const row = await check(read, course, world);
    rows.push(row);
    world.onEvent({ type: 'row', row });
  }
  return { rows, known: course.known, cancelled: world.signal.aborted };
}
