import {
  type ReactElement,
  type RefObject,
  type SyntheticEvent,
  cloneElement,
  useEffect,
  useId,
  useState,
} from 'react';

import { Bubble } from '../floating/bubble';

/** The props that a control must take for it to be disabled with a reason. */
type ControlProps = {
  'aria-disabled'?: boolean;
  'aria-describedby'?: string;
  'data-disabled'?: boolean;
  onClick?: (event: SyntheticEvent) => void;
  onPointerEnter?: (event: SyntheticEvent) => void;
  onPointerLeave?: (event: SyntheticEvent) => void;
  onFocus?: (event: SyntheticEvent) => void;
  onBlur?: (event: SyntheticEvent) => void;
};

type DisabledActionProps = {
  /** True, or the sentence that says why the action cannot be done. */
  verdict: true | string;
  /** One control: a button or a link. */
  children: ReactElement<ControlProps>;
};

/**
 * A control that may be refused: it then stays where it is and focusable, does nothing, and says why. It is the same
 * element before and after, so that it keeps the focus when the verdict changes.
 */
export function DisabledAction({ verdict, children }: DisabledActionProps) {
  const id = useId();
  /** The control whose reason is shown, and that reason. */
  const [asked, setAsked] = useState<{ target: RefObject<Element>; verdict: string }>();
  const refused = verdict !== true;
  const open = asked?.verdict === verdict;

  useEffect(() => {
    if (!open) return undefined;
    const hideByKey = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') setAsked(undefined);
    };
    document.addEventListener('keydown', hideByKey);
    return () => document.removeEventListener('keydown', hideByKey);
  }, [open]);

  const show = ({ currentTarget }: SyntheticEvent) => {
    if (refused && currentTarget instanceof Element)
      setAsked({ target: { current: currentTarget }, verdict });
  };
  const hide = () => setAsked(undefined);
  return (
    <>
      {refused
        ? cloneElement(children, {
            'aria-disabled': true,
            'aria-describedby': id,
            'data-disabled': true,
            onClick: (event) => {
              event.preventDefault();
              event.stopPropagation();
              // A finger neither points nor focuses.
              show(event);
            },
            onPointerEnter: show,
            onPointerLeave: hide,
            onFocus: show,
            onBlur: hide,
          })
        : children}
      {refused && (
        <span id={id} hidden>
          {verdict}
        </span>
      )}
      {open && <Bubble target={asked.target}>{verdict}</Bubble>}
    </>
  );
}
