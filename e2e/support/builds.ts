import { expect, type Locator, type Page } from '@playwright/test';

import { seedRegistry, type SeedBuild } from '../../mocks/seed';

const builds = seedRegistry('small', new Date()).builds;

function seeded(what: string, fits: (build: SeedBuild) => boolean): SeedBuild {
  const found = builds.find(fits);
  if (!found) throw new Error(`There is no seeded build ${what}`);
  return found;
}

const ended = (build: SeedBuild, phase: string) => build.phases.at(-1)?.phase === phase;
const tagged = (tag: string) => seeded(`tagged ${tag}`, ({ tags }) => tags.includes(tag));

/** Builds in the mock registry, by their special trait. */
export const BUILDS = {
  /** Starts when the page loads and takes a minute and a half. */
  live: seeded('that is live', ({ live }) => live === true),
  waiting: seeded(
    'that waits',
    ({ phases }) => phases.length === 1 && phases[0]?.phase === 'waiting',
  ),
  complete: tagged('v2.4.1'),
  /** More than five thousand lines. */
  long: seeded('that is long', ({ tags }) => tags.join() === 'cuda-12,latest'),
  archived: seeded(
    'that is archived',
    (build) => build.archived && build.trigger?.service === 'custom-git',
  ),
  upload: seeded(
    'without trigger',
    (build) => build.archived && build.trigger === null && build.tags.includes('latest'),
  ),
  withoutArchive: tagged('empty'),
  failed: tagged('pr-1482'),
  internalError: seeded('that lost its machine', (build) => ended(build, 'internalerror')),
  cancelled: tagged('edge'),
  expired: tagged('release-2.4'),
  cannotLoad: seeded('that cannot be loaded', ({ error }) => error !== null),
  hidden: tagged('private'),
  ancient: tagged('ancient'),
};

/** A UUID without a build. */
export const UNKNOWN = '00000000-0000-4000-8000-000000000000';

/** Returns the log with its lines. */
export const logOf = (page: Page): Locator =>
  page.getByRole('region', { name: 'Log', exact: true });

/** Returns the line with this number, if it is in view. */
export const lineOf = (page: Page, number: number): Locator =>
  page.locator('[data-kind]').filter({
    has: page.getByRole('link', { name: `Link to line ${number}`, exact: true }),
  });

/** Waits until the log shows. */
export async function logShown(page: Page): Promise<void> {
  await expect(logOf(page)).toBeVisible();
}
