import { linkOptions } from '@tanstack/react-router';

import type { BuildSearch } from './build-search';

/** Returns where a link leads that shows a line of the log. */
export const toLine = (line: number | undefined) =>
  linkOptions({
    from: '/builds/$uuid',
    to: '.',
    search: (now: BuildSearch) => ({ ...now, line, details: undefined }),
    replace: true,
    resetScroll: false,
  });
