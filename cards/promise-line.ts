import { beijingTime, deadline, relative } from '../locales/format.js';
import type { Messages } from '../locales/messages.js';
import type { PromiseClock } from '../services/model/promise-clock.js';
import { run, said, type Color, type RichTextBlock, type TextRun } from './elements.js';

interface Piece {
  /** What it comes to, in a word that the colour only helps. */
  readonly word?: string;
  readonly color?: Color;
  readonly time?: string;
}

function pieceOf(promise: PromiseClock, now: Date, m: Messages): Piece | undefined {
  const words = m.requests.promise;
  switch (promise.kind) {
    case 'none':
      return { word: words.none };
    case 'running': {
      const time = `${relative(promise.dueAt, now, m.locale)} · ${deadline(promise.dueAt, now, m.locale)}`;
      if (promise.level === 'fine') return { time };
      return { word: words[promise.level], color: promise.level === 'soon' ? 'warning' : 'attention', time };
    }
    case 'paused':
      return { word: words.paused };
    case 'kept':
      return promise.inTime
        ? { word: words.inTime, color: 'good', time: beijingTime(promise.at, now, m.locale) }
        : { word: words.late, color: 'warning', time: beijingTime(promise.at, now, m.locale) };
    case 'over':
      return undefined;
  }
}

/** "overdue · 20 min ago · 16:40"; `undefined` where nothing is promised any more. */
export function promiseRuns(promise: PromiseClock, now: Date, m: Messages): readonly TextRun[] | undefined {
  const piece = pieceOf(promise, now, m);
  if (!piece) return undefined;
  const { word, color, time } = piece;
  return [...(word ? [run(word, color ? { weight: 'bolder', color } : {})] : []), ...(time ? [run(word ? ` · ${time}` : time)] : [])];
}

/** The same in plain text. */
export function promiseText(promise: PromiseClock, now: Date, m: Messages): string | undefined {
  const piece = pieceOf(promise, now, m);
  return piece && [piece.word, piece.time].filter(Boolean).join(' · ');
}

/** The same behind its label, as a line of a card. */
export function promiseLine(promise: PromiseClock, now: Date, m: Messages): RichTextBlock | undefined {
  const runs = promiseRuns(promise, now, m);
  return runs && said([run(m.words.labelled(m.requests.view.promised), { isSubtle: true }), ...runs], { spacing: 'none' });
}
