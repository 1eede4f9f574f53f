import { Button, Checkbox, Group, TextInput } from '@mantine/core';

import { useNow } from '@/components/feedback/use-now';
import { usePreferences } from '@/components/preferences/preferences';
import { registryNow } from '@/lib/clock';
import { fromDateTimeInput, toDateTimeInput } from '@/lib/date-input';
import { formatDateTime, formatRelative, zoneName } from '@/lib/dates';
import { DAY } from '@/lib/service-key-state';
import { formatCount } from '@/lib/text';

import styles from './expiry-field.module.css';
import type { ExpiryChoice } from './key-rules';

/** The usual lifetimes of a key, in days. */
const LIFETIMES: readonly number[] = [30, 90, 365];

const labelOf = (days: number) => (days === 365 ? '1 year' : formatCount(days, 'day'));

type ExpiryFieldProps = {
  value: ExpiryChoice;
  onChange: (value: ExpiryChoice) => void;
  error?: string | undefined;
  /** What is offered with one click, in days from now. */
  offered?: readonly number[] | undefined;
  /** Whether it may also be never. */
  endless?: boolean;
  /** Why this expiry is suggested. */
  reason?: string | undefined;
};

/** A date and a time in the zone of all displayed dates, or explicitly never where that is possible. */
export function ExpiryField(props: ExpiryFieldProps) {
  const { value, onChange, error, offered = LIFETIMES, endless = true, reason } = props;
  const { never, at } = value;
  const { zone } = usePreferences();
  const now = new Date(useNow());
  const date = at === null ? null : new Date(at * 1000);
  return (
    <fieldset className={styles.field}>
      <legend className="visually-hidden">Expiry</legend>
      <TextInput
        type="datetime-local"
        // In a question about many keys it comes before the button.
        data-autofocus
        label="Expires"
        description={
          date && !never
            ? `${formatDateTime(date, zone)}, ${formatRelative(date, now)}.${reason === undefined ? '' : ` ${reason}`}`
            : `When the registry stops trusting the key, in ${zoneName(zone, now)}.`
        }
        value={date && !never ? toDateTimeInput(date, zone) : ''}
        onChange={(event) => {
          const entered = fromDateTimeInput(event.currentTarget.value, zone);
          onChange({ never: false, at: entered && Math.floor(entered.getTime() / 1000) });
        }}
        disabled={never}
        error={error}
        aria-required={!never}
      />
      <Group gap="xs">
        {offered.map((days) => (
          <Button
            key={days}
            size="xs"
            variant="default"
            onClick={() => {
              // To the minute, as the field shows it.
              const minutes = Math.floor((registryNow() + days * DAY) / 60_000);
              onChange({ never: false, at: minutes * 60 });
            }}
          >
            In {labelOf(days)}
          </Button>
        ))}
      </Group>
      {endless && (
        <Checkbox
          label="Never expires"
          checked={never}
          onChange={(event) => onChange({ never: event.currentTarget.checked, at })}
        />
      )}
    </fieldset>
  );
}
