import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';

import { Overlay } from '@/components/dialog/overlay';
import { rangeText } from '@/lib/day-text';
import { countDays, dayStart, type DayRange } from '@/lib/days';
import { formatCount } from '@/lib/text';

import styles from './range-dialog.module.css';

type RangeDialogProps = {
  range: DayRange;
  onChoose: (range: DayRange) => void;
  onClose: () => void;
};

/** Lets the user choose any first and last day, with the browser's own calendar. */
export function RangeDialog({ range: before, onChoose, onClose }: RangeDialogProps) {
  const [range, setDays] = useState(before);
  const { from, to } = range;
  const [asked, setAsked] = useState(false);
  const missing = dayStart(from) === null || dayStart(to) === null;
  const problem = missing
    ? 'Enter both days.'
    : from > to
      ? 'The last day is before the first day.'
      : null;
  return (
    <Overlay title="Choose days" width={420} onClose={onClose}>
      <form
        noValidate
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (problem === null) onChoose({ from, to });
        }}
      >
        <div className={styles.days}>
          <TextInput
            type="date"
            label="First day"
            value={from}
            max="9999-12-31"
            data-autofocus
            onChange={(event) => setDays({ from: event.currentTarget.value, to })}
          />
          <TextInput
            type="date"
            label="Last day"
            value={to}
            max="9999-12-31"
            error={asked && problem}
            onChange={(event) => setDays({ from, to: event.currentTarget.value })}
          />
        </div>
        {/* The fields show dates in the order of the browser's language. */}
        <p>
          <strong className={styles.value}>{problem === null ? rangeText(range) : '—'}</strong>
          {problem === null && `, ${formatCount(countDays(range), 'day')}`}
          <span className={styles.note}>Full days, 00:00 to 24:00 UTC, both ends included.</span>
        </p>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit">Show these days</Button>
        </Group>
      </form>
    </Overlay>
  );
}
