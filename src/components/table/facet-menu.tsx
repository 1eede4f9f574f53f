import { Button } from '@mantine/core';

import { ChevronDownIcon } from '@/components/icons';
import { Menu } from '@/components/menu/menu';
import { MenuChoice, MenuNote } from '@/components/menu/menu-item';
import { formatNumber } from '@/lib/text';

import styles from './filter-bar.module.css';
import type { FilterFacet } from './filter-facets';

type FacetMenuProps = {
  facet: FilterFacet;
  /** More rows are to come, so that the numbers are not final. */
  partial: boolean;
};

/** A filter with a few values, of which several can hold at once; the menu stays open while one chooses. */
export function FacetMenu(props: FacetMenuProps) {
  const { label, chosen } = props.facet;
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

function FacetOptions({ facet, partial }: FacetMenuProps) {
  const options = facet.values();
  const chosen = facet.chosen.map(({ value }) => value);
  // In the order of the options, so that the URL is the same whichever was chosen first.
  const toggle = (value: string) =>
    facet.choose(
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
      {partial && <MenuNote>Numbers cover what is loaded so far.</MenuNote>}
    </>
  );
}
