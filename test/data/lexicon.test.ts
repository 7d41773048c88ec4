import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { parseLexicon } from '../../services/self-help/ranking/lexicon.js';
import { simplifiedForms } from '../../services/text/simplify.js';

const FOLDER = new URL('../../data/lexicon/', import.meta.url);
const HEADING = 2;
const han = /\p{Script=Han}/u;

function simplified(word: string): string {
  const forms = simplifiedForms();
  return [...word.toLowerCase()].map((character) => forms.get(character) ?? character).join('');
}

describe('data/lexicon', () => {
  const names = readdirSync(FOLDER);
  const files = names.map((name) => ({ name, bytes: readFileSync(new URL(name, FOLDER)) }));
  const written = files.flatMap(({ name, bytes }) =>
    bytes
      .toString('utf8')
      .split('\n')
      .map((line, index) => ({ at: `${name}:${index + 1}`, line }))
      .filter(({ line }) => line !== '' && !line.startsWith('#'))
      .map(({ at, line }) => ({ at, words: line.split(',').map((word) => simplified(word.trim())) })),
  );

  it('is text files in UTF-8 without a byte order mark, each with what it is and how it is written above', () => {
    assert.ok(files.length > 0);
    for (const { name, bytes } of files) {
      assert.match(name, /^[a-z-]+\.txt$/);
      const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
      assert.notEqual(text.charCodeAt(0), 0xfeff, name);
      assert.ok(text.endsWith('\n'), `${name} ends within a line`);
      for (const line of text.split('\n').slice(0, HEADING)) assert.match(line, /^# /, name);
    }
  });

  it('is read without a problem, every concept of it', () => {
    const read = files.map(({ name, bytes }) => ({ name, ...parseLexicon(bytes.toString('utf8')) }));
    assert.deepEqual(
      read.flatMap(({ name, problems }) => problems.map((problem) => ({ name, ...problem }))),
      [],
    );
    assert.equal(read.flatMap(({ concepts }) => concepts).length, written.length);
    assert.ok(written.length >= 2200, `${written.length} concepts`);
  });

  it('says every concept of ours in Chinese and in another script, with no word empty or twice on a line', () => {
    const bad = written.filter(
      ({ words }) =>
        words.includes('') ||
        new Set(words).size < words.length ||
        (!words.includes('@other') && (!words.some((word) => han.test(word)) || words.every((word) => han.test(word)))),
    );
    assert.deepEqual(bad, []);
  });

  it('has no concept twice', () => {
    const places = new Map<string, string>();
    const twice: string[] = [];
    for (const { at, words } of written) {
      const concept = [...words].sort().join(',');
      const before = places.get(concept);
      if (before === undefined) places.set(concept, at);
      else twice.push(`${at} is ${before}`);
    }
    assert.deepEqual(twice, []);
  });
});
