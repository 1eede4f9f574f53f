import { Button } from '@mantine/core';

import { ChevronDownIcon } from '@/components/icons';
import { Menu } from '@/components/menu/menu';
import { MenuChoice } from '@/components/menu/menu-item';
import { formatNumber } from '@/lib/text';

import styles from './filter-bar.module.css';

/** One value to filter by. */
type FacetOption = { value: string; label: string };

type FacetMenuProps = {
  label: string;
  options: readonly FacetOption[];
  chosen: readonly string[];
  onChange: (chosen: readonly string[]) => void;
  /** How many rows a value would show; asked only while the menu is open. */
  count?: (value: string) => number;
};

/** A filter with a few values, of which several can hold at once; the menu stays open while one chooses. */
export function FacetMenu(props: FacetMenuProps) {
  const { label, chosen } = props;
  return (
    <Menu
      label={label}
      placement="below-start"
      keepOpen
      renderTrigger={(trigger) => (
        <Button
          {...trigger}
          variant="default"
          rightSection={<ChevronDownIcon />}
          // A column is often called the same.
          aria-label={
            chosen.length > 0 ? `${label} filter, ${chosen.length} chosen` : `${label} filter`
          }
        >
          {label}
          {chosen.length > 0 && (
            <>
              &nbsp;<span className={styles.chosen}>{chosen.length}</span>
            </>
          )}
        </Button>
      )}
    >
      <FacetOptions {...props} />
    </Menu>
  );
}

function FacetOptions({ options, chosen, onChange, count }: FacetMenuProps) {
  // In the order of the options, so that the URL is the same whichever was chosen first.
  const toggle = (value: string) =>
    onChange(
      options
        .map((option) => option.value)
        .filter((known) => chosen.includes(known) !== (known === value)),
    );
  return options.map(({ value, label }) => (
    <MenuChoice
      key={value}
      type="checkbox"
      checked={chosen.includes(value)}
      onSelect={() => toggle(value)}
    >
      <span className={styles.option}>
        {label}
        {count && <span className={styles.number}>{formatNumber(count(value))}</span>}
      </span>
    </MenuChoice>
  ));
}
