import { expect, type Page } from '@playwright/test';

/** What is wider than its place, and numbers of which a part cannot be seen. */
const misfits = () => {
  const problems: string[] = [];
  // Nothing but tables, code and the like may be scrolled sideways.
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
  const number = /^\s*\d[\d.,]*\s*(?:%|B|[KMGTPE]i?B)?\s*$/;
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    if (!number.test(text.nodeValue ?? '')) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    const place = range.getBoundingClientRect();
    if (place.width === 0) continue;
    for (let box = text.parentElement; box; box = box.parentElement) {
      const { overflowX, overflowY, clipPath, position } = getComputedStyle(box);
      // What is there for screen readers only, and what can be scrolled to.
      if (clipPath !== 'none' || /auto|scroll/.test(overflowX + overflowY)) break;
      const edge = box.getBoundingClientRect();
      const clips = /hidden|clip/.test(overflowX);
      // A long sentence is shortened to its line, and whole in its details.
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

/** Nothing has to be scrolled sideways, and no number is cut off (WCAG 1.4.4, 1.4.10). */
export const expectReflow = (page: Page) => expect.poll(() => page.evaluate(misfits)).toEqual([]);

/** Makes all text twice as large, as a setting of the browser does. */
export const doubleText = (page: Page) =>
  page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
    window.dispatchEvent(new Event('resize'));
  });
