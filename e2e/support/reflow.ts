import { expect, type Page } from '@playwright/test';

/** Returns elements that overflow their container, and numbers that are partly cut off. */
const misfits = () => {
  const problems: string[] = [];
  // Only tables, code and the like may scroll sideways.
  const pages = [
    document.documentElement,
    ...document.querySelectorAll('#main, [role="dialog"], dialog[open], [role="dialog"] form'),
  ];
  for (const page of pages) {
    if (page.scrollWidth > page.clientWidth + 1)
      problems.push(
        `${page.scrollWidth} wide in ${page.clientWidth}: ${page.className} “${page.textContent.slice(0, 40)}”`,
      );
  }

  const LONG = 40;
  const number = /^\s*\d[\d,]*(?:\.\d+)?\s*(?:%|×|B|[KMGTPE]i?B)?\s*$/;
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    if (!number.test(text.nodeValue ?? '')) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    const place = range.getBoundingClientRect();
    if (place.width === 0) continue;
    for (let box = text.parentElement; box; box = box.parentElement) {
      const { overflowX, overflowY, clipPath, position } = getComputedStyle(box);
      // Screen-reader-only text, and text that can be scrolled to.
      if (clipPath !== 'none' || /auto|scroll/.test(overflowX + overflowY)) break;
      const edge = box.getBoundingClientRect();
      const clips = /hidden|clip/.test(overflowX);
      // A long sentence is cut to one line, and shown in full in its details.
      if (box.textContent.length > LONG) break;
      if (clips && (place.right > edge.right + 1 || place.left < edge.left - 1))
        problems.push(
          `cut off sideways: ${text.nodeValue} in ${box.className} “${box.textContent.slice(0, 40)}”`,
        );
      if (/hidden|clip/.test(overflowY) && place.top + place.height * 0.8 > edge.bottom)
        problems.push(
          `cut off below: ${text.nodeValue} in ${box.className} “${box.textContent.slice(0, 40)}”`,
        );
      if (position === 'fixed') break;
    }
  }
  return problems;
};

/** Expects that nothing needs sideways scrolling and no number is cut off (WCAG 1.4.4, 1.4.10). */
export const expectReflow = (page: Page) => expect.poll(() => page.evaluate(misfits)).toEqual([]);

/** Doubles the text size, as a browser setting does. */
export const doubleText = (page: Page) =>
  page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
    window.dispatchEvent(new Event('resize'));
  });
