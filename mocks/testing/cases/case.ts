import { expect } from 'vitest';

import type { OperationId } from '@/api/generated/operations.gen';

import type { Call } from '../http-client';

/** One call of an operation by a superuser, and what the answer must match. */
export type Case = {
  id: OperationId;
  title: string;
  call: Call;
  expected: Record<string, unknown>;
};

/** What an answer must hold: a text anywhere, or parts of its JSON. */
type Row = [title: string, status: number, call: Call, holds?: Record<string, unknown> | string];

function expectation(status: number, holds: Row[3]): Record<string, unknown> {
  if (holds === undefined) return { status };
  return typeof holds === 'string'
    ? { status, text: expect.stringContaining(holds) }
    : { status, json: holds };
}

/** The cases of one operation, in order. */
export const on = (id: OperationId, ...rows: Row[]): Case[] =>
  rows.map(([title, status, call, holds]) => ({
    id,
    title,
    call,
    expected: expectation(status, holds),
  }));

/** Shape A of a type. */
export const problem = (title: string) => ({ title, error_type: title });

/** A call with a path and perhaps a body. */
export const to = (path: Record<string, string>, body?: unknown): Call =>
  body === undefined ? { path } : { path, body };

/** A call with a body only. */
export const send = (body: unknown): Call => ({ body });
