import {
  type KeyboardEvent,
  type ReactNode,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { flushSync } from 'react-dom';

import { placeBeside, type Placement } from '../floating/place';
import { MenuContext } from './menu-context';
import { menuItems, nextItem } from './menu-keys';
import classes from './menu.module.css';

/** Props that the control that opens a menu must accept; it must render a `<button>`. */
type MenuTriggerProps = {
  popoverTarget: string;
  'aria-haspopup': 'menu';
  'aria-expanded': boolean;
  onClick: () => void;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
};

type MenuProps = {
  /** The control that opens the menu, e.g. `(props) => <ActionIcon {...props} aria-label="More" />`. */
  renderTrigger: (props: MenuTriggerProps) => ReactNode;
  /** The menu's name for screen readers. */
  label: string;
  placement?: Placement;
  /** In pixels; as wide as the items by default. */
  width?: number;
  /** Stays open after a choice, so that several can follow. */
  keepOpen?: boolean;
  /** Called when it opens or closes, for whatever reason. */
  onToggle?: (open: boolean) => void;
  /** The items; rendered only while the menu is open. */
  children: ReactNode;
};

/**
 * A menu based on the native popover: above everything, closed by Escape and by a click elsewhere, and without a
 * positioning library. Keys follow the ARIA menu pattern.
 */
export function Menu(props: MenuProps) {
  const {
    renderTrigger,
    label,
    placement = 'below-end',
    width,
    keepOpen = false,
    onToggle,
    children,
  } = props;
  const id = useId();
  const menu = useRef<HTMLDivElement>(null);
  const [used, setUsed] = useState(false);
  const [open, setOpen] = useState(false);
  const context = useMemo(
    () => ({ keepOpen, close: () => menu.current?.hidePopover() }),
    [keepOpen],
  );

  useLayoutEffect(() => {
    if (!open) return undefined;
    const element = menu.current;
    const opener = document.querySelector(`[popovertarget="${CSS.escape(id)}"]`);
    if (!element || !opener) return undefined;
    const put = () => placeBeside(element, opener, placement);
    put();
    menuItems(element)[0]?.focus({ preventScroll: true });
    window.addEventListener('resize', put);
    window.addEventListener('scroll', put, true);
    return () => {
      window.removeEventListener('resize', put);
      window.removeEventListener('scroll', put, true);
    };
  }, [open, id, placement]);

  const moveByKey = (event: KeyboardEvent<HTMLElement>) => {
    const element = menu.current;
    if (!element || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Tab') {
      // The focus returns to the control first, and moves on in the page from there.
      element.hidePopover();
      return;
    }
    const items = menuItems(element);
    const current = items.findIndex((item) => item === document.activeElement);
    const labels = items.map(({ textContent }) => textContent);
    const next = items[nextItem(labels, current, event.key)];
    if (!next) return;
    event.preventDefault();
    next.focus();
  };

  return (
    <>
      {renderTrigger({
        popoverTarget: id,
        'aria-haspopup': 'menu',
        'aria-expanded': open,
        // The popover is in the document only once it is used, because a list has a menu in every row; and before the
        // browser opens it, which it does after the event.
        onClick: () => flushSync(() => setUsed(true)),
        onKeyDown: (event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
          event.preventDefault();
          event.currentTarget.click();
        },
      })}
      {used && (
        <div
          ref={menu}
          id={id}
          role="menu"
          tabIndex={-1}
          aria-label={label}
          popover="auto"
          className={classes.menu}
          style={width === undefined ? undefined : { width }}
          onKeyDown={moveByKey}
          // The menu may be inside a row with its own click handler.
          onClick={(event) => event.stopPropagation()}
          onToggle={(event) => {
            const opened = event.newState === 'open';
            setOpen(opened);
            onToggle?.(opened);
          }}
        >
          {open && <MenuContext value={context}>{children}</MenuContext>}
        </div>
      )}
    </>
  );
}
