import { Checkbox, type CheckboxProps } from '@mantine/core';

/** Whether the token stays over a reload; without it, it is in the page's memory only. */
export function KeepToken(props: CheckboxProps) {
  return (
    <Checkbox
      label="Stay signed in while this tab is open"
      description="Keeps the token in this tab’s storage. Otherwise a reload signs you out."
      {...props}
    />
  );
}
