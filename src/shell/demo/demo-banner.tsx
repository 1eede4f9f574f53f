import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';

import { currentUser } from '@/api/queries/session';
import { ChevronDownIcon, InfoIcon } from '@/components/icons';
import type { DemoControls, RegistrySize, Release, Scenario } from '@/lib/demo';

import classes from './demo-banner.module.css';

const SIZES: readonly { value: RegistrySize; label: string }[] = [
  { value: 'empty', label: 'Empty' },
  { value: 'small', label: 'Small' },
  { value: 'typical', label: 'Typical' },
  { value: 'huge', label: 'Huge' },
];

const SCENARIOS: readonly { value: Scenario; label: string }[] = [
  { value: 'healthy', label: 'Healthy' },
  { value: 'slow', label: 'Slow' },
  { value: 'flaky', label: 'Flaky' },
  { value: 'first-try-fails', label: 'First try fails' },
  { value: 'fresh-login', label: 'Password every minute' },
  { value: 'read-only', label: 'Read-only registry' },
  { value: 'features-off', label: 'Features off' },
  { value: 'bent', label: 'Another version' },
  { value: 'ldap', label: 'LDAP accounts' },
  { value: 'odd-rows', label: 'Odd rows' },
  { value: 'single-sign-on', label: 'Single sign-on' },
  { value: 'undated', label: 'Answers without a date' },
  { value: 'endless-lists', label: 'Endless lists' },
];

const RELEASES: readonly { value: Release; label: string }[] = [
  { value: 'head', label: 'Newest' },
  { value: '3.18', label: '3.18' },
  { value: '3.17', label: '3.17' },
  { value: '3.16', label: '3.16' },
  { value: '3.15', label: '3.15' },
  { value: '3.12', label: '3.12 to 3.14' },
  { value: '3.10', label: '3.10 and 3.11' },
  { value: '3.9', label: '3.9' },
];

const SIGNED_OUT = '';

const DETAILS = 'Only in this browser, until a reload. Every password is “password”.';

type ChoiceProps<Value extends string> = {
  label: string;
  value: Value;
  options: readonly { value: Value; label: string }[];
  onChange: (value: Value) => void;
};

function Choice<Value extends string>({ label, value, options, onChange }: ChoiceProps<Value>) {
  return (
    <label className={classes.choice}>
      <span>{label}</span>
      <select
        value={value}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.target.value);
          if (chosen) onChange(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <ChevronDownIcon />
    </label>
  );
}

/** Marks this as a demo, and lets the user change the persona, registry and scenario. */
export function DemoBanner({ demo }: { demo: DemoControls }) {
  const [open, setOpen] = useState(false);
  const controls = useId();
  const { size, scenario, release } = demo.settings;
  const { data: user } = useQuery(currentUser());
  // The chosen persona, until the registry has returned the signed-in account.
  const persona = user === undefined ? demo.settings.username : user?.username;
  const personas = [
    ...demo.personas.map((persona) => ({ value: persona.username, label: persona.label })),
    { value: SIGNED_OUT, label: 'Signed out' },
  ];
  return (
    <section className={classes.banner} aria-label="Demo">
      <p className={classes.notice}>
        <InfoIcon />
        <span>
          <strong>Demo</strong> on made-up data. <span className={classes.more}>{DETAILS}</span>
        </span>
      </p>
      <button
        type="button"
        className={classes.toggle}
        aria-expanded={open}
        aria-controls={controls}
        onClick={() => setOpen(!open)}
      >
        Demo settings
        <ChevronDownIcon />
      </button>
      <div id={controls} className={classes.controls} data-open={open || undefined}>
        <p className={classes.less}>{DETAILS}</p>
        <Choice
          label="Persona"
          value={persona ?? SIGNED_OUT}
          options={personas}
          onChange={(value) => demo.change({ username: value === SIGNED_OUT ? null : value })}
        />
        <Choice
          label="Size"
          value={size}
          options={SIZES}
          onChange={(value) => demo.change({ size: value })}
        />
        <Choice
          label="Behaviour"
          value={scenario}
          options={SCENARIOS}
          onChange={(value) => demo.change({ scenario: value })}
        />
        <Choice
          label="Release"
          value={release}
          options={RELEASES}
          onChange={(value) => demo.change({ release: value })}
        />
        <button type="button" className={classes.reset} onClick={() => demo.reset()}>
          Reset data
        </button>
      </div>
    </section>
  );
}
