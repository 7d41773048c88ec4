import { wordsOf } from './localization.js';
import type { Manifest } from './manifest.js';

/** The most characters by the end of a word's path (Teams app manifest reference). */
const LONGEST: readonly (readonly [end: string, characters: number])[] = [
  ['name.short', 30],
  ['name.full', 100],
  ['description.short', 80],
  ['description.full', 4000],
  ['.title', 32],
  ['.description', 128],
  ['].name', 128],
];

/** Every language has every word, none that leads nowhere, and none that is blank or too long. */
export function checkWords(
  manifest: Manifest,
  languages: Readonly<Record<string, Readonly<Record<string, string>> | undefined>>,
): string[] {
  const own = wordsOf(manifest);
  return [
    ...tooLong('manifest.json', own),
    ...Object.entries(languages).flatMap(([name, content]) => {
      if (!content) return [`${name}: is missing.`];
      const words = Object.fromEntries(Object.entries(content).filter(([path]) => path !== '$schema'));
      return [
        ...Object.keys(own)
          .filter((path) => !words[path]?.trim())
          .map((path) => `${name}: has no ${path}.`),
        ...Object.keys(words)
          .filter((path) => !(path in own))
          .map((path) => `${name}: ${path} is not in the manifest.`),
        ...tooLong(name, words),
      ];
    }),
  ];
}

function tooLong(name: string, words: Readonly<Record<string, string>>): string[] {
  return Object.entries(words).flatMap(([path, word]) => {
    const most = LONGEST.find(([end]) => path.endsWith(end))?.[1];
    return most !== undefined && word.length > most ? [`${name}: ${path} has ${word.length} characters; ${most} is the most.`] : [];
  });
}
