// The baseline of a jump: a copy of the table whose rows are written by hand.

/**
 * Puts a copy of the list's table beside it, hidden, that draws the same rows with the same elements, classes and texts
 * wherever it is scrolled, by `createElement` and nothing else. Runs in the page.
 */
export function plainRows() {
  const scroller = document.querySelector('table[role="grid"]')?.parentElement;
  if (!scroller || scroller.dataset.benchTable !== undefined) return;
  scroller.dataset.benchTable = '';
  const copy = scroller.cloneNode(true);
  if (!(copy instanceof HTMLElement)) return;
  delete copy.dataset.benchTable;
  copy.dataset.benchPlain = '';
  copy.hidden = true;
  copy.tabIndex = -1;
  scroller.after(copy);
  const style = new CSSStyleSheet();
  style.replaceSync('[data-bench-table][hidden], [data-bench-plain][hidden] { display: none; }');
  document.adoptedStyleSheets.push(style);

  const body = copy.querySelector('tbody');
  const rows = [...copy.querySelectorAll('tbody tr[data-index]')];
  const height = rows[0]
    ? Number.parseFloat(
        getComputedStyle(copy.querySelector('table') ?? copy).getPropertyValue('--row-height'),
      ) * 16
    : 36;
  const count = Number(scroller.querySelector('table')?.ariaRowCount) - 1;
  const spacerClass = copy.querySelector('tbody tr[aria-hidden]')?.className ?? '';
  if (!body) return;

  /** @typedef {{ name: string, svg: boolean, attributes: [string, string][], parts: (Plan | string)[] }} Plan */

  /** Describes an element, so that drawing it copies nothing from the document. @param {Element} element @returns {Plan} */
  const planOf = (element) => ({
    name: element.localName,
    svg: element instanceof SVGElement,
    attributes: [...element.attributes].map(({ name, value }) => [name, value]),
    parts: [...element.childNodes].flatMap((node) =>
      node instanceof Element ? planOf(node) : node instanceof Text ? node.data : [],
    ),
  });

  /** @param {Plan} plan @returns {Element} */
  const draw = ({ name, svg, attributes, parts }) => {
    const element = svg
      ? document.createElementNS('http://www.w3.org/2000/svg', name)
      : document.createElement(name);
    for (const [key, value] of attributes) element.setAttribute(key, value);
    for (const part of parts) {
      element.append(typeof part === 'string' ? document.createTextNode(part) : draw(part));
    }
    return element;
  };

  const plans = rows.map(planOf);
  /** @param {number} rowsHigh */
  const spacer = (rowsHigh) => {
    const row = document.createElement('tr');
    row.ariaHidden = 'true';
    row.className = spacerClass;
    row.style.height = `${rowsHigh * height}px`;
    return row;
  };
  let at = -1;
  const write = () => {
    const first = Math.max(0, Math.floor(copy.scrollTop / height) - 12);
    if (first === at) return;
    at = first;
    const last = Math.min(count - 1, first + plans.length - 1);
    const drawn = [];
    for (let index = first; index <= last; index += 1) {
      const plan = plans[index % plans.length];
      const row = plan && draw(plan);
      if (!(row instanceof HTMLElement)) continue;
      row.dataset.index = String(index);
      row.tabIndex = -1;
      drawn.push(row);
    }
    body.replaceChildren(spacer(first), ...drawn, spacer(count - 1 - last));
  };
  copy.addEventListener('scroll', write);
  copy.addEventListener('keydown', (event) => {
    if (event.key !== 'PageDown') return;
    event.preventDefault();
    copy.scrollTop += Math.max(1, Math.floor(copy.clientHeight / height) - 2) * height;
  });
  write();
}
