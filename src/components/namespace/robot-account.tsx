import { Link } from '@tanstack/react-router';

import { Target } from '@/components/dialog/target';

/**
 * The name of a robot account, `owner+name`, that an address written by hand may mean; undefined for any other name.
 * Only robots have a plus sign in their name, and no name has a space, which is what some tools make of a plus sign.
 */
export function robotName(name: string): string | undefined {
  return /^[^+ ]+[+ ][^+ ]+$/.test(name) ? name.replace(' ', '+') : undefined;
}

/** In the place of a robot account, which the superuser API does not show (C 1): where it can be found. */
export function RobotAccount({ name }: { name: string }) {
  const [owner = ''] = name.split('+', 1);
  return (
    <>
      <Target>{name}</Target> is the name of a robot account. Robot accounts are managed by their
      owner, <Target>{owner}</Target>, and have no page here.{' '}
      <Link to="/logs" search={{ performer: encodeURIComponent(name) }}>
        Log entries by this robot account
      </Link>
    </>
  );
}
