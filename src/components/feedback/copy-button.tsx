import { ActionIcon } from '@mantine/core';
import { useEffect, useState } from 'react';

import { CheckIcon, CloseIcon, CopyIcon } from '@/components/icons';

import { useCellTabStop } from './cell-tab-stop';
import { copyText } from './copy-text';

const SHOWN_FOR = 2000;

type CopyButtonProps = {
  /** A function if building the text is slow. */
  value: string | (() => string);
  /** What is copied, as in "Copy user name". */
  label: string;
};

/** Copies a value, and shows in place whether that worked. */
export function CopyButton({ value, label }: CopyButtonProps) {
  const tabStop = useCellTabStop();
  const [outcome, setOutcome] = useState<'copied' | 'failed' | null>(null);

  useEffect(() => {
    if (outcome === null) return undefined;
    const timer = setTimeout(() => setOutcome(null), SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [outcome]);

  const copy = async () => {
    setOutcome(
      (await copyText(typeof value === 'function' ? value() : value)) ? 'copied' : 'failed',
    );
  };

  const words = { copied: 'Copied', failed: 'The browser blocked copying' };
  return (
    <>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="sm"
        tabIndex={tabStop}
        aria-label={label}
        title={outcome ? words[outcome] : label}
        onClick={() => void copy()}
      >
        {outcome === null ? <CopyIcon /> : outcome === 'copied' ? <CheckIcon /> : <CloseIcon />}
      </ActionIcon>
      <output className="visually-hidden">{outcome && words[outcome]}</output>
    </>
  );
}
