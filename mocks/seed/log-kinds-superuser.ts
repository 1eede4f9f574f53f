import { kinds, type LogKind } from './log-kind';
import type { LogScene, Metadata } from './log-scene';
import type { SeedServiceKey } from './types';

const seconds = (time: number): number => Math.floor(time / 1000);

const key = (known: SeedServiceKey): Metadata => ({
  kid: known.kid,
  service: known.service,
  name: known.name,
  expiration_date: known.expiresAt === null ? null : seconds(known.expiresAt),
});

/** Returns the user created at about that time, for the entries about the creation. */
const created = (s: LogScene): string => s.world.userName(s.world.userCreatedAt(s.seconds * 1000));

const named = (s: LogScene): Metadata => ({ username: s.otherUser(), superuser: s.superuser });

export const SUPERUSER_KINDS: [string, LogKind][] = [
  ...kinds(
    { actor: 'superuser', place: 'named' },
    {
      user_create: (s) => {
        const username = created(s);
        return {
          email: s.orNull(0.9, () => `${username}@meridian.example`),
          username,
          ...s.maybe(0.6, () => ({ superuser: s.superuser })),
        };
      },
      user_change_email: (s) => {
        const username = s.otherUser();
        return {
          email: s.text([`${username}@meridian.example`]),
          old_email: `${username}@eu.meridian.example`,
          ...s.maybe(0.7, () => ({ superuser: s.superuser })),
        };
      },
      user_change_password: named,
      user_delete: (s) => ({ username: `left.${s.dice.hex(4)}` }),
      user_disable: named,
      user_enable: named,
    },
  ),
  // Attributed to the oldest account of the installation (C 5.2).
  ...kinds(
    { actor: 'superuser', place: 'oldest' },
    {
      service_key_create: (s) => {
        const known = s.serviceKey();
        return s.dice.chance(0.5)
          ? { ...key(known), preshared: true, ...s.maybe(0.5, () => ({ auto_approved: true })) }
          : { ...key(known), preshared: false, user_agent: 'quay-jwtproxy/0.0.1', ip: s.ip() };
      },
      service_key_approve: (s) => ({
        ...key(s.serviceKey()),
        ...s.maybe(0.4, () => ({ preshared: true })),
        ...s.maybe(0.3, () => ({ auto_approved: true })),
      }),
      service_key_modify: (s) => key(s.serviceKey()),
      service_key_extend: (s) => ({
        ...key(s.serviceKey()),
        old_expiration_date: s.orNull(0.7, () => s.daysAway(s.dice.between(-1, 20))),
      }),
      service_key_delete: (s) => {
        const known = s.serviceKey();
        return {
          ...key({ ...known, kid: s.dice.hex(40) }),
          created_date: seconds(known.createdAt),
          ...s.maybe(0.3, () => ({
            signer_kid: known.kid,
            user_agent: 'quay-jwtproxy/0.0.1',
            ip: s.ip(),
          })),
        };
      },
    },
  ),
  ...kinds(
    { actor: 'nobody', place: 'oldest', api: false },
    {
      service_key_rotate: (s) => {
        const rotating = s.world.serviceKeys.filter((known) => known.rotationDurationS !== null);
        return {
          ...key(s.dice.pick(rotating)),
          expiration_date: s.daysAway(30),
          signer_kid: s.dice.hex(40),
          user_agent: 'notifications/2.4',
          ip: s.ip(),
        };
      },
    },
  ),
];
