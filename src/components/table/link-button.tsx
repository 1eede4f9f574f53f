import { Button, type ButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, Ref } from 'react';

type LinkButtonProps = ButtonProps &
  Omit<AnchorHTMLAttributes<HTMLAnchorElement>, keyof ButtonProps> & {
    ref?: Ref<HTMLAnchorElement>;
  };

/** A refused link leads nowhere but stays reachable, so that its reason can be shown. */
const REFUSED = { href: undefined, role: 'link', tabIndex: 0 };

function AnchorButton(props: LinkButtonProps) {
  const refused = props['aria-disabled'] === true;
  return <Button component="a" {...props} {...(refused && REFUSED)} />;
}

/** A link that looks like a button, with the router's typed `to`. */
export const LinkButton = createLink(AnchorButton);
