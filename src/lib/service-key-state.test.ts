import { describe, expect, it } from 'vitest';

import { formatRelative } from './dates';
import {
  approvalState,
  dropDeadline,
  expiryState,
  inDeskOrder,
  isRegistryKey,
  type KeyFacts,
  otherLiveKeys,
  registryKeyUse,
} from './service-key-state';

const NOW = Date.UTC(2026, 10, 24, 12);
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const date = (offset: number) => new Date(NOW + offset).toUTCString();
const by = (approval_type: string) => ({ approval_type });

const key = (part: Partial<KeyFacts> = {}): KeyFacts => ({
  kid: 'a1',
  name: '',
  service: 'clair',
  created_date: date(-HOUR),
  expiration_date: null,
  approval: by('ServiceKeyApprovalType.SUPERUSER'),
  ...part,
});

describe('how near the end of a key is', () => {
  it.each([
    [null, 'never'],
    [0, 'expired'],
    [HOUR, 'urgent'],
    [7 * DAY, 'urgent'],
    [8 * DAY - HOUR, 'urgent'],
    [8 * DAY, 'soon'],
    [31 * DAY - HOUR, 'soon'],
    [31 * DAY, 'later'],
  ])('%s ms ahead is %s', (ahead, state) => {
    const expiration = ahead === null ? null : date(ahead);
    expect(expiryState(key({ expiration_date: expiration }), NOW)).toBe(state);
  });

  it('follows the number of days that is shown', () => {
    for (let ahead = 2 * DAY; ahead < 40 * DAY; ahead += 20 * 60_000) {
      const expiration = new Date(NOW + ahead);
      const days = Number(/\d+/.exec(formatRelative(expiration, new Date(NOW)))?.[0]);
      expect(expiryState(key({ expiration_date: expiration.toUTCString() }), NOW)).toBe(
        days <= 7 ? 'urgent' : days <= 30 ? 'soon' : 'later',
      );
    }
  });

  it.each([undefined, '', 'in two weeks', 'Tue, 31 Feb 2026 03:39:37 GMT'])(
    'is not told by %s, and never “never”',
    (expiration_date) => {
      const facts = { ...key(), expiration_date };
      expect(expiryState(facts, NOW)).toBe('not-told');
    },
  );

  it('is no matter with the key that the registry prolongs itself', () => {
    const own = key({
      service: 'quay',
      expiration_date: date(HOUR),
      approval: by('ServiceKeyApprovalType.AUTOMATIC'),
    });
    expect(isRegistryKey(own)).toBe(true);
    expect(expiryState(own, NOW)).toBe('renewed');
    expect(expiryState({ ...own, service: 'clair' }, NOW)).toBe('urgent');
    expect(expiryState(own, NOW + 2 * HOUR)).toBe('expired');
  });
});

const own = (expiration: string | null) =>
  key({ service: 'quay', expiration_date: expiration, approval: by('Automatic') });

describe('the key that a registry process made for itself', () => {
  it.each([date(HOUR), date(0), date(-9 * DAY), null, 'soon'])(
    'is one whatever its expiry says: %s',
    (expiration) => {
      expect(isRegistryKey(own(expiration))).toBe(true);
    },
  );

  it('is none of another service, of another approval, or without one', () => {
    expect(isRegistryKey({ ...own(null), service: 'clair' })).toBe(false);
    expect(isRegistryKey({ ...own(null), approval: by('Super User API') })).toBe(false);
    expect(isRegistryKey({ ...own(null), approval: null })).toBe(false);
    // A key with unknown details might be one.
    expect(isRegistryKey({ kid: 'a1', service: 'quay' })).toBe(true);
  });

  it.each([
    [date(HOUR), 'running'],
    [null, 'running'],
    ['soon', 'running'],
    [date(0), 'uncertain'],
    [date(1000 - 2 * HOUR), 'uncertain'],
    [date(-2 * HOUR), 'ended'],
    [date(-6 * DAY), 'ended'],
  ])('that expires %s belongs to a process that is %s', (expiration, use) => {
    expect(registryKeyUse(own(expiration), NOW)).toBe(use);
  });
});

describe('where a key stands', () => {
  it.each([
    ['ServiceKeyApprovalType.SUPERUSER', 'superuser'],
    ['Super User API', 'superuser'],
    ['Automatic', 'automatic'],
    ['ServiceKeyApprovalType.KEY_ROTATION', 'rotation'],
    ['something new', 'other'],
  ])('%s is %s', (type, state) => {
    expect(approvalState(key({ approval: by(type) }), NOW)).toBe(state);
  });

  it('is waiting until it is approved, dropped or over', () => {
    const waiting = key({ approval: null });
    expect(approvalState(waiting, NOW)).toBe('awaiting');
    expect(dropDeadline(waiting)).toBe(NOW + 23 * HOUR);
    expect(dropDeadline(key())).toBeNull();
    expect(approvalState({ ...waiting, expiration_date: date(-1000) }, NOW)).toBe('lapsed');
  });

  it('puts what may be dropped first in front', () => {
    const keys = [
      key({ kid: 'b', service: 'b' }),
      key({ kid: 'new', approval: null }),
      key({ kid: 'old', approval: null, created_date: date(-5 * HOUR) }),
      key({ kid: 'a', service: 'a' }),
    ];
    expect(inDeskOrder(keys, NOW).map(({ kid }) => kid)).toEqual(['old', 'new', 'a', 'b']);
  });

  it('puts the older of two keys of one name in front, whatever their IDs', () => {
    const keys = [
      key({ kid: 'a', created_date: date(-HOUR) }),
      key({ kid: 'b', created_date: date(-5 * HOUR) }),
    ];
    expect(inDeskOrder(keys, NOW).map(({ kid }) => kid)).toEqual(['b', 'a']);
  });

  it('is replaceable by the other live keys of its service', () => {
    const keys = [
      key({ kid: 'a1' }),
      key({ kid: 'a2' }),
      key({ kid: 'gone', expiration_date: date(-1000) }),
      key({ kid: 'waiting', approval: null }),
      key({ kid: 'other', service: 'builder' }),
    ];
    expect(otherLiveKeys(keys, key({ kid: 'a1' }), NOW).map(({ kid }) => kid)).toEqual(['a2']);
  });
});
