import { Button, type ButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, Ref } from 'react';

type LinkButtonProps = ButtonProps &
  Omit<AnchorHTMLAttributes<HTMLAnchorElement>, keyof ButtonProps> & {
    ref?: Ref<HTMLAnchorElement>;
  };

function AnchorButton(props: LinkButtonProps) {
  return <Button component="a" {...props} />;
}

/** A link that looks like a button, with the router's typed `to`. */
export const LinkButton = createLink(AnchorButton);
