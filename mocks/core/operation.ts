import type { OperationId, OperationTypes } from '@/api/generated/operations.gen';
import { writeJson } from '@/lib/json';

import type { Registry } from '../registry';
import type { Caller } from './caller';
import { CORS_HEADERS } from './failures';
import type { Answer, Incoming } from './exchange';

type Data<Id extends OperationId> = OperationTypes[Id]['data'];
type Replies<Id extends OperationId> = OperationTypes[Id]['responses'];
type Part<Whole, Key extends string> = Whole extends { [K in Key]?: infer Value }
  ? Exclude<Value, undefined>
  : never;

/** The input of a handler. The body satisfies the server's own schema, which is looser than the contract's. */
type Context<Id extends OperationId> = {
  path: Part<Data<Id>, 'path'>;
  query: Part<Data<Id>, 'query'>;
  body: Part<Data<Id>, 'body'>;
  registry: Registry;
  caller: Caller;
  request: Incoming;
};

type AnyReply = ReplyExtras & { status: number; body?: unknown };

type ReplyExtras = { headers?: Record<string, string>; setCookie?: string };

/** One of the responses that the contract declares for the operation, with the body declared for that status. */
type Reply<Id extends OperationId> = {
  [Status in keyof Replies<Id> & number]: ReplyExtras & {
    status: Status;
  } & (void extends Replies<Id>[Status] ? { body?: undefined } : { body: Replies<Id>[Status] });
}[keyof Replies<Id> & number];

/** The business logic of one operation; errors in the error shapes are thrown (see failures.ts). */
type Handler<Id extends OperationId> = (context: Context<Id>) => Reply<Id> | Promise<Reply<Id>>;

/** The mock registry is complete: one handler for every operation of the contract. */
export type HandlerMap = { readonly [Id in OperationId]: Handler<Id> };

/** The operations of one noun. */
export type HandlersOf<Ids extends OperationId> = Pick<HandlerMap, Ids>;

/** The input of a handler before the pipeline types its parts. */
export type UntypedContext = {
  path: Record<string, string>;
  query: Record<string, unknown>;
  body: unknown;
  registry: Registry;
  caller: Caller;
  request: Incoming;
};

/**
 * Runs the handler of an operation whose request passed the checks, and serializes its reply. This is the boundary
 * between what is checked at run time (the path by the route, query and body by the operation's rules) and what the
 * contract promises about it.
 */
export async function run(
  handlers: HandlerMap,
  id: OperationId,
  context: UntypedContext,
): Promise<Answer> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
  const handler = handlers[id] as (checked: UntypedContext) => AnyReply | Promise<AnyReply>;
  const { status, headers, setCookie, body } = await handler(context);
  const type =
    headers?.['Content-Type'] ??
    (body === undefined ? 'text/html; charset=utf-8' : 'application/json');
  return {
    status,
    headers: {
      ...(context.request.url.pathname.startsWith('/api/') ? CORS_HEADERS : {}),
      ...headers,
      'Content-Type': type,
    },
    body: type === 'application/json' ? `${writeJson(body)}\n` : textOf(body),
    ...(setCookie === undefined ? {} : { setCookie }),
  };
}

const textOf = (body: unknown) => (typeof body === 'string' ? body : '');
