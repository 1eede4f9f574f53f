import { Button } from '@mantine/core';
import { lazy, useState } from 'react';

import { useNow } from '@/components/feedback/use-now';
import { ChevronDownIcon } from '@/components/icons';
import { Menu } from '@/components/menu/menu';
import { MenuChoice, MenuDivider, MenuItem, MenuNote } from '@/components/menu/menu-item';
import { PartBoundary } from '@/components/parts/part-boundary';
import { dayText, rangeText } from '@/lib/day-text';
import { dayOf, type DayRange } from '@/lib/days';
import { lastDays } from '@/lib/range-search';

const RangeDialog = lazy(async () => ({
  default: (await import('./range-dialog')).RangeDialog,
}));

const PRESETS: readonly { label: string; range: (now: number) => DayRange }[] = [
  { label: 'Today', range: (now) => lastDays(1, now) },
  { label: 'Yesterday and today', range: (now) => lastDays(2, now) },
  { label: 'Last 7 days', range: (now) => lastDays(7, now) },
  { label: 'Last 30 days', range: (now) => lastDays(30, now) },
  {
    label: 'This month',
    range: (now) => ({ from: `${dayOf(now).slice(0, 7)}-01`, to: dayOf(now) }),
  },
  { label: 'Last 90 days', range: (now) => lastDays(90, now) },
  { label: 'Last 365 days', range: (now) => lastDays(365, now) },
];

type RangeMenuProps = {
  range: DayRange;
  onChoose: (range: DayRange) => void;
};

/** Chooses the days of a log to load: usual ranges in a menu, any other in a dialog that loads when needed. */
export function RangeMenu({ range, onChoose }: RangeMenuProps) {
  const [choosing, setChoosing] = useState(false);
  const now = useNow();
  const text = `${rangeText(range)}, UTC`;
  return (
    <>
      <Menu
        label="Days"
        placement="below-start"
        width={230}
        renderTrigger={(trigger) => (
          <Button
            {...trigger}
            variant="default"
            rightSection={<ChevronDownIcon />}
            aria-label={`Days: ${text}`}
          >
            {text}
          </Button>
        )}
      >
        {PRESETS.map(({ label, range: make }) => {
          const { from, to } = make(now);
          return (
            <MenuChoice
              key={label}
              type="radio"
              checked={from === range.from && to === range.to}
              hint={from === to ? dayText(from) : undefined}
              onSelect={() => onChoose({ from, to })}
            >
              {label}
            </MenuChoice>
          );
        })}
        <MenuDivider />
        <MenuItem onSelect={() => setChoosing(true)}>Choose days…</MenuItem>
        <MenuNote>Days start at 00:00 UTC.</MenuNote>
      </Menu>
      {choosing && (
        <PartBoundary onGiveUp={() => setChoosing(false)}>
          <RangeDialog
            range={range}
            onClose={() => setChoosing(false)}
            onChoose={(chosen) => {
              setChoosing(false);
              onChoose(chosen);
            }}
          />
        </PartBoundary>
      )}
    </>
  );
}
