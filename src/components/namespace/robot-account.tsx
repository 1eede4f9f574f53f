import { Link } from '@tanstack/react-router';

import { Target } from '@/components/dialog/target';
import { formatSubject } from '@/lib/subject';

/**
 * Returns the name of a robot account, `owner+name`, that a hand-written address may mean; undefined for any other
 * name. Only robot names contain a plus sign, and no name contains a space, which some tools turn a plus sign into.
 */
export function robotName(name: string): string | undefined {
  return /^[^+ ]+[+ ][^+ ]+$/.test(name) ? name.replace(' ', '+') : undefined;
}

/** Shown in place of a robot account, which the superuser API does not return (C 1): says where to find it. */
export function RobotAccount({ name }: { name: string }) {
  const [owner = ''] = name.split('+', 1);
  return (
    <>
      <Target>{name}</Target> is the name of a robot account. Robot accounts are managed by their
      owner, <Target>{owner}</Target>, and have no page here.{' '}
      <Link to="/logs" search={{ performer: encodeURIComponent(name) }}>
        Log entries by this robot account
      </Link>
      {' · '}
      <Link to="/activity" search={{ of: formatSubject({ kind: 'robot', name }) }}>
        Activity of this robot account
      </Link>
    </>
  );
}
