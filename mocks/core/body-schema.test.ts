import { describe, expect, it } from 'vitest';

import { type BodySchema, checkBody } from './body-schema';
import { Failure } from './failures';

const SCHEMA: BodySchema = {
  type: 'object',
  properties: {
    message: {
      type: 'object',
      required: ['content'],
      properties: { content: { type: 'string' } },
    },
  },
};

/** Returns the validator's message for a body; undefined if the body is valid. */
function saidOf(body: unknown): unknown {
  try {
    return checkBody(SCHEMA, body);
  } catch (error) {
    return error instanceof Failure ? JSON.parse(error.answer.body).detail : error;
  }
}

describe('the check of a nested body (C 2.2)', () => {
  it('takes what fits', () => {
    expect(saidOf({ message: { content: 'Tonight', severity: 'info' } })).toBeUndefined();
    expect(saidOf({})).toBeUndefined();
  });

  it('asks for the fields of an object inside', () => {
    const said = saidOf({ message: {} });
    expect(said).toMatch(/^'content' is a required property\n/);
    expect(said).toContain("in schema['properties']['message']:");
    expect(said).toMatch(/On instance\['message'\]:\n {4}\{\}$/);
  });

  it('asks for the type of each, and says where', () => {
    const said = saidOf({ message: { content: 5 } });
    expect(said).toMatch(/^5 is not of type 'string'\n/);
    expect(said).toContain("in schema['properties']['message']['properties']['content']:");
    expect(said).toMatch(/On instance\['message'\]\['content'\]:\n {4}5$/);
  });
});
