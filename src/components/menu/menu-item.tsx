import { type MouseEvent, type ReactNode, use } from 'react';

import { CheckIcon } from '../icons';
import { MenuContext } from './menu-context';
import classes from './menu.module.css';

/** Given to whatever element an item is, see `renderRoot`. */
type MenuItemRootProps = {
  className: string | undefined;
  role: 'menuitem';
  tabIndex: -1;
  'data-mantine-stop-propagation': 'true';
  'data-danger': true | undefined;
  'aria-disabled': true | undefined;
  'aria-describedby': string | undefined;
  onClick: (event: MouseEvent<HTMLElement>) => void;
  children: ReactNode;
};

type MenuItemProps = {
  icon?: ReactNode;
  /** A second, quieter line. */
  hint?: ReactNode;
  /** Only for what destroys. */
  danger?: boolean;
  /** Stays reachable, does nothing, and looks so; say why in `hint` or through `describedBy`. */
  disabled?: boolean;
  describedBy?: string | undefined;
  onSelect?: () => void;
  /** Makes it another element than a button, such as the router's Link. */
  renderRoot?: (props: MenuItemRootProps) => ReactNode;
  children: ReactNode;
};

/** One thing to do. */
export function MenuItem(props: MenuItemProps) {
  const { icon, hint, danger, disabled, describedBy, onSelect, renderRoot, children } = props;
  const { keepOpen, close } = use(MenuContext);
  const root: MenuItemRootProps = {
    className: classes.item,
    role: 'menuitem',
    tabIndex: -1,
    // Mantine's drawers listen for Escape on the window; the key is the menu's.
    'data-mantine-stop-propagation': 'true',
    'data-danger': danger === true || undefined,
    'aria-disabled': disabled === true || undefined,
    'aria-describedby': describedBy,
    onClick: (event) => {
      if (disabled === true) {
        event.preventDefault();
        return;
      }
      if (!keepOpen) close();
      onSelect?.();
    },
    children: (
      <>
        {icon}
        <span className={classes.words}>
          {children}
          {hint !== undefined && <span className={classes.hint}>{hint}</span>}
        </span>
      </>
    ),
  };
  return renderRoot ? renderRoot(root) : <button type="button" {...root} />;
}

type MenuChoiceProps = {
  /** One of several, or each for itself. */
  type: 'radio' | 'checkbox';
  checked: boolean;
  disabled?: boolean;
  describedBy?: string | undefined;
  hint?: ReactNode;
  onSelect: () => void;
  children: ReactNode;
};

/** Something that is chosen or not; put radios into a {@link MenuGroup}. */
export function MenuChoice(props: MenuChoiceProps) {
  const { type, checked, disabled, describedBy, hint, onSelect, children } = props;
  const { keepOpen, close } = use(MenuContext);
  return (
    <button
      type="button"
      role={type === 'radio' ? 'menuitemradio' : 'menuitemcheckbox'}
      aria-checked={checked}
      aria-disabled={disabled === true || undefined}
      aria-describedby={describedBy}
      data-mantine-stop-propagation="true"
      tabIndex={-1}
      className={classes.item}
      onClick={() => {
        if (disabled === true) return;
        if (!keepOpen) close();
        onSelect();
      }}
    >
      <span className={classes.check}>{checked && <CheckIcon />}</span>
      <span className={classes.words}>
        {children}
        {hint !== undefined && <span className={classes.hint}>{hint}</span>}
      </span>
    </button>
  );
}

/** Items under a heading. */
export function MenuGroup({ label, children }: { label: string; children: ReactNode }) {
  return (
    // A fieldset is for forms.
    // eslint-disable-next-line jsx-a11y/prefer-tag-over-role
    <div role="group" aria-label={label} className={classes.group}>
      <p className={classes.heading} aria-hidden="true">
        {label}
      </p>
      {children}
    </div>
  );
}

/** Words in a menu that are no item. */
export function MenuNote({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <p id={id} className={classes.note}>
      {children}
    </p>
  );
}

/** A line between items. */
export function MenuDivider() {
  return <hr className={classes.divider} />;
}
