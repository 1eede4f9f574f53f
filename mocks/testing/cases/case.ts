import { expect } from 'vitest';

import type { OperationId } from '@/api/generated/operations.gen';

import type { Call } from '../http-client';

/** One call of an operation by a superuser, and the expected response. */
export type Case = {
  id: OperationId;
  title: string;
  call: Call;
  expected: Record<string, unknown>;
};

/** What a response must contain: a text anywhere, or parts of its JSON. */
type Row = [title: string, status: number, call: Call, holds?: Record<string, unknown> | string];

function expectation(status: number, holds: Row[3]): Record<string, unknown> {
  if (holds === undefined) return { status };
  return typeof holds === 'string'
    ? { status, text: expect.stringContaining(holds) }
    : { status, json: holds };
}

/** Returns the cases of one operation, in order. */
export const on = (id: OperationId, ...rows: Row[]): Case[] =>
  rows.map(([title, status, call, holds]) => ({
    id,
    title,
    call,
    expected: expectation(status, holds),
  }));

/** Returns shape A of an error type. */
export const problem = (title: string) => ({ title, error_type: title });

/** Builds a call with a path and optionally a body. */
export const to = (path: Record<string, string>, body?: unknown): Call =>
  body === undefined ? { path } : { path, body };

/** Builds a call with only a body. */
export const send = (body: unknown): Call => ({ body });
