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

/** A control that may be refused: it then stays where it is and focusable, does nothing, and says why. */
export function DisabledAction({ verdict, children }: DisabledActionProps) {
  return verdict === true ? children : <Refused reason={verdict}>{children}</Refused>;
}

function Refused({
  reason,
  children,
}: {
  reason: string;
  children: DisabledActionProps['children'];
}) {
  const id = useId();
  /** The control, while its reason is shown. */
  const [target, setTarget] = useState<RefObject<Element> | null>(null);
  const open = target !== null;

  useEffect(() => {
    if (!open) return undefined;
    const hideByKey = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') setTarget(null);
    };
    document.addEventListener('keydown', hideByKey);
    return () => document.removeEventListener('keydown', hideByKey);
  }, [open]);

  const show = ({ currentTarget }: SyntheticEvent) => {
    if (currentTarget instanceof Element) setTarget({ current: currentTarget });
  };
  const hide = () => setTarget(null);
  return (
    <>
      {cloneElement(children, {
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
      })}
      <span id={id} hidden>
        {reason}
      </span>
      {target && <Bubble target={target}>{reason}</Bubble>}
    </>
  );
}
