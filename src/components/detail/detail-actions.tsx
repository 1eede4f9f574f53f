import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';

import { ChevronDownIcon } from '@/components/icons';
import { Menu } from '@/components/menu/menu';
import { RowActions } from '@/components/table/row-menu';
import type { RowAction } from '@/components/table/types';

import styles from './detail-actions.module.css';

/** The actions on what a panel shows, at its foot: the commonest as buttons, all others in a menu. */
export function DetailActions(props: { actions: readonly RowAction[] }) {
  // In the row's menu, this one opens the detail itself.
  const actions = props.actions.filter(({ id }) => id !== 'details');
  const buttons = actions.filter(({ common, refusal }) => common && refusal === undefined);
  const others = actions.filter((action) => !buttons.includes(action));
  const [first] = others;
  // Where nothing is possible, a menu would only repeat why.
  const shared = others.every(({ refusal }) => refusal !== undefined && refusal === first?.refusal)
    ? first?.refusal
    : undefined;
  return (
    <section aria-label="Actions" className={styles.foot}>
      {buttons.map(({ id, label, icon, danger, link }) => (
        <Button
          key={id}
          variant="default"
          className={danger ? styles.danger : undefined}
          leftSection={icon}
          renderRoot={(root) => <Link {...root} {...link} />}
        >
          {label}
        </Button>
      ))}
      {shared !== undefined ? (
        <p className={styles.reason}>{shared}</p>
      ) : (
        others.length > 0 && (
          <Menu
            label="More actions"
            width={260}
            renderTrigger={(trigger) => (
              <Button {...trigger} variant="default" rightSection={<ChevronDownIcon />}>
                {buttons.length > 0 ? 'More' : 'Actions'}
              </Button>
            )}
          >
            <RowActions actions={() => others} />
          </Menu>
        )
      )}
    </section>
  );
}
