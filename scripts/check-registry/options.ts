import { parseArgs } from 'node:util';

import { isUuid } from '@/lib/uuid';

/** The usage message. */
export const USAGE = `Usage: npm run check-registry -- --url https://quay.example.com --token-file FILE

Asks a registry every read operation that the console knows, once, and compares the answers with
what the console expects. Sends nothing but GET and changes nothing. Neither the token nor any value
of an answer is printed.

  --url URL          the registry's address, without a path (or QUAY_URL in the environment)
  --token-file FILE  a file that holds an OAuth token with the scopes super:user user:read;
                     - reads it from the standard input (or QUAY_TOKEN in the environment)
  --build UUID       also reads this build; the registry has no list of builds
  --json             prints the report as JSON
  --markdown         prints the report as Markdown, for a bug report
  --with-host        puts the registry's host name into the report
  --timeout SECONDS  how long one answer may take (default 30)
  --help             prints this

Exit code: 0 when everything that could be compared conforms, 1 when something differs or fails,
2 for wrong use. A certificate of an authority of your own: NODE_EXTRA_CA_CERTS=/path/to/ca.pem
`;

/** The parsed options. */
export type Options = {
  /** The registry's origin. */
  origin: string;
  /** Undefined: the token comes from the environment. */
  tokenFile: string | undefined;
  build: string | undefined;
  format: 'table' | 'json' | 'markdown';
  withHost: boolean;
  timeoutMs: number;
};

/** Thrown for wrong arguments; the message never repeats what may be a secret. */
export class WrongUse extends Error {
  override name = 'WrongUse';
}

function originOf(text: string | undefined): string {
  if (text === undefined || text === '')
    throw new WrongUse('Which registry? Give its address with --url.');
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol))
    throw new WrongUse('--url takes an address such as https://quay.example.com.');
  if (url.username !== '' || url.password !== '')
    throw new WrongUse('--url takes an address without a user name or password.');
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '')
    throw new WrongUse('--url takes the address of the registry itself, without a path.');
  return url.origin;
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        url: { type: 'string' },
        'token-file': { type: 'string' },
        build: { type: 'string' },
        json: { type: 'boolean', default: false },
        markdown: { type: 'boolean', default: false },
        'with-host': { type: 'boolean', default: false },
        timeout: { type: 'string', default: '30' },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch {
    throw new WrongUse(explain(args));
  }
}

const EXPLAINED: Readonly<Record<string, string>> = {
  '--token': 'There is no --token: other users of this machine could read it. Use --token-file.',
  '--insecure':
    'There is no --insecure: it would hand the token to anybody. For an authority of your own, set NODE_EXTRA_CA_CERTS=/path/to/ca.pem.',
};

/** Describes wrong arguments without quoting them, unlike Node's own message: one of them may be a token. */
function explain(args: readonly string[]): string {
  const known = new Set(USAGE.match(/^ {2}--[\w-]+/gm)?.map((flag) => flag.trim()));
  const unknown = args
    .map((arg) => /^--[\w-]{1,30}/.exec(arg)?.[0])
    .find((flag) => flag !== undefined && !known.has(flag));
  if (unknown === undefined) return 'There is a word too many, or a flag lacks its value.';
  return EXPLAINED[unknown] ?? `There is no flag ${unknown}.`;
}

/**
 * Parses a command line.
 *
 * @returns the options, or `help`; throws {@link WrongUse}
 */
export function readOptions(args: readonly string[], env: NodeJS.ProcessEnv): Options | 'help' {
  const values = parsed(args);
  if (values.help) return 'help';
  if (values.json && values.markdown) throw new WrongUse('It is either --json or --markdown.');
  const seconds = Number(values.timeout);
  if (!(seconds > 0 && seconds <= 600)) throw new WrongUse('--timeout takes seconds, up to 600.');
  if (values.build !== undefined && !isUuid(values.build))
    throw new WrongUse('--build takes a UUID such as 3b1f7c52-0d0a-4f0e-9a55-6a0f6d1f2c11.');
  return {
    origin: originOf(values.url ?? env.QUAY_URL),
    tokenFile: values['token-file'],
    build: values.build?.toLowerCase(),
    format: values.json ? 'json' : values.markdown ? 'markdown' : 'table',
    withHost: values['with-host'],
    timeoutMs: seconds * 1000,
  };
}
