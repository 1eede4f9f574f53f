import type { Page } from '@playwright/test';

import type { DemoSettings } from '../../src/lib/demo';

/** A screen, dialog or state of one, as the accessibility tests and the screenshots visit it. */
export type View = {
  name: string;
  path: string;
  demo?: Partial<DemoSettings>;
  /** A heading that shows when the view is there. */
  heading: RegExp;
  /** What leads from the address to the view. */
  prepare?: (page: Page) => Promise<void>;
  /** Left out of the accessibility tests, for states that a test cannot hold still. */
  pictureOnly?: boolean;
};
