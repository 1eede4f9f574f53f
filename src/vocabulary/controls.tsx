import { ActionIcon, Button } from '@mantine/core';
import { useState } from 'react';
import { useForm } from 'react-hook-form';

import { CopyButton } from '@/components/feedback/copy-button';
import { DisabledAction } from '@/components/feedback/disabled-action';
import { MultilineField } from '@/components/form/multiline-field';
import { PasswordField } from '@/components/form/password-field';
import { Segments } from '@/components/form/segments';
import { SelectField } from '@/components/form/select-field';
import { TextField } from '@/components/form/text-field';
import { PlusIcon, RefreshIcon } from '@/components/icons';
import { SearchField } from '@/components/list/search-field';
import { PageHeader } from '@/components/page/page-header';

import { Line, Specimen } from './specimen';
import styles from './vocabulary.module.css';

const nothing = () => undefined;

const CHOICES = [
  {
    value: 'all',
    label: (
      <>
        All <data value={22}>22</data>
      </>
    ),
  },
  {
    value: 'awaiting',
    label: (
      <>
        Awaiting{' '}
        <data value={5} data-urgent>
          5
        </data>
      </>
    ),
  },
  { value: 'expired', label: 'Expired' },
] as const;

/** What is pressed or chosen. */
export function Controls() {
  const [choice, setChoice] = useState<'all' | 'awaiting' | 'expired'>('all');
  return (
    <Specimen title="Buttons and choices">
      <PageHeader title="Users" about="1,200 of 2,000 loaded">
        <Button leftSection={<PlusIcon />}>Create user</Button>
      </PageHeader>
      <Line>
        <Button>Primary</Button>
        <Button variant="default">Default</Button>
        <Button variant="subtle">Subtle</Button>
        <Button color="red">Delete user</Button>
        <Button loading>Saving</Button>
        <Button disabled>Disabled</Button>
        <DisabledAction refusal="Read-only superusers can look but not change anything.">
          <Button variant="default">Disabled with a reason</Button>
        </DisabledAction>
      </Line>
      <Line>
        <Button size="xs" variant="default">
          Small
        </Button>
        <Button size="xs" variant="subtle" color="gray" leftSection={<RefreshIcon />}>
          Refresh
        </Button>
        <Button size="compact-xs" variant="subtle">
          Show as table
        </Button>
        <Button size="compact-xs" variant="subtle" disabled>
          Disabled
        </Button>
        <ActionIcon variant="subtle" color="gray" aria-label="Refresh">
          <RefreshIcon />
        </ActionIcon>
        <ActionIcon variant="subtle" color="gray" aria-label="Refresh" disabled>
          <RefreshIcon />
        </ActionIcon>
        <CopyButton value="testuser" label="Copy name" />
        <Segments label="Presets" options={CHOICES} value={choice} onChange={setChoice} />
      </Line>
      <Line>
        <SearchField label="Search name or e-mail" value="" onChange={nothing} />
        <SearchField label="Search name or e-mail" value="holt" onChange={nothing} />
      </Line>
    </Specimen>
  );
}

const VALUES = {
  limit: '10 Gib',
  name: '',
  email: '',
  password: 'secret',
  kind: 'user',
  notes: '',
};

/** What is filled in, with and without errors. */
export function Fields() {
  const { control } = useForm({
    defaultValues: VALUES,
    errors: {
      limit: { type: 'value', message: 'Enter a size such as 10 GiB.' },
      password: { type: 'value', message: 'Enter at least 8 characters.' },
      notes: { type: 'value', message: 'Enter at most 1,000 characters.' },
    },
  });
  return (
    <Specimen title="Fields">
      <div className={styles.fields}>
        <TextField control={control} name="name" label="Username" placeholder="mira.holt" />
        <TextField control={control} name="limit" label="Limit" hint="For example 1.5 TiB" />
        <TextField control={control} name="email" label="E-mail" optional hint="For notices" />
        <TextField control={control} name="email" label="E-mail, disabled" disabled />
        <PasswordField
          control={control}
          name="password"
          label="Password"
          visible={false}
          onVisibilityChange={nothing}
        />
        <SelectField control={control} name="kind" label="Kind" data={['user', 'organization']} />
        <MultilineField control={control} name="notes" label="Notes" />
      </div>
    </Specimen>
  );
}
