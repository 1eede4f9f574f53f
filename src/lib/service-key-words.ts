/** Number of characters of a key ID that tell keys apart in a sentence. */
export const KID_IN_WORDS = 8;

/** Returns the beginning of a key ID. */
export const shortKid = (kid: string): string =>
  kid.length <= KID_IN_WORDS + 1 ? kid : `${kid.slice(0, KID_IN_WORDS)}…`;

/** Returns the label of a key where there is room for one name only; many keys have no name. */
export const keyLabel = ({ name = '', kid }: { name?: string; kid: string }): string =>
  name.trim() === '' ? shortKid(kid) : name;
