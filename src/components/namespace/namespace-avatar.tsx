import styles from './namespace-avatar.module.css';

type NamespaceAvatarProps = {
  name: string;
  /** Undefined until loaded. */
  avatar: { color?: string } | undefined;
};

/** Shows the registry's colour for a user or organization, with the initial; the registry sends no picture (C 1.0). */
export function NamespaceAvatar({ name, avatar }: NamespaceAvatarProps) {
  const [initial = '?'] = name;
  return (
    <span
      className={styles.avatar}
      style={avatar?.color === undefined ? undefined : { borderColor: avatar.color }}
      aria-hidden="true"
    >
      {initial.toUpperCase()}
    </span>
  );
}
