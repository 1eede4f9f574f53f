import { useMatches, useRouter } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';

import { useRegistryName } from '../registry-name';
import { pageOf, titleOf } from './page-title';

const PRODUCT = 'Quay Console';

/** Where reading goes on after a page change: its heading, or the page while there is none. */
function focusPage(): void {
  const main = document.querySelector<HTMLElement>('#main');
  const target = main?.querySelector<HTMLElement>('h1') ?? main;
  if (!target) return;
  if (!target.hasAttribute('tabindex')) target.tabIndex = -1;
  target.focus({ preventScroll: true });
}

/** Names the document after what is shown, and after a page change tells it and moves focus there. */
export function RouteAnnouncer() {
  const router = useRouter();
  const title = useMatches({ select: titleOf });
  const { title: place = PRODUCT } = useRegistryName();
  const [announced, setAnnounced] = useState('');
  const shown = useRef<string | undefined>(undefined);

  useEffect(() => {
    document.title = title === undefined ? place : `${title} · ${place}`;
  }, [title, place]);

  useEffect(
    () =>
      router.subscribe('onRendered', () => {
        const { matches } = router.state;
        const page = pageOf(matches);
        const before = shown.current;
        shown.current = page;
        // The browser itself announces the first page; filters, drawers and dialogs move focus themselves.
        if (before === undefined || page === before) return;
        setAnnounced(titleOf(matches) ?? PRODUCT);
        // A page with a field to start in has focused it already.
        if (!document.activeElement?.closest('#main')) focusPage();
      }),
    [router],
  );

  return (
    <output className="visually-hidden" aria-live="polite">
      {announced}
    </output>
  );
}
