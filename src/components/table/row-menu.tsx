import { ActionIcon } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';

import { useCellTabStop } from '@/components/feedback/cell-tab-stop';
import { MoreIcon } from '@/components/icons';
import { Menu } from '@/components/menu/menu';
import { MenuItem, MenuNote } from '@/components/menu/menu-item';

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
        <ActionIcon
          {...props}
          variant="subtle"
          color="gray"
          size="sm"
          tabIndex={tabStop}
          aria-label={label}
        >
          <MoreIcon />
        </ActionIcon>
      )}
    >
      <RowActions actions={actions} />
    </Menu>
  );
}

/** Lists a row's actions. A reason that applies to several, as for a read-only superuser, is shown once above them. */
function RowActions({ actions }: Pick<RowMenuProps, 'actions'>) {
  const noteId = useId();
  const all = actions();
  const reasons = all.map((action) => action.refusal).filter((refusal) => refusal !== undefined);
  const common = reasons.find((reason, at) => reasons.indexOf(reason) !== at);
  return (
    <>
      {common !== undefined && <MenuNote id={noteId}>{common}</MenuNote>}
      {all.map(({ id, label, icon, refusal, danger, link, onSelect }) => {
        const allowed = refusal === undefined;
        return (
          <MenuItem
            key={id}
            icon={icon}
            danger={allowed && danger === true}
            disabled={!allowed}
            describedBy={refusal === common ? noteId : undefined}
            hint={allowed || refusal === common ? undefined : refusal}
            {...(allowed && link ? { renderRoot: (props) => <Link {...props} {...link} /> } : {})}
            {...(onSelect ? { onSelect } : {})}
          >
            {label}
          </MenuItem>
        );
      })}
    </>
  );
}
