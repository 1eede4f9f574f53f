import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';

import { READS } from '@/api/compatibility/reads';
import { operations } from '@/api/generated/operations.gen';

import { RECORDED_RELEASES, recordedAnswers } from '../../mocks/testing/recorded';

/** Finds the read operation of a recorded request. */
function readOf(request: string) {
  const [, address = ''] = /^GET ([^?]+)/.exec(request) ?? [];
  const fits = (template: string) =>
    new RegExp(`^${template.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(address);
  // A fixed path takes precedence over one with a parameter, as `config` does over the builds (C 1.1).
  const [found] = READS.filter(({ id }) => fits(operations[id].path)).toSorted(
    (a, b) => operations[a.id].path.split('{').length - operations[b.id].path.split('{').length,
  );
  if (!found) throw new Error(`No read of the contract is ${request}`);
  return found;
}

describe.each(RECORDED_RELEASES)('what %s really answered', (release) => {
  const answered = Object.entries(recordedAnswers(release)).filter(
    ([, { status }]) => status === 200,
  );

  it.each(answered)('is read whole: %s', (_name, { request, body }) => {
    const { schema } = readOf(request);
    const result = z.safeParse(schema, body);
    expect(result.error?.issues ?? []).toEqual([]);
  });
});
