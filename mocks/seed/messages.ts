import type { Message } from '@/api/generated/types.gen';

/** Returns what a registry in use tells everybody: a warning with a link, and an ordinary note (C 13.1). */
export const seedMessages = (): readonly Message[] => [
  {
    uuid: '7a51c0de-2f64-4c1b-9d3e-5b8f0a6e4d11',
    content: `**Storage maintenance on Sunday, 22:00 to 23:30 UTC**

Pulls keep working, pushes may fail for a few minutes:

- pause scheduled mirrors and pipelines,
- push again after 23:30.

Progress is on the [status page](https://status.meridian.example).`,
    severity: 'warning',
    media_type: 'text/markdown',
  },
  {
    uuid: 'c3d90b7f-81ea-46a2-b0f7-1d2e9c5a7f42',
    content: 'New teams get their own space: write to registry-help@meridian.example first.',
    severity: 'info',
    media_type: 'text/plain',
  },
];
