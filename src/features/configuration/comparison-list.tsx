import { Truncate } from '@/components/feedback/truncate';
import type { Column } from '@/components/table/types';
import type { Change } from '@/lib/config-diff';
import { type Facets, optionsBy } from '@/lib/facets';
import { MASK } from '@/lib/secrets';

import styles from './comparison.module.css';
import { PARTS } from './configuration-parts';

type Kind = Change['kind'];

/** One row of the comparison. */
export type Difference = Change & {
  /** Two paths are the same where their names are masked. */
  id: string;
};

/** The differences that matter most first. */
const KINDS: Readonly<Record<Kind, { glyph: string; label: string }>> = {
  changed: { glyph: '~', label: 'Changed' },
  removed: { glyph: '−', label: 'Removed' },
  added: { glyph: '+', label: 'Added' },
  masked: { glyph: '*', label: 'Masked' },
};

const RANKS = Object.keys(KINDS);
const rankOf = ({ kind }: Change) => RANKS.indexOf(kind);
const partLabel = ({ part }: Change) => PARTS.find(({ id }) => id === part)?.label ?? part;

/** Returns the rows of the comparison: changed, removed, added, and at last what cannot be compared. */
export const listDifferences = (changes: readonly Change[]): readonly Difference[] =>
  changes
    .toSorted((a, b) => rankOf(a) - rankOf(b))
    .map((change, at) => ({ ...change, id: String(at) }));

/** Whether there is more than the masks to compare. */
export const isComparable = ({ kind }: Change): boolean => kind !== 'masked';

/** Returns the filters; the parts are one only if there are differences in several of them. */
export const differenceFacets = (severalParts: boolean): Facets<Difference> => ({
  difference: {
    label: 'Difference',
    options: optionsBy<Difference, Kind>(
      {
        changed: KINDS.changed.label,
        removed: KINDS.removed.label,
        added: KINDS.added.label,
        masked: 'Masked, cannot compare',
      },
      ({ kind }) => kind,
    ),
  },
  part: {
    label: 'Part',
    hidden: !severalParts,
    options: optionsBy<Difference, string>(
      Object.fromEntries(PARTS.flatMap(({ id, label }) => (id === 'schema' ? [] : [[id, label]]))),
      ({ part }) => part,
    ),
  },
});

/** Returns the columns; on a phone the values stand below the name. */
export const comparisonColumns = (severalParts: boolean): readonly Column<Difference>[] => [
  {
    id: 'name',
    header: 'Name',
    cell: (change, { narrow }) =>
      narrow ? (
        <NameWithValues change={change} />
      ) : (
        <span className={styles.mono}>
          <Truncate text={change.path} />
        </span>
      ),
    sortValue: ({ path }) => path,
    width: 260,
    narrowWidth: 180,
    grow: true,
    narrow: true,
  },
  {
    id: 'difference',
    header: 'Difference',
    cell: (change, { narrow }) => (
      <>
        <span className={styles.glyph} aria-hidden>
          {KINDS[change.kind].glyph}
        </span>
        {KINDS[change.kind].label}
        {narrow && severalParts && <span className={styles.part}>{partLabel(change)}</span>}
      </>
    ),
    sortValue: rankOf,
    width: 120,
    narrowWidth: 116,
    narrow: true,
  },
  {
    id: 'before',
    header: 'Before',
    cell: ({ before }) => <ValueText text={before} />,
    width: 200,
    grow: true,
  },
  {
    id: 'after',
    header: 'Now',
    cell: ({ after }) => <ValueText text={after} />,
    width: 200,
    grow: true,
  },
  ...(severalParts
    ? [
        {
          id: 'part',
          header: 'Part',
          cell: partLabel,
          sortValue: partLabel,
          width: 150,
        },
      ]
    : []),
];

function ValueText({ text }: { text: string }) {
  if (text === MASK) return <span className={styles.dim}>Masked</span>;
  return (
    <span className={styles.mono}>
      <Truncate text={text} />
    </span>
  );
}

/** Three lines: the name, the value before, and the value now; an absent value has no line. */
function NameWithValues({ change: { path, before, after } }: { change: Change }) {
  return (
    <span className={styles.lines}>
      <span className={styles.mono}>
        <Truncate text={path} />
      </span>
      <SignedValue sign="−" label="Before" text={before} />
      <SignedValue sign="+" label="Now" text={after} />
    </span>
  );
}

function SignedValue({ sign, label, text }: { sign: string; label: string; text: string }) {
  if (text === '') return null;
  return (
    <span className={styles.signed}>
      <span className={styles.glyph} aria-hidden>
        {sign}
      </span>
      <span className="visually-hidden">{label}: </span>
      <ValueText text={text} />
    </span>
  );
}
