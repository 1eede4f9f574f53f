import { Link } from '@tanstack/react-router';

import { NAV_GROUPS } from './nav-items';
import classes from './nav-list.module.css';

type NavListProps = {
  /** Icons alone; the words stay for screen readers and as the pointer's hint. */
  iconsOnly?: boolean;
  onNavigate?: () => void;
};

/** The links to all screens, in groups. */
export function NavList({ iconsOnly = false, onNavigate }: NavListProps) {
  return (
    <div className={classes.groups} data-icons-only={iconsOnly || undefined}>
      {NAV_GROUPS.map((group) => (
        <section key={group.label} aria-label={group.label} className={classes.group}>
          <p className={classes.heading} aria-hidden="true">
            {group.label}
          </p>
          <ul className={classes.items}>
            {group.items.map(({ to, label, icon: Icon }) => (
              <li key={to}>
                <Link
                  to={to}
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
    </div>
  );
}
