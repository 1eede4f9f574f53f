import { createContext } from 'react';

/** What the items of a menu know about it. */
export const MenuContext = createContext<{ keepOpen: boolean; close: () => void }>({
  keepOpen: false,
  close: () => {},
});
