/** As much of a key ID as tells keys apart in a sentence, in characters. */
export const KID_IN_WORDS = 8;

/** The beginning of a key ID. */
export const shortKid = (kid: string): string =>
  kid.length <= KID_IN_WORDS + 1 ? kid : `${kid.slice(0, KID_IN_WORDS)}…`;

/** What a key is called where there is room for one name only; many have none. */
export const keyLabel = ({ name = '', kid }: { name?: string; kid: string }): string =>
  name.trim() === '' ? shortKid(kid) : name;
