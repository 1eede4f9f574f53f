import type { Page } from '@playwright/test';

import type { DemoSettings } from '../../src/lib/demo';

/** A screen, dialog or state of one, as visited by the accessibility tests and the screenshots. */
export type View = {
  name: string;
  path: string;
  demo?: Partial<DemoSettings>;
  /** A heading that shows once the view is open. */
  heading: RegExp;
  /** Leads from the address to the view. */
  prepare?: (page: Page) => Promise<void>;
  /** Excluded from the accessibility tests, for states that a test cannot keep still. */
  pictureOnly?: boolean;
};
