import type { Block } from './block.js';
import { fit, fitOf, NO_FIT, scoreOf } from './fit.js';
import { ownLabels } from './customer-text.js';
import { hostFit, idBytes, idFit } from './id-fit.js';
import { all, any, every, type Lookup } from './lookups.js';
import { piecesFit, shortenedFit } from './pieces-fit.js';
import { spokenAlike, type SpokenForm } from './pinyin-forms.js';
import { written, type CustomerQuery, type QueryWord, type Written } from './query.js';
import { homophoneFit, spokenFit } from './spoken-fit.js';
import { standsAlone, term } from './terms.js';
import { wordsFit } from './words-fit.js';
import { writtenFit } from './written-fit.js';

/** A way in which customers can fit a query: whom to look at, and how to tell how well each fits. */
export interface Route {
  readonly lookup: Lookup;
  /** @returns `NO_FIT` for one that does not fit. */
  readonly fit: (block: Block, index: number) => number;
  /**
   * The score of those found when there are too many to look at each, where being found means fitting; absent where it does not, and each has to
   * be looked at.
   */
  readonly unseen?: number;
}

const MOST_LABELS = 3;
const LONG = 255;

/** The ways that find what was typed as it was typed; those that find few of the best come first. */
export function exactRoutes({ whole, words, spoken, hosts, idDigits }: CustomerQuery): readonly Route[] {
  const routes: Route[] = [...writtenRoutes(whole), ...spoken.map(spokenRoute)];
  if (idDigits !== undefined) {
    for (const sought of [idBytes(idDigits, false), idBytes(idDigits, true)]) {
      routes.push({ lookup: all(sought.terms), fit: (block, index) => idFit(block, index, sought) });
    }
  }
  for (const host of hosts) {
    for (const label of ownLabels(host).slice(-MOST_LABELS)) {
      const { terms } = written(label.replace(/[^\p{L}\p{N}]/gu, ''));
      if (terms.length > 0) routes.push({ lookup: all(terms), fit: (block, index) => hostFit(block, index, host) });
    }
  }
  return words.length > 1 ? [...routes, ...wordRoutes(words)] : routes;
}

function writtenRoutes({ units, terms }: Written): readonly Route[] {
  const first = units[0];
  if (first === undefined) return [];
  const seen = (block: Block, index: number) => writtenFit(block, index, units);
  const letter = units.length === 1 && !standsAlone(first);
  return [
    { lookup: all([term.whole(units, 0, units.length)]), fit: seen },
    { lookup: all([...terms, term.beginning(first)]), fit: seen, unseen: scoreOf(fit.beginning, LONG) },
    { lookup: all(terms), fit: seen, unseen: scoreOf(letter ? fit.word : fit.withinWord, LONG) },
  ];
}

function spokenRoute(form: SpokenForm): Route {
  const unseen = form.kind === 'full' && form.from.length > 1 ? fit.spokenWithin : fit.initialsBeginning;
  return { lookup: spokenLookup(form), fit: (block, index) => spokenFit(block, index, [form]), unseen: scoreOf(unseen, LONG) };
}

/** Words in any order; a single one in Chinese, in pieces. */
function wordRoutes(words: readonly QueryWord[]): readonly Route[] {
  const [only, second] = words;
  if (only === undefined) return [];
  if (second !== undefined)
    return [
      { lookup: every(words.map(wordLookups)), fit: (block, index) => wordsFit(block, index, words), unseen: scoreOf(fit.loose, LONG) },
    ];
  const { written: sought } = only;
  if (!sought.hasHan || sought.units.length < 4) return [];
  return [{ lookup: all(sought.pieces), fit: (block, index) => piecesFit(block, index, sought.units) }];
}

function wordLookups({ written: sought, spoken }: QueryWord): readonly Lookup[] {
  const inPieces = sought.hasHan && sought.units.length > 3 ? [all(sought.pieces)] : [];
  return [all(sought.terms), ...inPieces, ...spoken.map(spokenLookup)];
}

function spokenLookup({ from, to, terms }: SpokenForm): Lookup {
  if (terms.length > 0) return all(terms);
  const [first = 0, end = 0] = [from[0], to[0]];
  return any(Array.from({ length: end - first }, (_, place) => term.firstSyllable(first + place)));
}

/** The ways that find what was meant by something near: one word in pieces, abbreviations, characters that sound alike, another legal form or place. */
export function looserRoutes(query: CustomerQuery): readonly Route[] {
  const { whole, core, words } = query;
  const routes: Route[] = words.length > 1 ? [] : [...wordRoutes(words)];
  if (core !== undefined && core.length > 0) {
    const asCore = (score: number, length: number) => (score === NO_FIT ? NO_FIT : scoreOf(fit.coreAlone, length));
    const sought = written(core.map((word) => String.fromCharCode(...word.written.units)).join(''));
    if (sought.units.length > 1) {
      routes.push({
        lookup: all(sought.terms),
        fit(block, index) {
          const score = writtenFit(block, index, sought.units);
          return asCore(fitOf(score) <= fit.label ? score : NO_FIT, block.nameLengths[index] ?? 0);
        },
      });
    }
    for (const route of wordRoutes(core)) {
      routes.push({ ...route, fit: (block, index) => asCore(route.fit(block, index), block.nameLengths[index] ?? 0) });
    }
  }
  if (whole.hasHan && whole.units.length > 1) {
    routes.push({ lookup: all(whole.pieces), fit: (block, index) => shortenedFit(block, index, whole.units) });
    const form = spokenAlike(whole.units);
    if (form !== undefined) routes.push({ lookup: all(form.terms), fit: (block, index) => homophoneFit(block, index, form) });
  }
  return routes;
}
