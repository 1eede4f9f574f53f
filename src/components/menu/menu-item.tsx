import { type MouseEvent, type ReactNode, use, useId } from 'react';

import { CheckIcon } from '../icons';
import { MenuContext } from './menu-context';
import classes from './menu.module.css';

/** Props for whatever element an item is, see `renderRoot`. */
type MenuItemRootProps = {
  className: string | undefined;
  role: 'menuitem';
  tabIndex: -1;
  'data-danger': true | undefined;
  'aria-disabled': true | undefined;
  'aria-labelledby': string;
  'aria-describedby': string | undefined;
  onClick: (event: MouseEvent<HTMLElement>) => void;
  children: ReactNode;
};

type MenuItemProps = {
  icon?: ReactNode;
  /** A second, less prominent line. */
  hint?: ReactNode;
  /** Only for destructive items. */
  danger?: boolean;
  /** Stays reachable, does nothing, and looks disabled; say why in `hint` or through `describedBy`. */
  disabled?: boolean;
  describedBy?: string | undefined;
  onSelect?: () => void;
  /** Renders an element other than a button, such as the router's Link. */
  renderRoot?: (props: MenuItemRootProps) => ReactNode;
  children: ReactNode;
};

/** A menu item that runs an action. */
export function MenuItem(props: MenuItemProps) {
  const { icon, hint, danger, disabled, describedBy, onSelect, renderRoot, children } = props;
  const { keepOpen, close } = use(MenuContext);
  const words = useMenuWords(children, hint, describedBy);
  const root: MenuItemRootProps = {
    className: classes.item,
    role: 'menuitem',
    tabIndex: -1,
    'data-danger': danger === true || undefined,
    'aria-disabled': disabled === true || undefined,
    ...words.attributes,
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
        {words.content}
      </>
    ),
  };
  return renderRoot ? renderRoot(root) : <button type="button" {...root} />;
}

type MenuChoiceProps = {
  /** One of several, or independent of the others. */
  type: 'radio' | 'checkbox';
  checked: boolean;
  disabled?: boolean;
  describedBy?: string | undefined;
  hint?: ReactNode;
  onSelect: () => void;
  children: ReactNode;
};

/** A menu item that is checked or not; put radios into a {@link MenuGroup}. */
export function MenuChoice(props: MenuChoiceProps) {
  const { type, checked, disabled, describedBy, hint, onSelect, children } = props;
  const { keepOpen, close } = use(MenuContext);
  const words = useMenuWords(children, hint, describedBy);
  return (
    <button
      type="button"
      role={type === 'radio' ? 'menuitemradio' : 'menuitemcheckbox'}
      aria-checked={checked}
      aria-disabled={disabled === true || undefined}
      {...words.attributes}
      tabIndex={-1}
      className={classes.item}
      onClick={() => {
        if (disabled === true) return;
        if (!keepOpen) close();
        onSelect();
      }}
    >
      <span className={classes.check}>{checked && <CheckIcon />}</span>
      {words.content}
    </button>
  );
}

/** Returns an item's words: its name, and the hint that describes it without being part of the name. */
function useMenuWords(label: ReactNode, hint: ReactNode, describedBy: string | undefined) {
  const id = useId();
  const hintId = hint === undefined ? undefined : `${id}-hint`;
  return {
    attributes: {
      'aria-labelledby': id,
      'aria-describedby': [describedBy, hintId].filter(Boolean).join(' ') || undefined,
    },
    content: (
      <span className={classes.words}>
        <span id={id}>{label}</span>
        {hint !== undefined && (
          <span id={hintId} className={classes.hint}>
            {hint}
          </span>
        )}
      </span>
    ),
  };
}

/** Menu items under a heading. */
export function MenuGroup({ label, children }: { label: string; children: ReactNode }) {
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a fieldset is for forms
    <div role="group" aria-label={label} className={classes.group}>
      <p className={classes.heading} aria-hidden="true">
        {label}
      </p>
      {children}
    </div>
  );
}

/** Text in a menu that is not an item. */
export function MenuNote({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <p id={id} className={classes.note}>
      {children}
    </p>
  );
}

/** A line between menu items. */
export function MenuDivider() {
  return <hr className={classes.divider} />;
}
