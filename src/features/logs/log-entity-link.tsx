import { Link } from '@tanstack/react-router';

import type { LogEntity } from './log-entities';

/** A name that leads to its page. */
export function LogEntityLink({ entity: { kind, name } }: { entity: LogEntity }) {
  const text = <bdi>{name}</bdi>;
  switch (kind) {
    case 'organization':
      return (
        <Link to="/organizations/$name" params={{ name }}>
          {text}
        </Link>
      );
    case 'service-key':
      return (
        <Link to="/service-keys/$kid" params={{ kid: name }}>
          {text}
        </Link>
      );
    case 'build':
      return (
        <Link to="/builds/$uuid" params={{ uuid: name }}>
          {text}
        </Link>
      );
    default:
      return (
        <Link to="/users/$username" params={{ username: name }}>
          {text}
        </Link>
      );
  }
}
