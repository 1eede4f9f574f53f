import { expect, it } from 'vitest';

import type { LogRow } from '@/api/queries/logs';
import { parseJson } from '@/lib/json';

import { LOG_FORMATS } from './log-export-format';
import { sentenceText } from './log-sentence';

const METADATA = '{"limit_bytes":9223372036854775807,"rate":0.1234567890123456789}';

/** Creates an entry with metadata parsed from text, as the client does it. */
function rowWith(metadata: string): LogRow {
  const read: unknown = parseJson(metadata);
  return {
    id: '1',
    time: Date.UTC(2026, 10, 24),
    entry: {
      kind: 'org_create_quota',
      metadata: { ...Object(read) },
      ip: '192.0.2.7',
      datetime: 'Tue, 24 Nov 2026 00:00:00 -0000',
    },
  };
}

it('NDJSON has every digit that the registry sent', () => {
  expect(LOG_FORMATS.ndjson.line(rowWith(METADATA))).toContain(`"metadata":${METADATA}`);
});

it('CSV has every digit that the registry sent', () => {
  expect(LOG_FORMATS.csv.line(rowWith(METADATA))).toContain(
    '"{""limit_bytes"":9223372036854775807,""rate"":0.1234567890123456789}"',
  );
});

it('a limit beyond 2^53 is a size in the sentence too', () => {
  expect(sentenceText(rowWith(METADATA).entry)).toContain('8 EiB');
});
