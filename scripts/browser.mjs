// Finds the browser for the end-to-end tests, or installs Debian's.
import { existsSync } from 'node:fs';

import { findProgram, installPackages } from './system-packages.mjs';

/** Chromium without a window: the same engine, and a quarter less time for the same tests. */
const HEADLESS = 'chromium-headless-shell';
const PURPOSE = 'for the end-to-end tests';
const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

async function playwrightsOwn() {
  const { chromium } = await import('playwright-core');
  const file = chromium.executablePath();
  return existsSync(file) ? file : undefined;
}

/** @returns {Promise<string>} the path of a Chromium or Chrome; throws if none can be found or installed */
export async function findBrowser() {
  const asked = process.env.CHROMIUM_PATH;
  if (asked) {
    if (existsSync(asked)) return asked;
    throw new Error(`CHROMIUM_PATH names ${asked}, which does not exist.`);
  }
  const found =
    findProgram(HEADLESS) ??
    (installPackages([HEADLESS], PURPOSE) ? findProgram(HEADLESS) : undefined) ??
    NAMES.map(findProgram).find((file) => file !== undefined) ??
    (await playwrightsOwn()) ??
    (installPackages(['chromium'], PURPOSE) ? findProgram('chromium') : undefined);
  if (found) return found;
  throw new Error('No Chromium found: install one, or name it in CHROMIUM_PATH.');
}
