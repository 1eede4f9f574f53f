import { useNavigate } from '@tanstack/react-router';
import { type RefObject, useMemo } from 'react';

import { type Command, useCommands } from '@/components/commands/commands';
import { useLatest } from '@/components/table/use-latest';
import type { ListSource } from '@/lib/list-source';

import type { ListDescription } from './list';

type ListCommands = {
  list: {
    description: Pick<ListDescription<never>, 'id' | 'title' | 'noun' | 'createAt'>;
    source: Pick<ListSource<unknown>, 'refresh'>;
  };
  whyNotCreate: string | undefined;
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
  whyNotCreate,
  commands = NO_COMMANDS,
  rows,
  searchField,
  onListing,
}: ListCommands): void {
  const { id, title, noun, createAt } = list.description;
  const { beside } = rows;
  const navigate = useNavigate();
  const refresh = useLatest(list.source.refresh);
  const openListing = useLatest(onListing);
  const selectable = onListing !== undefined;
  const step = useLatest(rows.go);
  const to = whyNotCreate === undefined ? createAt : undefined;
  const offered = useMemo(
    () => [
      {
        id: `${id}.search`,
        label: `Search ${noun[1]}`,
        shortcut: '/',
        run: () => searchField.current?.select(),
      },
      ...(to
        ? [
            {
              id: `${id}.create`,
              label: `Create ${noun[0]}`,
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
    [id, noun, commands, to, navigate, refresh, beside, step, searchField, selectable, openListing],
  );
  useCommands(useMemo(() => offered.map((each) => ({ ...each, group: title })), [offered, title]));
}
