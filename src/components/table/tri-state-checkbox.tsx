import { useEffect, useRef } from 'react';

import checkbox from './row-checkbox.module.css';

type TriStateCheckboxProps = {
  label: string;
  checked: boolean;
  /** Some, not all; only counts while not checked. */
  mixed: boolean;
  disabled: boolean;
  onChange: () => void;
};

/** All, some or none. */
export function TriStateCheckbox({
  label,
  checked,
  mixed,
  disabled,
  onChange,
}: TriStateCheckboxProps) {
  const ref = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // There is no attribute for it.
    if (ref.current) ref.current.indeterminate = mixed && !checked;
  }, [mixed, checked]);
  return (
    <input
      ref={ref}
      type="checkbox"
      className={checkbox.box}
      aria-label={label}
      title={label}
      checked={checked}
      disabled={disabled}
      onChange={onChange}
    />
  );
}
