import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

import { type Incoming, sessionCookieHeader, sessionCookieIn } from './core/exchange';
import { answer } from './core/http';
import { handlers } from './handlers';
import { type Registry, type RegistryOptions, createRegistry } from './registry';

async function bodyOf(message: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}

function incoming(message: IncomingMessage): Incoming {
  const header = (name: string) => {
    const value = message.headers[name];
    return value === undefined ? null : String(value);
  };
  return {
    method: message.method ?? 'GET',
    url: new URL(message.url ?? '/', `http://${message.headers.host ?? 'localhost'}`),
    header,
    cookie: sessionCookieIn(message.headers.cookie),
    userAgent: header('user-agent') ?? '',
    ip: message.socket.remoteAddress?.replace('::ffff:', '') ?? '127.0.0.1',
    text: () => bodyOf(message),
  };
}

async function handle(
  registry: Registry,
  message: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { answer: reply, delayMs } = await answer(registry, handlers, incoming(message));
  if (delayMs > 0) await new Promise((resolve) => setTimeout(resolve, delayMs));
  if (reply === 'dropped') {
    message.socket.destroy();
    return;
  }
  const cookie =
    reply.setCookie === undefined ? {} : { 'Set-Cookie': sessionCookieHeader(reply.setCookie) };
  // Node would add a date where the registry sends none.
  response.sendDate = false;
  // After an unhandled error the server closes the connection (C 12.10).
  if (reply.status === 500) response.shouldKeepAlive = false;
  response.writeHead(reply.status, { ...reply.headers, ...cookie });
  response.end(message.method === 'HEAD' || reply.status === 204 ? undefined : reply.body);
}

/** Serves a new mock registry over HTTP; resolves with its address once it listens. */
export async function serveMockRegistry({
  port,
  ...options
}: RegistryOptions & { port: number }): Promise<{ url: string; close: () => void }> {
  const registry = createRegistry(options);
  const server = createServer((message, response) => {
    handle(registry, message, response).catch((error: unknown) => {
      console.error(error);
      response.destroy();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  const bound = typeof address === 'object' && address ? address.port : port;
  return {
    url: `http://127.0.0.1:${bound}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
