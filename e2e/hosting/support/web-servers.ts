import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { type Server, startProgram } from './process';

const deploy = path.resolve(import.meta.dirname, '../../../deploy');

/** A deployment's changes to the files in `deploy/`: placeholders and their values. */
export type Changes = Readonly<Record<string, string>>;

/** Changes a file in `deploy/` as a deployment does; an unknown placeholder is an error. */
function changed(file: string, changes: Changes): string {
  let text = readFileSync(path.join(deploy, file), 'utf8');
  for (const [placeholder, value] of Object.entries(changes)) {
    if (!text.includes(placeholder)) throw new Error(`deploy/${file} has no "${placeholder}"`);
    text = text.replaceAll(placeholder, value);
  }
  return text;
}

/** Finds a program where Debian's packages install it, which is not on every user's path. */
function program(name: string): string {
  const found = [...(process.env.PATH ?? '').split(path.delimiter), '/usr/sbin', '/usr/bin']
    .map((folder) => path.join(folder, name))
    .find((file) => existsSync(file));
  if (found === undefined) throw new Error(`${name} is not installed; \`npm test\` says how.`);
  return found;
}

/** Returns an nginx.conf around a file in `deploy/nginx`, like Debian's, for a separate folder. */
const nginxConf = (folder: string, site: string) => `
daemon off;
${process.getuid?.() === 0 ? 'user root;' : ''}
pid ${folder}/nginx.pid;
error_log stderr warn;
events {}
http {
  include /etc/nginx/mime.types;
  default_type application/octet-stream;
  access_log off;
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
  include ${folder}/${site};
}
`;

/** The file in `deploy/`, the port to listen on, and a folder for the server's own files. */
export type Setup = { file: string; port: number; folder: string; changes: Changes };

/** Starts nginx with a file in `deploy/nginx` and the headers file that it includes. */
export function startNginx({ file, port, folder, changes }: Setup): Promise<Server> {
  mkdirSync(path.join(folder, 'snippets'), { recursive: true });
  const headers = 'quay-console-headers.conf';
  cpSync(path.join(deploy, 'nginx', headers), path.join(folder, 'snippets', headers));
  const site = changed(`nginx/${file}`, { ...changes, 'listen 80;': `listen 127.0.0.1:${port};` });
  writeFileSync(path.join(folder, file), site);
  writeFileSync(path.join(folder, 'nginx.conf'), nginxConf(folder, file));
  const conf = path.join(folder, 'nginx.conf');
  return startProgram([program('nginx'), '-p', folder, '-c', conf], port);
}

const SITE = /^\S+ \{$/m;

/** Starts Caddy with a file in `deploy/caddy` and the headers file that it imports. */
export function startCaddy({ file, port, folder, changes }: Setup): Promise<Server> {
  mkdirSync(folder, { recursive: true });
  const headers = 'quay-console-headers.caddy';
  cpSync(path.join(deploy, 'caddy', headers), path.join(folder, headers));
  const text = changed(`caddy/${file}`, changes).replace(SITE, `http://127.0.0.1:${port} {`);
  const options = '{\n\tadmin off\n\tauto_https off\n}\n\n';
  writeFileSync(path.join(folder, 'Caddyfile'), options + text);
  const config = path.join(folder, 'Caddyfile');
  return startProgram([program('caddy'), 'run', '--config', config], port, { HOME: folder });
}

/** Starts a server that only serves the files in a folder. */
export function startFileServer(folder: string, port: number): Promise<Server> {
  const listen = `127.0.0.1:${port}`;
  return startProgram(
    [program('caddy'), 'file-server', '--root', folder, '--listen', listen],
    port,
  );
}
