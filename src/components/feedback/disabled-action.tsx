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

/** Props that a control must accept to be disabled with a reason. */
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
  /** Why the action cannot be done, as a sentence; undefined if it can. */
  refusal: string | undefined;
  /** One control: a button or a link. */
  children: ReactElement<ControlProps>;
};

/**
 * Wraps a control that may be refused: it then stays in place and focusable, does nothing, and says why. The element
 * stays the same, so that it keeps the focus when the refusal changes.
 */
export function DisabledAction({ refusal, children }: DisabledActionProps) {
  const id = useId();
  /** The control whose reason is shown, with the reason. */
  const [asked, setAsked] = useState<{ target: RefObject<Element>; refusal: string }>();
  const refused = refusal !== undefined;
  const shown = asked?.refusal === refusal ? asked : undefined;

  useEffect(() => {
    if (!shown) return undefined;
    const hideByKey = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') setAsked(undefined);
    };
    document.addEventListener('keydown', hideByKey);
    return () => document.removeEventListener('keydown', hideByKey);
  }, [shown]);

  const show = ({ currentTarget }: SyntheticEvent) => {
    if (refused && currentTarget instanceof Element)
      setAsked({ target: { current: currentTarget }, refusal });
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
              // Touch neither hovers nor focuses.
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
          {refusal}
        </span>
      )}
      {shown && <Bubble target={shown.target}>{refusal}</Bubble>}
    </>
  );
}
