import { ActionIcon, Button } from '@mantine/core';

import { ChevronDownIcon, FilterIcon } from '@/components/icons';
import { Menu } from '@/components/menu/menu';
import { MenuChoice, MenuGroup, MenuNote } from '@/components/menu/menu-item';
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
      {props.partial && <PartialNote />}
    </Menu>
  );
}

/** All filters of a list in one menu, where there is no room for a button for each. */
export function FiltersMenu({ facets }: { facets: readonly FacetMenuProps[] }) {
  const chosen = facets.reduce((count, facet) => count + facet.chosen.length, 0);
  const label = chosen > 0 ? `Filters, ${chosen} chosen` : 'Filters';
  return (
    <Menu
      label="Filters"
      width={280}
      keepOpen
      renderTrigger={(trigger) => (
        <ActionIcon
          {...trigger}
          variant={chosen > 0 ? 'light' : 'subtle'}
          color={chosen > 0 ? undefined : 'gray'}
          size="lg"
          aria-label={label}
          title={label}
        >
          <FilterIcon />
        </ActionIcon>
      )}
    >
      {facets.map((facet) => (
        <MenuGroup key={facet.label} label={facet.label}>
          <FacetOptions {...facet} />
        </MenuGroup>
      ))}
      {facets.some(({ partial }) => partial) && <PartialNote />}
    </Menu>
  );
}

const PartialNote = () => <MenuNote>Counts cover only the rows loaded.</MenuNote>;

function FacetOptions({ chosen, choose, values }: FacetMenuProps) {
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
    </>
  );
}
