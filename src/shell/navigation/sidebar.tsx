import { ChevronLeftIcon, ChevronRightIcon } from '@/components/icons';
import { usePreferences } from '@/components/preferences/preferences';

import { NavList } from './nav-list';
import classes from './sidebar.module.css';

/** The navigation beside the page, wide or reduced to icons; phones use {@link NavDrawer} instead. */
export function Sidebar() {
  const { sidebar, setSidebar } = usePreferences();
  const iconsOnly = sidebar === 'icons';
  const label = iconsOnly ? 'Widen the sidebar' : 'Collapse the sidebar';
  return (
    <nav className={classes.sidebar} aria-label="Screens" data-icons-only={iconsOnly || undefined}>
      <NavList iconsOnly={iconsOnly} />
      <button
        type="button"
        className={classes.collapse}
        aria-label={label}
        title={label}
        onClick={() => setSidebar(iconsOnly ? 'wide' : 'icons')}
      >
        {iconsOnly ? <ChevronRightIcon /> : <ChevronLeftIcon />}
        {!iconsOnly && <span>Collapse</span>}
      </button>
    </nav>
  );
}
