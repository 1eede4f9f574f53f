import { useEffect, useState } from 'react';

type ResultAnnouncerProps = {
  /** What the list is narrowed and sorted by. */
  view: string;
  complete: boolean;
  /** What there is to say about the result; undefined until there is something. */
  text: string | undefined;
};

/** Long enough for the result to be there, and for somebody to have finished typing. */
const SETTLED = 800;

/**
 * Tells screen readers how many rows there are: after a change of filters, and once when the list is complete. Not with
 * every page that arrives.
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
