const VOWEL = '(?:[aeiou]|(?<=[^aeiou])y)';
const HAS_VOWEL = new RegExp(`${VOWEL}|^y.*[aeiou]`);
const SHORT = /^(?:[^aeiou]+[aeiouy][^aeiouwxy]|[aeiou][^aeiou])$/;
const DOUBLED = /([^aeiouylsz])\1$/;

/** Endings that make one word of another, the longest first; what is left has to be at least three letters. */
const DERIVED: readonly (readonly [ending: string, becomes: string])[] = [
  ['izations', 'ize'],
  ['ization', 'ize'],
  ['isations', 'ize'],
  ['isation', 'ize'],
  ['ifications', 'ify'],
  ['ification', 'ify'],
  ['urations', 'ure'],
  ['uration', 'ure'],
  ['ational', 'ate'],
  ['ations', 'ate'],
  ['ation', 'ate'],
  ['ators', 'ate'],
  ['ator', 'ate'],
  ['ibility', 'ible'],
  ['ability', 'able'],
  ['fulness', 'ful'],
  ['iveness', 'ive'],
];

const stems = new Map<string, string>();

/**
 * English forms of one word made alike (users, user; failing, failed, fails; migration, migrate), more gently than Porter's rules: what
 * products call differently (organization, organ) stays apart. Only for words in small Latin letters; a key, not for showing.
 */
export function stem(word: string): string {
  const met = stems.get(word);
  if (met !== undefined) return met;
  if (stems.size > 100_000) stems.clear();
  const stemmed = word.length < 3 || !/^[a-z]+$/.test(word) ? word : stemmedOf(word);
  stems.set(word, stemmed);
  return stemmed;
}

function stemmedOf(word: string): string {
  for (const [ending, becomes] of DERIVED) {
    if (word.endsWith(ending) && word.length - ending.length >= 3) return withoutE(word.slice(0, -ending.length) + becomes);
  }
  return withoutE(withoutVerbEnding(withoutPlural(word)));
}

function withoutPlural(word: string): string {
  if (word.endsWith('sses')) return word.slice(0, -2);
  if (/(?:ss|us|is)$/.test(word) || word.length < 4) return word;
  if (word.endsWith('ies')) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  if (/(?:x|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

function withoutVerbEnding(word: string): string {
  if (word.endsWith('ied')) return `${word.slice(0, -3)}y`;
  const ending = /(?:ingly|edly|ing|ed)$/.exec(word)?.[0];
  if (ending === undefined) return word;
  const left = word.slice(0, -ending.length);
  if (left.length < 2 || !HAS_VOWEL.test(left)) return word;
  if (DOUBLED.test(left)) return left.slice(0, -1);
  return SHORT.test(left) ? `${left}e` : left;
}

function withoutE(word: string): string {
  return word.length > 3 && word.endsWith('e') ? word.slice(0, -1) : word;
}
