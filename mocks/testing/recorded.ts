import { readFileSync } from 'node:fs';
import path from 'node:path';

import type { Release } from '@/lib/demo';

/** One answer of a real registry, shortened: of lists some rows, of the configurations and of discovery names without values. */
export type Recorded = {
  request: string;
  status: number;
  contentType: string;
  location?: string;
  body?: unknown;
  /** The settings that the public configuration has; their values were not kept. */
  settings?: readonly string[];
};

/** The releases whose answers were recorded. */
export const RECORDED_RELEASES: readonly Release[] = [
  '3.9',
  '3.12',
  '3.15',
  '3.16',
  '3.18',
  'head',
];

/** What a release answered to each of the reads, by the name of the read; a suffix names another tier than the superuser. */
export function recordedAnswers(release: Release): Readonly<Record<string, Recorded>> {
  const file = path.join(import.meta.dirname, 'recorded', `${release}.json`);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a file of this project
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, Recorded>;
}
