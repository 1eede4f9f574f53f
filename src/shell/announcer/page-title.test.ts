import { describe, expect, it } from 'vitest';

import { pageOf, titleOf } from './page-title';

const root = { routeId: '__root__', params: {}, staticData: {} };
const layout = { routeId: '/_console', params: {}, staticData: {} };
const users = { routeId: '/_console/users', params: {}, staticData: { title: 'Users' } };
const drawer = {
  routeId: '/_console/users/$username',
  params: { username: 'mira' },
  staticData: {},
};

const userTitle = (parameters: Readonly<Partial<Record<string, string>>>) =>
  `User ${parameters.username}`;

describe('titleOf', () => {
  it('is that of the deepest route that has one', () => {
    expect(titleOf([root, layout, users, drawer])).toBe('Users');
    expect(titleOf([root])).toBeUndefined();
  });

  it('can depend on the address', () => {
    expect(titleOf([root, layout, users, { ...drawer, staticData: { title: userTitle } }])).toBe(
      'User mira',
    );
  });
});

describe('pageOf', () => {
  it('is the same for a list and for what opens over it', () => {
    expect(pageOf([root, layout, users])).toBe(pageOf([root, layout, users, drawer]));
  });

  it('is another one for another page, and none for a layout alone', () => {
    expect(pageOf([root, { ...users, routeId: '/sign-in' }])).toBe('/sign-in');
    expect(pageOf([root, layout])).toBeUndefined();
  });
});
