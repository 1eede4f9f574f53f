import { shortId } from './text';

/** Returns the label of a key where there is room for one name only; many keys have no name. */
export const keyLabel = ({ name = '', kid }: { name?: string; kid: string }): string =>
  name.trim() === '' ? shortId(kid) : name;
