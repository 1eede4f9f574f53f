import { type ChildProcess, spawn } from 'node:child_process';
import { connect, createServer } from 'node:net';

/** Returns a free port on loopback. */
export function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

const listens = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true));
    socket.once('error', () => resolve(false));
    socket.once('close', () => socket.destroy());
    socket.once('connect', () => socket.end());
  });

const MOMENT_MS = 25;
const STARTING_MS = 15_000;

/** A server started for the tests. */
export type Server = { url: string; stop: () => Promise<void> };

function stopping(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}

/**
 * Starts a server program; resolves once it listens on its port.
 *
 * @throws the program's output, if it exits instead
 */
export async function startProgram(
  [file = '', ...args]: string[],
  port: number,
  env: Record<string, string> = {},
): Promise<Server> {
  const child = spawn(file, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const collect = (chunk: Buffer) => {
    output = (output + chunk.toString()).slice(-4000);
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  child.once('error', (error) => {
    output += error.message;
  });
  const deadline = Date.now() + STARTING_MS;
  while (!(await listens(port))) {
    if (child.exitCode !== null || Date.now() > deadline || child.pid === undefined) {
      await stopping(child);
      throw new Error(`${file} did not start: ${output}`);
    }
    await new Promise((resolve) => setTimeout(resolve, MOMENT_MS));
  }
  return { url: `http://127.0.0.1:${port}/`, stop: () => stopping(child) };
}
