import { Button } from '@mantine/core';

import { EmptyState } from '@/components/feedback/empty-state';
import { endEllipsis, formatCount } from '@/lib/text';

type NoMatchProps = {
  /** What the rows are, in the singular. */
  noun: string;
  /** How one says that it is none of them. */
  none?: string;
  /** Where a text is looked for. */
  places: string;
  query: string | undefined;
  loaded: number;
  complete: boolean;
  /** What is to be known while the list is not complete. */
  more?: string;
  onClear: () => void;
};

/** In the place of the rows when none of those that are loaded matches. */
export function NoMatch({
  noun,
  none = 'None',
  places,
  query,
  loaded,
  complete,
  more = 'More are to come.',
  onClear,
}: NoMatchProps) {
  return (
    <EmptyState
      title={`No ${noun} matches${complete ? '' : ' so far'}`}
      action={
        <Button variant="default" onClick={onClear}>
          Clear filters
        </Button>
      }
    >
      {none}{' '}
      {query !== undefined && (
        <>
          with “<bdi>{endEllipsis(query.trim(), 80)}</bdi>” in {places}{' '}
        </>
      )}
      is among the {formatCount(loaded, noun)} {complete ? 'of this registry' : 'loaded so far'}
      {query === undefined ? ' with these filters' : ''}.{!complete && ` ${more}`}
    </EmptyState>
  );
}
