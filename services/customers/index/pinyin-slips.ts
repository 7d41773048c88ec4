import { fullForms, type SpokenForm } from './pinyin-forms.js';

const LEAST_LETTERS = 5;
const LONGEST = 24;
const MOST_FORMS = 32;
/** Letters that are typed for one another: by ear (n and l, f and h), or as the vowel beside. */
const CONFUSED = ['aeiou', 'nlr', 'fh', 'zjc', 'sxc', 'qcj', 'bp', 'dt', 'gk', 'mn', 'yi', 'vu'];
/** What is left out most: the second letter of zh, ch, sh, the end of -ng, a vowel. */
const LEFT_OUT = 'hgnaeiou';

/** What may have been meant by pinyin typed with one slip: syllables in full only, since nearly any letters could be initials. */
export function pinyinSlips(words: readonly string[]): readonly SpokenForm[] {
  const typed = words.join('');
  if (typed.length < LEAST_LETTERS || typed.length > LONGEST || !/^[a-z]+$/u.test(typed)) return [];
  const forms: SpokenForm[] = [];
  for (const meant of new Set(near(typed))) {
    if (forms.length >= MOST_FORMS) break;
    forms.push(...fullForms(meant));
  }
  return forms;
}

function* near(typed: string): Generator<string> {
  for (let at = 0; at + 1 < typed.length; at += 1) yield typed.slice(0, at) + typed.charAt(at + 1) + typed.charAt(at) + typed.slice(at + 2);
  for (let at = 0; at < typed.length; at += 1) yield typed.slice(0, at) + typed.slice(at + 1);
  for (let at = 1; at <= typed.length; at += 1) for (const letter of LEFT_OUT) yield typed.slice(0, at) + letter + typed.slice(at);
  for (let at = 0; at < typed.length; at += 1) {
    for (const group of CONFUSED) {
      if (!group.includes(typed.charAt(at))) continue;
      for (const letter of group) yield typed.slice(0, at) + letter + typed.slice(at + 1);
    }
  }
}
