import { useMatches, useRouter } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';

import { useRegistryName } from '../registry-name';
import { pageOf, titleOf } from './page-title';

const PRODUCT = 'Quay Console';

/** Moves focus to the page's heading after a page change, or to the page if there is none. */
function focusPage(): void {
  const main = document.querySelector<HTMLElement>('#main');
  const target = main?.querySelector<HTMLElement>('h1') ?? main;
  if (!target) return;
  if (!target.hasAttribute('tabindex')) target.tabIndex = -1;
  target.focus({ preventScroll: true });
}

/** Sets the document title, announces each page change and moves focus to the new page. */
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
        // The browser itself announces the first page; filters, drawers and dialogs manage focus themselves.
        if (before === undefined || page === before) return;
        setAnnounced(titleOf(matches) ?? PRODUCT);
        // A page with an initial field has focused it already.
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
