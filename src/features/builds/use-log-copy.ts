import { type RefObject, useEffect } from 'react';

import { formatCount, formatNumber } from '@/lib/text';

import { type LogLine, logText } from './log-lines';

/**
 * Makes copying work beyond the visible lines, which are the only ones in the page. A selection of the whole log is
 * copied from the log itself; for any other, a sentence says how many lines were copied, and where the whole log is.
 *
 * @param onCopied receives the sentence
 */
export function useLogCopy(
  viewport: RefObject<HTMLElement | null>,
  lines: readonly LogLine[],
  times: boolean,
  onCopied: (words: string) => void,
): void {
  useEffect(() => {
    const copy = (event: ClipboardEvent) => {
      const element = viewport.current;
      const selection = getSelection();
      // A field has its own selection.
      if (!element || !selection || selection.isCollapsed || isField(event.target)) return;
      if (encloses(selection.getRangeAt(0), element)) {
        event.preventDefault();
        event.clipboardData?.setData('text/plain', logText(lines, times));
        onCopied(`Copied the entire log, ${formatCount(lines.length, 'line')}`);
      } else if (selection.containsNode(element, true)) {
        const copied = selection.toString().trimEnd().split('\n').length;
        onCopied(
          `Copied ${formatCount(copied, 'line')} of ${formatNumber(lines.length)}; “Copy log” copies all`,
        );
      }
    };
    // "Select all" within the log selects the log, not the page.
    const selectAll = (event: KeyboardEvent) => {
      const element = viewport.current;
      if (!element || event.target !== element) return;
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'a') return;
      event.preventDefault();
      getSelection()?.selectAllChildren(element);
    };
    document.addEventListener('copy', copy);
    document.addEventListener('keydown', selectAll);
    return () => {
      document.removeEventListener('copy', copy);
      document.removeEventListener('keydown', selectAll);
    };
  }, [viewport, lines, times, onCopied]);
}

/** Compares ranges: Chrome's `containsNode` leaves out what cannot be selected, such as the first line's number. */
function encloses(range: Range, element: Element): boolean {
  const content = document.createRange();
  content.selectNodeContents(element);
  return (
    range.compareBoundaryPoints(Range.START_TO_START, content) <= 0 &&
    range.compareBoundaryPoints(Range.END_TO_END, content) >= 0
  );
}

const isField = (target: EventTarget | null) =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
