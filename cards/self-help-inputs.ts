import type { SubmitAction } from './action-elements.js';

/** More steps and labels than this are on no card. */
const MOST_STEPS = 50;
export const MOST_COLLECTED = 5;
/** Of each text that was collected. */
const LONGEST = 1_000;

const UNWANTED = /[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]+/gu;

type Sent = Readonly<Record<string, unknown>>;

/** The id of a step's check mark: the article's place among those that were found, and the step's number; both from 1. */
export const stepInputId = (place: number, step: number): string => `step-${place}-${step}`;
export const collectInputId = (n: number): string => `collect-${n}`;

/** The same button, which sends the card's inputs along: none of them can hold it up. */
export function withInputs(action: SubmitAction): SubmitAction {
  return { ...action, associatedInputs: 'auto' };
}

/**
 * Which steps of one article are ticked after a card was sent, ascending; it may have sent anything. A step that was not among what was sent
 * stays as it was `before`.
 */
export function readTicks(sent: Sent, place: number, before: readonly number[]): readonly number[] {
  const numbers = Array.from({ length: MOST_STEPS }, (_, i) => i + 1);
  return numbers.filter((n) => {
    const value = ownValue(sent, stepInputId(place, n));
    return value === undefined ? before.includes(n) : value === 'true' || value === true;
  });
}

/** What was filled in beside each label, empty where nothing was; `undefined` when the card had no such inputs. */
export function readCollected(sent: Sent, count: number): readonly string[] | undefined {
  const ids = Array.from({ length: Math.min(count, MOST_COLLECTED) }, (_, i) => collectInputId(i + 1));
  const values = ids.map((id) => ownValue(sent, id));
  if (values.every((value) => value === undefined)) return undefined;
  return values.map((value) => (typeof value === 'string' ? value.slice(0, LONGEST).replace(UNWANTED, ' ').trim() : ''));
}

function ownValue(sent: Sent, id: string): unknown {
  return Object.hasOwn(sent, id) ? sent[id] : undefined;
}
