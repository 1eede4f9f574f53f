import { useEffect, useState } from 'react';

type ResultAnnouncerProps = {
  /** What the list is filtered and sorted by. */
  view: string;
  complete: boolean;
  /** The text about the result; undefined until there is one. */
  text: string | undefined;
};

/** Long enough for the result to arrive and for typing to end. */
const SETTLED = 800;

/**
 * Announces the number of rows to screen readers: after a change of filters, and once when the list is complete, but
 * not with every page that arrives.
 */
export function ResultAnnouncer({ view, complete, text }: ResultAnnouncerProps) {
  const [said, setSaid] = useState('');
  const [due, setDue] = useState('');
  const occasion = `${view} ${complete}`;

  useEffect(() => {
    const timer = setTimeout(() => setDue(occasion), SETTLED);
    return () => clearTimeout(timer);
  }, [occasion]);

  const [spoken, setSpoken] = useState('');
  if (text !== undefined && due === occasion && spoken !== occasion) {
    setSpoken(occasion);
    setSaid(text);
  }
  return <output className="visually-hidden">{said}</output>;
}
