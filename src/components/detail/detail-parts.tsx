import { Button, Skeleton } from '@mantine/core';
import { type ReactNode, useState } from 'react';

import { Target } from '@/components/dialog/target';
import { CopyButton } from '@/components/feedback/copy-button';
import { EmptyState } from '@/components/feedback/empty-state';
import { Loading } from '@/components/feedback/loading';
import { tipIfCut } from '@/components/feedback/tip';

import styles from './detail.module.css';

type DetailTitleProps = {
  /** The noun, for screen readers: "Service key". */
  kind: string;
  name: string;
  /** Shown before the name. */
  avatar?: ReactNode;
  /** The label of a button that copies the name. */
  copyLabel?: string | undefined;
};

/**
 * Shows the name above all other details, in three lines at most; it is in the address, so it is there before the row is
 * loaded.
 */
export function DetailTitle({ kind, name, avatar, copyLabel }: DetailTitleProps) {
  return (
    <span className={styles.name}>
      {avatar}
      {/* The focus starts here: there is something to read before there is something to do. */}
      <span className={styles.subject} tabIndex={-1} data-autofocus {...tipIfCut(name)}>
        <span className="visually-hidden">{kind} </span>
        <Target>{name}</Target>
      </span>
      {copyLabel !== undefined && <CopyButton value={name} label={copyLabel} />}
    </span>
  );
}

type DetailGoneProps = {
  /** "No such key". */
  title: string;
  /** "Back to service keys". */
  back: string;
  onLeave: () => void;
  /** Says what may have happened to it. */
  children: ReactNode;
};

/** Shown in place of a row that the registry does not have. */
export function DetailGone({ title, back, onLeave, children }: DetailGoneProps) {
  return (
    <EmptyState
      title={title}
      action={
        <Button variant="default" onClick={onLeave}>
          {back}
        </Button>
      }
    >
      {children}
    </EmptyState>
  );
}

type DetailLoadingProps = {
  label: string;
  /** The heights of the sections to come, in pixels. */
  heights: readonly number[];
};

/** Shown in place of a row that is loading, in the same size. */
export function DetailLoading({ label, heights }: DetailLoadingProps) {
  return (
    <Loading label={label} className={styles.sections}>
      {heights.map((height, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- they never change
        <Skeleton key={index} height={height} />
      ))}
    </Loading>
  );
}

/** Returns a row as last known, so that it stays while a dialog reports its deletion. */
export function useLastKnown<Row>(known: Row | undefined): Row | undefined {
  const [last, setLast] = useState(known);
  if (known !== undefined && known !== last) setLast(known);
  return known ?? last;
}
