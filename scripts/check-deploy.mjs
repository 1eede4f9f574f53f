// Checks that the headers in deploy/ are exactly those of security-headers.mjs, in one file per server.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { securityHeaders } from './security-headers.mjs';

const deploy = path.resolve(import.meta.dirname, '../deploy');
const expected = Object.entries(securityHeaders());

/** How each server writes a header, and the file with the headers. */
const SERVERS = {
  nginx: { file: 'quay-console-headers.conf', pattern: /^add_header (\S+) "([^"]*)" always;$/gm },
  caddy: { file: 'quay-console-headers.caddy', pattern: /^\t([A-Z][\w-]+) "([^"]*)"$/gm },
};

/** @type {string[]} */
const problems = [];

for (const [server, { file, pattern }] of Object.entries(SERVERS)) {
  const folder = path.join(deploy, server);
  for (const name of readdirSync(folder)) {
    const text = readFileSync(path.join(folder, name), 'utf8');
    if (name === file) {
      const written = [...text.matchAll(pattern)].map(([, header, value]) => [header, value]);
      if (JSON.stringify(written) !== JSON.stringify(expected))
        problems.push(
          `deploy/${server}/${name} has other headers than scripts/security-headers.mjs`,
        );
    } else if (/Content-Security-Policy|X-Content-Type-Options/i.test(text)) {
      problems.push(`deploy/${server}/${name} has security headers of its own`);
    }
  }
}

for (const problem of problems) console.error(problem);
process.exit(problems.length === 0 ? 0 : 1);
