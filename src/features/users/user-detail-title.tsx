import type { User } from '@/api/queries/users';
import { Target } from '@/components/dialog/target';
import { CopyButton } from '@/components/feedback/copy-button';
import { NamespaceAvatar } from '@/components/namespace/namespace-avatar';
import styles from '@/components/detail/detail.module.css';

/** The name over everything else that is known; it is in the address, so it is there before the user is. */
export function UserTitle({
  username,
  avatar,
}: {
  username: string;
  avatar: User['avatar'] | undefined;
}) {
  return (
    <span className={styles.name}>
      <NamespaceAvatar avatar={avatar} name={username} />
      {/* The focus begins here: there is something to read before there is something to do. */}
      <span className={styles.subject} tabIndex={-1} data-autofocus>
        <span className="visually-hidden">User </span>
        <Target>{username}</Target>
      </span>
      {avatar && <CopyButton value={username} label="Copy username" />}
    </span>
  );
}
