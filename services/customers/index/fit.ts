/**
 * How a customer fits what was typed, the best first. Its place here decides; among equals those used lately come first, then shorter names,
 * then the order of names. What is spoken stands before what is only within a word, since letters meet within words by chance.
 */
const FITS = [
  'same', // the very name, tenant id or domain
  'core', // the name without legal form and place
  'brand', // a beginning, to where a word ends
  'beginning',
  'label', // all of the customer's own in a domain
  'words', // from where a word begins to where one ends
  'word',
  'anyOrder', // all parts, each a word or two characters at least
  'spokenBrand', // pinyin in full
  'within',
  'spokenBeginning',
  'initialsBrand',
  'labelBeginning',
  'initialsBeginning',
  'mixedBeginning', // some syllables in full, of some their first letter
  'spokenWithin',
  'loose', // all words, some of them spoken or within others
  'withinWord',
  'labelWithin',
  'shortened', // the first characters of its words: 工行
  'homophoneBrand', // other characters that sound alike
  'coreAlone', // as typed but for another legal form or place
  'homophone',
  'scattered', // all its characters in that order, or in another
  'typo',
  'typos',
] as const;

export type Fit = (typeof FITS)[number];

/** Smaller is better. */
export const fit = Object.fromEntries(FITS.map((name, place) => [name, place])) as Readonly<Record<Fit, number>>;

/** So many lengths are told apart. */
const LENGTHS = 256;
/** Of one that does not fit. */
export const NO_FIT = 0xffff;
/** Of one that fits, the best score is 0. */
export function scoreOf(place: number, length: number): number {
  return place * LENGTHS + Math.min(length, LENGTHS - 1);
}

export const fitOf = (score: number) => Math.floor(score / LENGTHS);

/** What fits at least so well was meant, so that nothing less exact needs to be looked for. */
export const SURE = fit.initialsBrand;
