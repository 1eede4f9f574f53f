import { readFileSync } from 'node:fs';
import path from 'node:path';

import type { Release } from '@/lib/demo';

/** One shortened response of a real registry: some rows of a list; only names for the configurations and discovery. */
export type Recorded = {
  request: string;
  status: number;
  contentType: string;
  location?: string;
  body?: unknown;
  /** The settings in the public configuration; their values were not recorded. */
  settings?: readonly string[];
};

/** The releases with recorded responses. */
export const RECORDED_RELEASES: readonly Release[] = [
  '3.9',
  '3.12',
  '3.15',
  '3.16',
  '3.18',
  'head',
];

/** Returns a release's response to each read, by the name of the read; a suffix names a tier other than superuser. */
export function recordedAnswers(release: Release): Readonly<Record<string, Recorded>> {
  const file = path.join(import.meta.dirname, 'recorded', `${release}.json`);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a file of this project
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, Recorded>;
}
