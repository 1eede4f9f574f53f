import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Outlet, useRouter } from '@tanstack/react-router';
import {
  type ComponentType,
  lazy,
  startTransition,
  Suspense,
  useCallback,
  useEffect,
  useState,
} from 'react';

import { useAccess } from '@/api/access';
import { currentUser, noteAccount } from '@/api/queries/session';
import { registryConfig } from '@/api/queries/registry';

import { useSignOut } from './auth/use-sign-out';
import { useShortcuts } from './command-palette/use-shortcuts';
import classes from './console-layout.module.css';
import { AutoRefreshContext, type RefreshedScreen } from '@/components/list/auto-refresh';
import { UnseenFailures } from '@/components/feedback/unseen-failures';
import { loadAhead } from '@/components/parts/missing-parts';
import { PartBoundary } from '@/components/parts/part-boundary';
import { RegistryBanners } from './navigation/registry-banners';
import { Sidebar } from './navigation/sidebar';
import { TopBar } from './navigation/top-bar';
import { useShellCommands } from './navigation/use-shell-commands';
import { PendingPage } from './pending-page';
import { useRegistryName } from './registry-name';
import { useIdle } from './use-idle';

const loadPalette = () => import('./command-palette/command-palette');
// If it is missing when needed, the console reports it then.
const loadPaletteAhead = () => void loadAhead(loadPalette).catch(() => undefined);
const loadShortcuts = () => import('./command-palette/shortcuts-dialog');

const CommandPalette = lazy(async () => ({ default: (await loadPalette()).CommandPalette }));
// Rarely needed; if it fails to load, the console works without it.
const ClockWatch = lazy(() =>
  import('./clock/clock-watch').then(
    ({ ClockWatch: part }) => ({ default: part }),
    () => ({ default: () => null }),
  ),
);
const AutoRefreshControl = lazy<ComponentType<RefreshedScreen>>(() =>
  import('./auto-refresh/auto-refresh-control').then(
    ({ AutoRefreshControl: part }) => ({ default: part }),
    () => ({ default: () => null }),
  ),
);
const HeaderMessages = lazy(() =>
  import('./messages/header-messages').then(
    ({ HeaderMessages: part }) => ({ default: part }),
    () => ({ default: () => null }),
  ),
);
const renderAutoRefresh = (screen: RefreshedScreen) => <AutoRefreshControl {...screen} />;
const NavDrawer = lazy(async () => ({
  default: (await import('./navigation/nav-drawer')).NavDrawer,
}));
const ShortcutsDialog = lazy(async () => ({ default: (await loadShortcuts()).ShortcutsDialog }));

/** When the first screen has probably loaded, in milliseconds. */
const SETTLED = 2_000;

type Overlay = 'palette' | 'shortcuts' | 'navigation';

/** The frame around every screen of a signed-in superuser. */
export function ConsoleLayout() {
  const { data: user } = useSuspenseQuery(currentUser());
  return user === null ? <SignedOut /> : <Frame />;
}

/** Redirects to the sign-in page after the session ended here or in another tab; signing in returns to this page. */
function SignedOut() {
  const router = useRouter();
  useEffect(() => {
    const { pathname, href } = router.latestLocation;
    // Signing out navigates there itself.
    if (pathname === '/sign-in') return;
    void router.navigate({ to: '/sign-in', search: { redirect: href }, replace: true });
  }, [router]);
  return <PendingPage />;
}

function Frame() {
  const access = useAccess();
  const client = useQueryClient();
  const { data: user } = useSuspenseQuery(currentUser());
  const { title = 'Quay', host } = useRegistryName();
  const { data: registry } = useSuspenseQuery(registryConfig());
  const [overlay, setOverlay] = useState<Overlay>();
  const [settled, setSettled] = useState(false);
  const idle = useIdle();
  const signOut = useSignOut();
  // As a transition: React shows nothing for a while after the empty fallback of a part that is still loading, and
  // letters typed after the palette's keys would be lost.
  const openPalette = useCallback(() => startTransition(() => setOverlay('palette')), []);
  const openShortcuts = useCallback(() => startTransition(() => setOverlay('shortcuts')), []);
  const close = useCallback(() => setOverlay(undefined), []);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(true), SETTLED);
    return () => clearTimeout(timer);
  }, []);
  useEffect(() => {
    if (idle) loadPaletteAhead();
  }, [idle]);
  useShortcuts(openPalette);
  useShellCommands({ onShortcuts: openShortcuts, onSignOut: signOut.start });

  return (
    <div className={classes.frame}>
      <TopBar
        title={title}
        host={host}
        access={access}
        messages={
          settled && (
            <PartBoundary missing={null}>
              <HeaderMessages />
            </PartBoundary>
          )
        }
        onMenu={() => setOverlay('navigation')}
        onPalette={openPalette}
        onPaletteLikely={loadPaletteAhead}
        onShortcuts={openShortcuts}
        onSignOut={signOut.start}
      />
      <Sidebar />
      <div className={classes.content}>
        <RegistryBanners
          registry={registry}
          user={user}
          signOutError={signOut.error}
          onNoted={() => noteAccount(client)}
        />
        <UnseenFailures />
        <PartBoundary missing={null}>
          <ClockWatch />
        </PartBoundary>
        <main id="main" tabIndex={-1} className={classes.main}>
          <AutoRefreshContext value={idle ? renderAutoRefresh : null}>
            <Suspense fallback={<PendingPage />}>
              <Outlet />
            </Suspense>
          </AutoRefreshContext>
        </main>
      </div>
      <PartBoundary onGiveUp={close}>
        {overlay === 'palette' && <CommandPalette onClose={close} />}
        {overlay === 'shortcuts' && <ShortcutsDialog onClose={close} />}
        {overlay === 'navigation' && <NavDrawer tier={access.tier} onClose={close} />}
      </PartBoundary>
    </div>
  );
}
