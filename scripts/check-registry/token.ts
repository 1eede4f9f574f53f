import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';

import { WrongUse } from './options';

async function written(file: string | undefined, env: NodeJS.ProcessEnv): Promise<string> {
  if (file === '-') return text(process.stdin);
  if (file === undefined) {
    if (env.QUAY_TOKEN === undefined)
      throw new WrongUse('With which token? Give its file with --token-file.');
    return env.QUAY_TOKEN;
  }
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new WrongUse('The file of --token-file cannot be read.');
  }
}

/** Reads the token from a file, standard input (`-`) or the environment; throws {@link WrongUse}. */
export async function readToken(file: string | undefined, env: NodeJS.ProcessEnv): Promise<string> {
  const token = (await written(file, env)).trim();
  if (token === '') throw new WrongUse('The token is empty.');
  // The characters allowed in a header; a file with more than one line is not a token file.
  if (!/^[\x21-\x7e]+$/.test(token))
    throw new WrongUse('That is not a token: it has spaces, line breaks or letters that none has.');
  return token;
}
