import { describe, expect, it } from 'vitest';

import { planNewUsers } from './new-users-plan';

const KNOWN = {
  usernames: new Set(['testuser']),
  organizations: new Set(['platform']),
  emails: new Set(['taken@meridian.example']),
};

const plan = (text: string, mailing = true) => planNewUsers(text, KNOWN, { mailing });

/** Returns the name of each user, and the reason for each line that creates none. */
const outcome = (text: string, mailing = true) => {
  const { users, skips } = plan(text, mailing);
  return {
    users: users.map(({ username }) => username),
    skips: skips.map(({ label, reason }) => `${label}: ${reason}`),
  };
};

describe('a list of new users', () => {
  it.each([
    ['commas', 'ada,ada@x.org\nken,ken@x.org'],
    ['semicolons', 'ada;ada@x.org\r\nken;ken@x.org\r\n'],
    ['tabs and quotes', '"ada"\t"ada@x.org"\n\nken\tken@x.org'],
    ['spaces', 'ada ada@x.org\nken  ken@x.org'],
    ['a header', '\uFEFFUsername,E-mail\nada,ada@x.org\nken,ken@x.org'],
    ['a header in another order', 'E-mail,Role,Username\nada@x.org,x,ada\nken@x.org,y,ken'],
    ['trailing separators', 'ada,ada@x.org,,\nken,ken@x.org,,'],
    ['brackets of a mail client', 'ada,<ada@x.org>\nken,mailto:ken@x.org'],
  ])('may have %s', (_, text) => {
    expect(plan(text)).toEqual({
      users: [
        { username: 'ada', email: 'ada@x.org' },
        { username: 'ken', email: 'ken@x.org' },
      ],
      skips: [],
    });
  });

  it.each([
    ['Ada,ada@x.org', /The name is not valid\. Not allowed: “A”/],
    ['-ada,ada@x.org', /Must begin and end/],
    ['a,ada@x.org', /too short/],
    [`${'a'.repeat(256)},ada@x.org`, /too long/],
    [',ada@x.org', /name is missing/],
    ['ada', /e-mail address is missing/],
    ['ada,ada@x', /Not a valid e-mail address/],
    ['ada,ada@x.org,Berlin', /More than a name and an e-mail address/],
    ['testuser,new@x.org', /A user with this name exists/],
    ['platform,new@x.org', /An organization with this name exists/],
    ['ada,taken@meridian.example', /Another user has this e-mail address/],
  ])('leaves out %j', (text, reason) => {
    const { users, skips } = plan(text);
    expect(users).toEqual([]);
    expect(skips).toHaveLength(1);
    expect(skips[0]?.reason).toMatch(reason);
  });

  it('leaves out what it has twice, and keeps the first', () => {
    expect(outcome('ada,ada@x.org\nada,other@x.org\nken,ada@x.org')).toEqual({
      users: ['ada'],
      skips: [
        'Line 2: ada, other@x.org: The list has this name more than once.',
        'Line 3: ken, ada@x.org: The list has this e-mail address more than once.',
      ],
    });
  });

  it('does not hold a name that cannot be created against a later line', () => {
    expect(outcome('ada,not-an-address\nada,ada@x.org').users).toEqual(['ada']);
  });

  it('needs no addresses where the registry sends no mail, yet no taken ones', () => {
    expect(outcome('ada\nken,taken@meridian.example', false)).toEqual({
      users: ['ada'],
      skips: ['Line 2: ken, taken@meridian.example: Another user has this e-mail address.'],
    });
  });

  it('has nobody in an empty text', () => {
    expect(plan(' \n\n')).toEqual({ users: [], skips: [] });
  });
});
