import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';

import { useCellTabStop } from '@/components/feedback/cell-tab-stop';
import { MoreIcon } from '@/components/icons';
import { Menu } from '@/components/menu/menu';
import { MenuDivider, MenuItem, MenuNote } from '@/components/menu/menu-item';

import styles from './row-menu.module.css';
import type { RowAction } from './types';

type RowMenuProps = {
  label: string;
  /** Called when the menu opens. */
  actions: () => readonly RowAction[];
};

/** The menu of a row. */
export function RowMenu({ label, actions }: RowMenuProps) {
  const tabStop = useCellTabStop();
  return (
    <Menu
      label={label}
      width={240}
      renderTrigger={(props) => (
        // A button of Mantine's costs more than the rest of the row.
        <button
          type="button"
          {...props}
          className={styles.trigger}
          tabIndex={tabStop}
          aria-label={label}
        >
          <MoreIcon />
        </button>
      )}
    >
      <RowActions actions={actions} />
    </Menu>
  );
}

/**
 * Lists a row's actions, the destructive ones apart. Those that are refused for one common reason, as for a read-only
 * superuser, are left out, and the reason is given once.
 */
export function RowActions({ actions }: Pick<RowMenuProps, 'actions'>) {
  const all = actions();
  const reasons = all.map(({ refusal }) => refusal).filter((refusal) => refusal !== undefined);
  const common = reasons.find((reason, at) => reasons.indexOf(reason) !== at);
  const listed = all.filter(({ refusal }) => refusal === undefined || refusal !== common);
  return (
    <>
      {listed.map(({ id, label, icon, refusal, danger, link, onSelect }, at) => {
        const allowed = refusal === undefined;
        return (
          <Fragment key={id}>
            {danger && at > 0 && <MenuDivider />}
            <MenuItem
              icon={icon}
              danger={allowed && danger === true}
              disabled={!allowed}
              hint={refusal}
              {...(allowed && link ? { renderRoot: (props) => <Link {...props} {...link} /> } : {})}
              {...(onSelect ? { onSelect } : {})}
            >
              {label}
            </MenuItem>
          </Fragment>
        );
      })}
      {common !== undefined && <MenuNote>{common}</MenuNote>}
    </>
  );
}
