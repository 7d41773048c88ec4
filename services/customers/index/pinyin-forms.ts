import { usualReading } from '../../text/readings.js';
import { firstLetter, LONGEST_SYLLABLE, syllableNumber, syllablesFrom, wordNumber } from '../../text/syllables.js';
import { term } from './terms.js';

/** Syllables in a row, each as a range of syllable numbers. */
export interface SpokenForm {
  readonly kind: 'full' | 'initials' | 'mixed';
  readonly from: readonly number[];
  /** Exclusive. */
  readonly to: readonly number[];
  /** Terms that customers spoken so have; none when it is only the beginning of one syllable. */
  readonly terms: readonly number[];
}

interface Unit {
  readonly from: number;
  readonly to: number;
  readonly full: boolean;
}

const LETTERS = /^[a-z0-9]+$/u;
const LONGEST_WORD = 64;
const LONGEST_INITIALS = 24;
/** First letters before or after syllables in full. */
const MOST_INITIALS_BESIDE = 4;
/** Ways to part letters into syllables that are tried: xian is xian and xi an. */
const MOST_SPLITS = 12;
const MOST_FORMS = 24;

/** The ways in which words typed in Latin letters can be pinyin: in full, by initials, or some of each; the last syllable may be cut off. */
export function pinyinForms(words: readonly string[]): readonly SpokenForm[] {
  const letters = words.join('');
  if (letters.length < 2 || letters.length > LONGEST_WORD || !LETTERS.test(letters) || /^\d+$/u.test(letters)) return [];
  let ways: readonly (readonly Unit[])[] = [[]];
  words.forEach((word, place) => {
    const own = waysOf(word.replace(/([jqxy])v/gu, '$1u'), place === words.length - 1);
    ways = ways.flatMap((way) => own.map((more) => [...way, ...more])).slice(0, MOST_FORMS);
  });
  return ways.filter((way) => way.length > 1 || way[0]?.full === true).map(formOf);
}

/** Letters as syllables in full only, none of them cut off. */
export function fullForms(letters: string): readonly SpokenForm[] {
  return fullWays(letters, false, 4)
    .filter((way) => way.length > 1)
    .map(formOf);
}

/** A name in Chinese as it is spoken, for names that sound alike. */
export function spokenAlike(units: Uint16Array): SpokenForm | undefined {
  const syllables = Array.from(units, (unit) => usualReading(unit));
  if (syllables.length < 2 || syllables.some((syllable) => syllable < 0)) return undefined;
  return formOf(syllables.map((syllable) => ({ from: syllable, to: syllable + 1, full: true })));
}

function formOf(way: readonly Unit[]): SpokenForm {
  const terms: number[] = [];
  way.forEach(({ from, to, full }, place) => {
    if (full && to === from + 1) terms.push(way.length === 1 ? term.firstSyllable(from) : term.syllable(from));
    const next = way[place + 1];
    if (next !== undefined) terms.push(term.initials(firstLetter(from), firstLetter(next.from)));
  });
  const count = way.filter(({ full }) => full).length;
  const [first, second] = way;
  if (count < way.length && first !== undefined && second !== undefined) {
    terms.push(term.firstInitials(firstLetter(first.from), firstLetter(second.from)));
  }
  return {
    kind: count === way.length ? 'full' : count === 0 ? 'initials' : 'mixed',
    from: way.map(({ from }) => from),
    to: way.map(({ to }) => to),
    terms,
  };
}

function waysOf(word: string, last: boolean): readonly (readonly Unit[])[] {
  const found = [...fullWays(word, last)];
  if (word.length <= LONGEST_INITIALS) found.push(...initialWays(word));
  for (let few = 1; few <= MOST_INITIALS_BESIDE && few < word.length - 1; few += 1) {
    const cut = word.length - few;
    const [rest] = fullWays(word.slice(few), last, 1);
    if (rest !== undefined) for (const some of initialWays(word.slice(0, few))) found.push([...some, ...rest]);
    const [head] = fullWays(word.slice(0, cut), false, 1);
    if (head !== undefined) for (const some of initialWays(word.slice(cut))) found.push([...head, ...some]);
  }
  return found.slice(0, MOST_FORMS);
}

/** All syllables in full, the longest first; of the last word the last one may only have begun. */
function fullWays(word: string, last: boolean, most = MOST_SPLITS): readonly (readonly Unit[])[] {
  const found: (readonly Unit[])[] = [];
  const dead = new Set<number>();
  function go(at: number, way: readonly Unit[]): boolean {
    if (at === word.length) {
      found.push(way);
      return true;
    }
    let any = false;
    for (let length = Math.min(LONGEST_SYLLABLE, word.length - at); length > 0 && found.length < most; length -= 1) {
      const end = at + length;
      const piece = word.slice(at, end);
      const number = syllableNumber(piece);
      const begun = last && end === word.length && (length > 1 || way.length > 0) ? syllablesFrom(piece) : undefined;
      if (number === undefined && (begun === undefined || begun.from === begun.to)) continue;
      if (dead.has(end)) continue;
      const unit = begun ? { ...begun, full: true } : { from: number ?? 0, to: (number ?? 0) + 1, full: true };
      any = go(end, [...way, unit]) || any;
    }
    if (!any && found.length < most) dead.add(at);
    return any;
  }
  go(0, []);
  return found;
}

/** A first letter each; zh, ch and sh are also typed as one. */
function initialWays(word: string): readonly (readonly Unit[])[] {
  const single = Array.from(word, (letter) => initial(letter));
  if (!/[zcs]h/u.test(word)) return word.length > 0 ? [single] : [];
  return [single, (word.match(/[zcs]h|./gu) ?? []).map((letters) => initial(letters))];
}

const initials = new Map<string, Unit>();

function initial(letters: string): Unit {
  const met = initials.get(letters);
  if (met !== undefined) return met;
  const number = /^\d$/u.test(letters) ? wordNumber(letters.charCodeAt(0)) : undefined;
  const unit = { ...(number === undefined ? syllablesFrom(letters) : { from: number, to: number + 1 }), full: false };
  initials.set(letters, unit);
  return unit;
}
