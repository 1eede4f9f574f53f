import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { type Server, startProgram } from './process';

const deploy = path.resolve(import.meta.dirname, '../../../deploy');

/** What a deployment changes in the files of `deploy/`: their placeholders and what to put there. */
export type Changes = Readonly<Record<string, string>>;

/** A file of `deploy/` as somebody who deploys it changes it; a placeholder that is not in it is an error. */
function changed(file: string, changes: Changes): string {
  let text = readFileSync(path.join(deploy, file), 'utf8');
  for (const [placeholder, value] of Object.entries(changes)) {
    if (!text.includes(placeholder)) throw new Error(`deploy/${file} has no "${placeholder}"`);
    text = text.replaceAll(placeholder, value);
  }
  return text;
}

/** Where Debian's packages put the programs; not everybody's path leads there. */
function program(name: string): string {
  const found = [...(process.env.PATH ?? '').split(path.delimiter), '/usr/sbin', '/usr/bin']
    .map((folder) => path.join(folder, name))
    .find((file) => existsSync(file));
  if (found === undefined) throw new Error(`${name} is not installed; \`npm test\` says how.`);
  return found;
}

/** The rest of an nginx.conf around a file of `deploy/nginx`, as Debian's has it, in a folder of its own. */
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

/** Which file of `deploy/`, where to listen, and a folder for what the server needs. */
export type Setup = { file: string; port: number; folder: string; changes: Changes };

/** Starts nginx with a file of `deploy/nginx` and the headers file that it includes. */
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

/** Starts Caddy with a file of `deploy/caddy` and the headers file that it imports. */
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

/** Starts a server that does nothing but hand out the files of a folder. */
export function startFileServer(folder: string, port: number): Promise<Server> {
  const listen = `127.0.0.1:${port}`;
  return startProgram(
    [program('caddy'), 'file-server', '--root', folder, '--listen', listen],
    port,
  );
}
