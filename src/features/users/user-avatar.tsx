import type { User } from '@/api/queries/users';

import styles from './user-avatar.module.css';

type UserAvatarProps = {
  name: string;
  /** Undefined until it was read. */
  avatar: User['avatar'] | undefined;
};

/** The registry's colour for the user, with the initial; the registry itself sends no picture (C 1.0). */
export function UserAvatar({ name, avatar }: UserAvatarProps) {
  const [initial = '?'] = name;
  return (
    <span
      className={styles.avatar}
      style={avatar && { borderColor: avatar.color }}
      aria-hidden="true"
    >
      {initial.toUpperCase()}
    </span>
  );
}
