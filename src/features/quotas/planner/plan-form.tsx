import { Checkbox, NativeSelect, TextInput, type TextInputProps } from '@mantine/core';
import { useId, useState } from 'react';

import type { NamespaceRow } from '@/lib/namespaces';
import { ROUNDING_UNITS } from '@/lib/quota-rule';

import {
  choosesThresholds,
  type ParsedEntry,
  type PlanEntry,
  quotaText,
  quotaToCopy,
} from './plan-entry';
import styles from './quota-planner.module.css';

type PlanFormProps = {
  entry: PlanEntry;
  change: (part: Partial<PlanEntry>) => void;
  parsed: ParsedEntry;
  rows: readonly NamespaceRow[];
  thresholdRefusal: string | undefined;
  /** A list from outside gives the namespaces limits. */
  hasList: boolean;
};

const LISTED = { value: 'listed', label: 'Limits from the list' } as const;

const RULES: readonly { value: PlanEntry['kind']; label: string }[] = [
  { value: 'set', label: 'Set to a size' },
  { value: 'add', label: 'Add to the limit' },
  { value: 'subtract', label: 'Subtract from the limit' },
  { value: 'headroom', label: 'Usage plus headroom' },
  { value: 'copy', label: 'Copy from a namespace' },
  { value: 'remove', label: 'Remove the quota' },
];

const AMOUNT_HINT = 'A size such as 10 GiB, or a percentage such as 12.5%.';

/** The rule of a plan. What is entered for one rule stays while another one is tried. */
export function PlanForm(props: PlanFormProps) {
  const { entry, change, thresholdRefusal } = props;
  const { kind } = entry;
  const rules = props.hasList ? [LISTED, ...RULES] : RULES;
  return (
    <form
      aria-label="New limits"
      className={styles.rule}
      noValidate
      // Enter must not start the run.
      onSubmit={(event) => event.preventDefault()}
    >
      <NativeSelect
        data-autofocus
        label="Rule"
        data={rules}
        value={kind}
        onChange={({ currentTarget }) => {
          const chosen = rules.find(({ value }) => value === currentTarget.value);
          if (chosen) change({ kind: chosen.value });
        }}
      />
      {kind === 'listed' && (
        <p className={styles.note}>Each namespace gets its limit from the list.</p>
      )}
      {kind === 'set' && (
        <EntryField
          {...props}
          name="size"
          label="Size"
          description="For example 1.5 TiB, 10 GB or 5368709120. Nothing is rounded."
        />
      )}
      {(kind === 'add' || kind === 'subtract') && (
        <EntryField
          {...props}
          name="amount"
          label={kind === 'add' ? 'Add' : 'Subtract'}
          description={`${AMOUNT_HINT} A part of a byte is rounded up.`}
        />
      )}
      {kind === 'headroom' && (
        <>
          <EntryField {...props} name="headroom" label="Headroom" description={AMOUNT_HINT} />
          <NativeSelect
            label="Round up to whole"
            data={Object.keys(ROUNDING_UNITS)}
            value={entry.unit}
            onChange={({ currentTarget }) => {
              const { value } = currentTarget;
              if (value === 'MiB' || value === 'GiB' || value === 'TiB') change({ unit: value });
            }}
          />
        </>
      )}
      {kind === 'copy' && <CopyField {...props} />}
      {kind === 'remove' && (
        <p className={styles.note}>
          Removes each limit with its thresholds and quota notifications. Undo restores{' '}
          {thresholdRefusal === undefined
            ? 'limits and thresholds, but not notifications.'
            : 'only the limits.'}
        </p>
      )}
      {choosesThresholds(entry) && (
        <>
          <Checkbox
            label="Also set thresholds"
            description={thresholdRefusal ?? 'Otherwise each quota keeps the thresholds it has.'}
            disabled={thresholdRefusal !== undefined}
            checked={entry.setThresholds && thresholdRefusal === undefined}
            onChange={({ currentTarget }) => change({ setThresholds: currentTarget.checked })}
          />
          {entry.setThresholds && thresholdRefusal === undefined && (
            <>
              <EntryField
                {...props}
                name="warning"
                label="Warn at"
                description="Percent of the limit, several with commas; empty for none."
                rightSection="%"
              />
              <EntryField
                {...props}
                name="reject"
                label="Reject at"
                description="Percent of the limit; empty for none."
                rightSection="%"
              />
            </>
          )}
        </>
      )}
    </form>
  );
}

type TextName = 'size' | 'amount' | 'headroom' | 'from' | 'warning' | 'reject';

type EntryFieldProps = Pick<PlanFormProps, 'entry' | 'change' | 'parsed'> &
  Pick<TextInputProps, 'label' | 'description' | 'rightSection' | 'list'> & { name: TextName };

/** A field of the rule. It says what is wrong once it is left, not while it is typed in. */
function EntryField(props: EntryFieldProps) {
  const { entry, change, parsed, name, label, description, rightSection, list } = props;
  const [left, setLeft] = useState(false);
  const wrong = left && parsed.field === name && entry[name].trim() !== '';
  return (
    <TextInput
      label={label}
      description={description}
      rightSection={rightSection}
      list={list}
      value={entry[name]}
      error={wrong && parsed.problem}
      autoComplete="off"
      autoCapitalize="none"
      autoCorrect="off"
      spellCheck={false}
      onChange={({ currentTarget }) => {
        setLeft(false);
        change({ [name]: currentTarget.value });
      }}
      onBlur={() => setLeft(true)}
    />
  );
}

/** More suggestions would not be read. */
const SUGGESTIONS = 12;

/** The namespace to copy from, and what it has. */
function CopyField({ thresholdRefusal, ...props }: PlanFormProps) {
  const id = useId();
  const { rows, entry } = props;
  const wanted = entry.from.trim().toLowerCase();
  const suggested =
    wanted === ''
      ? []
      : rows
          .filter(
            ({ name, quota }) => quota?.source === 'own' && name.toLowerCase().includes(wanted),
          )
          .slice(0, SUGGESTIONS);
  const { state } = quotaToCopy(entry.from, rows);
  return (
    <>
      <EntryField
        {...props}
        name="from"
        label="Copy from"
        description="The name of a user or organization with its own quota."
        list={id}
      />
      <datalist id={id}>
        {suggested.map(({ name }) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </datalist>
      {state && (
        <p className={styles.note}>
          Its quota: {quotaText(state)}.
          {thresholdRefusal !== undefined && ` Only the limit is copied. ${thresholdRefusal}`}
        </p>
      )}
    </>
  );
}
