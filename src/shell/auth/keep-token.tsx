import { Checkbox, type CheckboxProps } from '@mantine/core';

/** The choice whether the token survives a reload; otherwise it is only in the page's memory. */
export function KeepToken(props: CheckboxProps) {
  return (
    <Checkbox
      label="Stay signed in while this tab is open"
      description="Keeps the token in this tab’s storage. Otherwise a reload signs you out."
      {...props}
    />
  );
}
