/** What a tip does when its trigger is hovered or focused, and when it no longer is. */
export type TipHandlers = { show: () => void; hide: () => void };

/*
 * A list has a hundred tips, and rows come and go with every jump. Their triggers share one set of listeners of the
 * document, because adding five to each trigger costs as much as drawing it.
 */

const tips = new Map<Element, Set<TipHandlers>>();
let hovered: readonly Element[] = [];

const handlersOf = (elements: readonly Element[]) =>
  elements.flatMap((element) => [...(tips.get(element) ?? [])]);

/** Returns the triggers around an element, itself included. */
function triggersAround(target: EventTarget | null): readonly Element[] {
  const around: Element[] = [];
  let element = target instanceof Element ? target : null;
  for (; element; element = element.parentElement) if (tips.has(element)) around.push(element);
  return around;
}

function hover(target: EventTarget | null): void {
  const next = triggersAround(target);
  const before = hovered;
  hovered = next;
  for (const { hide } of handlersOf(before.filter((each) => !next.includes(each)))) hide();
  for (const { show } of handlersOf(next.filter((each) => !before.includes(each)))) show();
}

const ofTrigger = ({ target }: Event) => (target instanceof Element ? handlersOf([target]) : []);

let listening = false;

function listen(): void {
  if (listening) return;
  listening = true;
  const on = document.addEventListener.bind(document);
  on('pointerover', ({ target }) => hover(target));
  // Out of the window.
  on('pointerout', ({ relatedTarget }) => {
    if (relatedTarget === null) hover(null);
  });
  on('focusin', (event) => {
    if (event.target instanceof Element && event.target.matches(':focus-visible'))
      for (const { show } of ofTrigger(event)) show();
  });
  on('focusout', (event) => {
    for (const { hide } of ofTrigger(event)) hide();
  });
  on(
    'keydown',
    ({ key, target }) => {
      if (key === 'Escape') for (const { hide } of handlersOf(triggersAround(target))) hide();
    },
    true,
  );
}

/** Calls the handlers for this trigger until the returned function is called. */
export function watchTrigger(trigger: Element, handlers: TipHandlers): () => void {
  listen();
  const known = tips.get(trigger) ?? new Set();
  tips.set(trigger, known.add(handlers));
  return () => {
    known.delete(handlers);
    if (known.size === 0) tips.delete(trigger);
  };
}
