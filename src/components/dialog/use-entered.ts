import { useEffect, useState } from 'react';

/** False in the first frame, then true: lets an overlay that is a route move in, and notice what had the focus. */
export function useEntered(): boolean {
  const [entered, setEntered] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setEntered(true));
    return () => clearTimeout(timer);
  }, []);
  return entered;
}
