import { Outlet, useRouteContext } from '@tanstack/react-router';

import { declineSignIn } from '@/api/sign-in-gate';

import { RouteAnnouncer } from './announcer/route-announcer';
import { Verification } from './auth/verification';
import { DemoBanner } from './demo/demo-banner';
import { MissingPartsNotice } from '@/components/parts/missing-parts-notice';
import { Tips } from '@/components/feedback/tip';
import { PartBoundary } from '@/components/parts/part-boundary';
import { SkipLink } from './navigation/skip-link';
import classes from './root-layout.module.css';

/** The frame of every page: the demo's banner in a demo, the announcer, and the password dialog. */
export function RootLayout() {
  const { demo } = useRouteContext({ from: '__root__' });
  return (
    <div className={classes.root}>
      <SkipLink />
      {__DEMO__ && demo && <DemoBanner demo={demo} />}
      <MissingPartsNotice />
      <div className={classes.body}>
        <Outlet />
      </div>
      <RouteAnnouncer />
      <Tips />
      <PartBoundary onGiveUp={declineSignIn}>
        <Verification />
      </PartBoundary>
    </div>
  );
}
