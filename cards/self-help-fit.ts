import type { Article } from '../services/model/article.js';
import { plainMarkdown } from './plain-markdown.js';
import { shortened } from './plain-text.js';

/** What an article may take of a card: Teams refuses messages of 28 KB, and three articles, buttons and the frame take the rest. */
const BYTES = 9_000;
/** Of the JSON around each step. */
const AROUND = 420;
const LONGEST_PART = 900;

const bytesOf = (text: string) => new TextEncoder().encode(text).length;

/** One line, unless its lines mean something: a list in it, or code. */
const asOneBlock = (text: string) => (/```|\n\s*(?:[-*+]|\d+[.)])\s/u.test(text) ? text : text.replace(/\s*\n\s*/gu, ' '));

/** A part that would fill the screen alone loses its Markdown and its end. */
const part = (text: string) => (text.length <= LONGEST_PART ? asOneBlock(text) : shortened(plainMarkdown(text), LONGEST_PART));

export interface FittingArticle {
  readonly causes: readonly string[];
  /** Its first steps, those that fit. */
  readonly steps: readonly string[];
  readonly check?: string;
  readonly lead?: string;
  /** Something was left out: the documentation has it. */
  readonly isCut: boolean;
}

/** As much of an article as a card can carry, whole steps only. Our own are far shorter; an imported page may be of any length. */
export function fitting({ causes, steps, check, lead }: Article): FittingArticle {
  const shownCauses = causes.slice(0, 4).map(part);
  const shownCheck = check === undefined ? undefined : part(check);
  const shownLead = lead === undefined ? undefined : shortened(lead, LONGEST_PART);
  let left = BYTES - bytesOf([...shownCauses, shownCheck ?? '', shownLead ?? ''].join());
  const shownSteps: string[] = [];
  for (const step of steps.map(part)) {
    left -= bytesOf(JSON.stringify(step)) + AROUND;
    if (left < 0) break;
    shownSteps.push(step);
  }
  const whole = [...causes, ...steps, check ?? '', lead ?? ''].every((text) => text.length <= LONGEST_PART);
  return {
    causes: shownCauses,
    steps: shownSteps,
    ...(shownCheck === undefined ? {} : { check: shownCheck }),
    ...(shownLead === undefined ? {} : { lead: shownLead }),
    isCut: !whole || shownSteps.length < steps.length || shownCauses.length < causes.length,
  };
}
