import { Button } from '@mantine/core';

import { ChevronDownIcon } from '@/components/icons';
import { Menu } from '@/components/menu/menu';
import { MenuChoice, MenuNote } from '@/components/menu/menu-item';
import type { FacetValue } from '@/lib/facets';
import { formatNumber } from '@/lib/text';

import styles from './list-filters.module.css';

type FacetMenuProps = {
  label: string;
  chosen: readonly string[];
  choose: (values: readonly string[]) => void;
  /** All values with the number of rows that each would show; computed only while the menu is open. */
  values: () => readonly (FacetValue & { count: number })[];
  /** Not all rows are loaded, so the numbers are not final. */
  partial: boolean;
};

/** A filter that accepts several values at once; the menu stays open while choosing. */
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
          // A column often has the same name.
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

function FacetOptions({ chosen, choose, values, partial }: FacetMenuProps) {
  const options = values();
  // In the order of the options, so that the URL does not depend on the order of choosing.
  const toggle = (value: string) =>
    choose(
      options
        .map((option) => option.value)
        .filter((known) => chosen.includes(known) !== (known === value)),
    );
  return (
    <>
      {options.map(({ value, label, count }) => (
        <MenuChoice
          key={value}
          type="checkbox"
          checked={chosen.includes(value)}
          onSelect={() => toggle(value)}
        >
          <span className={styles.option}>
            {label}
            <span className={styles.number}>{formatNumber(count)}</span>
          </span>
        </MenuChoice>
      ))}
      {partial && <MenuNote>Counts cover only the rows loaded.</MenuNote>}
    </>
  );
}
