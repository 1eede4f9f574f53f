/** Number of characters that tell generated key IDs apart in a sentence. */
const KID_IN_WORDS = 8;
/** Shorter IDs were given by a person, and stay whole. */
const SHORT_KID = 16;

/** Returns the beginning of a key ID; all of a short one. */
export const kidStart = (kid: string): string =>
  kid.length <= SHORT_KID ? kid : kid.slice(0, KID_IN_WORDS);

/** Returns a key ID as it stands in a sentence. */
export const shortKid = (kid: string): string => {
  const start = kidStart(kid);
  return start === kid ? kid : `${start}…`;
};

/** Returns the label of a key where there is room for one name only; many keys have no name. */
export const keyLabel = ({ name = '', kid }: { name?: string; kid: string }): string =>
  name.trim() === '' ? shortKid(kid) : name;
