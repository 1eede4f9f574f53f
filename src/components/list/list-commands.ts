import { type LinkProps, useNavigate } from '@tanstack/react-router';
import { type RefObject, useMemo } from 'react';

import { type Command, useCommands } from '@/components/commands/commands';
import { useLatest } from '@/components/table/use-latest';
import type { ListSource } from '@/lib/list-source';

type ListCommands = {
  list: {
    description: { id: string; title: string; noun: readonly [one: string, many: string] };
    source: Pick<ListSource<unknown>, 'refresh'>;
  };
  create: { label: string; to: LinkProps['to']; refusal: string | undefined } | undefined;
  /** Besides those of every list. Keep it stable. */
  commands: readonly Omit<Command, 'group'>[] | undefined;
  rows: { beside: boolean; go: (step: 1 | -1) => void };
  searchField: RefObject<HTMLInputElement | null>;
  /** Opens the selection from a list, where rows can be selected. */
  onListing: (() => void) | undefined;
};

const NO_COMMANDS: readonly never[] = [];

/** Registers the palette commands and shortcuts of every list. */
export function useListCommands({
  list,
  create,
  commands = NO_COMMANDS,
  rows,
  searchField,
  onListing,
}: ListCommands): void {
  const { id, title, noun } = list.description;
  const { beside } = rows;
  const navigate = useNavigate();
  const refresh = useLatest(list.source.refresh);
  const openListing = useLatest(onListing);
  const selectable = onListing !== undefined;
  const step = useLatest(rows.go);
  const to = create?.refusal === undefined ? create?.to : undefined;
  const label = create?.label;
  const offered = useMemo(
    () => [
      {
        id: `${id}.search`,
        label: `Search ${noun[1]}`,
        shortcut: '/',
        run: () => searchField.current?.select(),
      },
      ...(to && label
        ? [
            {
              id: `${id}.create`,
              label,
              keywords: 'add new',
              run: () => void navigate({ to, search: true }),
            },
          ]
        : []),
      ...commands,
      ...(beside
        ? [
            { id: `${id}.next`, label: 'Next row', shortcut: 'j', run: () => step.current(1) },
            {
              id: `${id}.previous`,
              label: 'Previous row',
              shortcut: 'k',
              run: () => step.current(-1),
            },
          ]
        : []),
      ...(selectable
        ? [
            {
              id: `${id}.from-list`,
              label: `Select ${noun[1]} from a list`,
              keywords: 'paste csv file bulk',
              run: () => openListing.current?.(),
            },
          ]
        : []),
      {
        id: `${id}.refresh`,
        label: `Refresh ${noun[1]}`,
        keywords: 'reload update',
        run: () => refresh.current(),
      },
    ],
    [
      id,
      noun,
      commands,
      to,
      label,
      navigate,
      refresh,
      beside,
      step,
      searchField,
      selectable,
      openListing,
    ],
  );
  useCommands(useMemo(() => offered.map((each) => ({ ...each, group: title })), [offered, title]));
}
