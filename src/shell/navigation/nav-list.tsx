import { Link, useMatchRoute, useRouteContext } from '@tanstack/react-router';

import { ExternalIcon } from '@/components/icons';

import { NAV_GROUPS } from './nav-items';
import classes from './nav-list.module.css';

type NavListProps = {
  /** Shows only icons; the words remain for screen readers and as tooltips. */
  iconsOnly?: boolean;
  onNavigate?: () => void;
};

/** The links to all screens, in groups. */
export function NavList({ iconsOnly = false, onNavigate }: NavListProps) {
  const { links } = useRouteContext({ from: '__root__', select: ({ deployment }) => deployment });
  const matchRoute = useMatchRoute();
  return (
    <div className={classes.groups} data-icons-only={iconsOnly || undefined}>
      {NAV_GROUPS.map((group) => (
        <section
          key={group.label ?? group.items[0]?.to}
          aria-label={group.label}
          className={classes.group}
        >
          {group.label && (
            <p className={classes.heading} aria-hidden="true">
              {group.label}
            </p>
          )}
          <ul className={classes.items}>
            {group.items.map(({ to, also, label, icon: Icon }) => (
              <li key={to}>
                <Link
                  to={to}
                  activeOptions={{ exact: to === '/' }}
                  aria-current={also && matchRoute({ to: also }) ? 'true' : undefined}
                  className={classes.link}
                  title={iconsOnly ? label : undefined}
                  onClick={onNavigate}
                >
                  <Icon />
                  <span className={classes.word}>{label}</span>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {links.length > 0 && (
        <section aria-label="Links" className={classes.group}>
          <p className={classes.heading} aria-hidden="true">
            Links
          </p>
          <ul className={classes.items}>
            {links.map(({ title, url }) => (
              <li key={url}>
                <a
                  href={url}
                  target="_blank"
                  rel="noopener"
                  className={classes.link}
                  title={iconsOnly ? title : undefined}
                >
                  <ExternalIcon />
                  <span className={classes.word}>{title}</span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
