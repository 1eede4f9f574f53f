import { Button } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { useForm } from 'react-hook-form';

import { DetailTitle } from '@/components/detail/detail-parts';
import detail from '@/components/detail/detail.module.css';
import { DetailActions } from '@/components/detail/detail-actions';
import { ConfirmDialog } from '@/components/dialog/confirm-dialog';
import { Overlay } from '@/components/dialog/overlay';
import { Target } from '@/components/dialog/target';
import { FormOverlay } from '@/components/form/form-overlay';
import { TextField } from '@/components/form/text-field';
import { ChevronDownIcon } from '@/components/icons';
import { Menu } from '@/components/menu/menu';
import { MenuDivider, MenuItem } from '@/components/menu/menu-item';
import { NamespaceAvatar } from '@/components/namespace/namespace-avatar';

import { OverFrame } from './frames';
import { Specimen } from './specimen';
import styles from './vocabulary.module.css';

const nothing = () => undefined;
const REQUEST = "curl -X DELETE 'https://registry.example/api/v1/superuser/users/mira.holt'";

function Dialog() {
  return (
    <ConfirmDialog
      title={
        <>
          Delete <Target>mira.holt</Target>?
        </>
      }
      consequence={<p>The registry removes the account immediately and purges its data.</p>}
      confirmLabel="Delete user"
      danger
      typeToConfirm="mira.holt"
      softer={<Button variant="default">Disable instead</Button>}
      submitting={false}
      error={null}
      request={REQUEST}
      onConfirm={nothing}
      onClose={nothing}
    />
  );
}

function Form() {
  const { control } = useForm({
    defaultValues: { email: 'mira.holt' },
    errors: { email: { type: 'value', message: 'Enter an address with an @.' } },
  });
  return (
    <FormOverlay
      title="Change e-mail of mira.holt"
      placement="centre"
      intro="The address counts as unverified until the user confirms it."
      submitLabel="Save e-mail"
      submitting={false}
      dirty={false}
      error={{
        kind: 'refused',
        title: 'The registry refused the address',
        meaning: 'Nothing was changed.',
        advice: 'Check the address.',
      }}
      request={REQUEST}
      onSubmit={nothing}
      onClose={nothing}
    >
      <TextField control={control} name="email" label="E-mail" />
    </FormOverlay>
  );
}

function OpenMenu() {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // A menu opens within the event, which React does not draw while it runs effects.
    const timer = setTimeout(() => place.current?.querySelector('button')?.click());
    return () => clearTimeout(timer);
  }, []);
  return (
    <div ref={place}>
      <Menu
        label="Actions"
        width={260}
        placement="below-start"
        renderTrigger={(trigger) => (
          <Button {...trigger} variant="default" rightSection={<ChevronDownIcon />}>
            Actions
          </Button>
        )}
      >
        <MenuItem onSelect={nothing}>Open user</MenuItem>
        <MenuItem onSelect={nothing} hint="Loads all of these days first">
          Export entire range…
        </MenuItem>
        <MenuItem disabled hint="You cannot disable yourself.">
          Disable user
        </MenuItem>
        <MenuDivider />
        <MenuItem danger onSelect={nothing}>
          Delete user
        </MenuItem>
      </Menu>
    </div>
  );
}

/** What lies over the page, and would make the rest of it unusable. */
export const OVER: readonly {
  id: string;
  title: string;
  height: number;
  Show: () => ReactNode;
}[] = [
  { id: 'menu', title: 'Menu', height: 320, Show: OpenMenu },
  { id: 'dialog', title: 'Dialog', height: 480, Show: Dialog },
  { id: 'form', title: 'Form', height: 520, Show: Form },
];

/** The panel beside a list, and what lies over a page. */
export function OverSpecimens() {
  return (
    <>
      <Specimen title="Panel">
        <div className={styles.panel}>
          <Overlay
            placement="beside"
            title={
              <DetailTitle
                kind="User"
                name="testuser"
                avatar={<NamespaceAvatar name="testuser" avatar={undefined} />}
                copyLabel="Copy name"
              />
            }
            onClose={nothing}
          >
            <div className={detail.sections}>
              <dl className={detail.facts}>
                <dt>E-mail</dt>
                <dd>testuser@meridian.example</dd>
                <dt>Role</dt>
                <dd>Ordinary user</dd>
              </dl>
              <DetailActions
                actions={[
                  { id: 'quota', label: 'Edit quota', common: true, link: { to: '.' } },
                  { id: 'delete', label: 'Delete user', danger: true, onSelect: nothing },
                ]}
              />
            </div>
          </Overlay>
        </div>
      </Specimen>
      {OVER.map(({ id, title, height }) => (
        <Specimen key={id} title={title}>
          <OverFrame id={id} title={title} height={height} />
        </Specimen>
      ))}
    </>
  );
}
