import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';

import { PageHeader } from '@/components/page/page-header';
import type { DayRange } from '@/lib/days';
import {
  formatSubject,
  parseSubject,
  type Subject,
  SUBJECT_KINDS,
  SUBJECT_NOUNS,
} from '@/lib/subject';
import { capitalized } from '@/lib/text';

import styles from './activity.module.css';

/** What the name of each kind of subject is called, and how to enter it. */
const NAMES: Readonly<Record<Subject['kind'], { label: string; hint: string }>> = {
  user: { label: 'Username', hint: 'The exact name, such as mira' },
  robot: { label: 'Full name', hint: 'With the name of its owner, such as payments+ci' },
  organization: { label: 'Name', hint: 'The exact name, such as payments' },
  key: { label: 'Key ID', hint: 'The whole key ID, as in the details of the key' },
  ip: { label: 'Address', hint: 'As the log shows it, such as 203.0.113.66' },
};

/** Asks whose activity to show. */
export function SubjectForm({ range }: { range: DayRange }) {
  const navigate = useNavigate();
  const [{ kind, name }, setSubject] = useState<Subject>({ kind: 'user', name: '' });
  const [asked, setAsked] = useState(false);
  const { label, hint } = NAMES[kind];
  const subject = parseSubject(formatSubject({ kind, name }));
  const problem = problemOf(subject);
  return (
    <section aria-label="Activity">
      <PageHeader title="Activity" />
      <form
        noValidate
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (subject && problem === undefined)
            void navigate({ to: '/activity', search: { of: formatSubject(subject), ...range } });
        }}
      >
        <p>
          Shows everything that the usage log holds about one account, service key or address: what
          it did, and what was done to it. You can enter the name of a deleted account, too.
        </p>
        <NativeSelect
          label="Kind"
          value={kind}
          data={SUBJECT_KINDS.map((value) => ({ value, label: capitalized(SUBJECT_NOUNS[value]) }))}
          onChange={({ currentTarget: { value } }) => {
            const chosen = SUBJECT_KINDS.find((each) => each === value);
            if (chosen) setSubject({ kind: chosen, name });
          }}
        />
        <TextInput
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the page is opened to type in it
          autoFocus
          label={label}
          description={hint}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          value={name}
          error={asked && problem}
          onChange={(event) => setSubject({ kind, name: event.currentTarget.value })}
        />
        <Button type="submit" style={{ alignSelf: 'flex-start' }}>
          Show activity
        </Button>
      </form>
    </section>
  );
}

/** Returns why there can be no such subject. */
function problemOf(subject: Subject | null): string | undefined {
  if (subject === null) return 'Enter a name, a key ID or an address.';
  if (subject.kind === 'robot' && !/^[^+]+\+[^+]+$/.test(subject.name))
    return 'A robot account is named after its owner: owner+name.';
  return undefined;
}
