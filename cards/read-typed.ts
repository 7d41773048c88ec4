import type { TypedDetails } from '../services/model/draft.js';
import { DETAIL_FIELDS, DETAIL_LIMITS, type DetailField } from './detail-fields.js';

const MULTILINE: ReadonlySet<DetailField> = new Set<DetailField>(['description', 'businessImpact', 'stepsTried']);
const LINE_BREAKS = /\r\n?|[\u0085\u2028\u2029]/gu;
/** Control characters, half characters, and marks that turn the direction of the text after them. */
const UNWANTED = /[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/gu;

/** What was sent for an input: its text without what nobody typed on purpose, and how long it was before it was cut. */
export interface TypedText {
  readonly text: string;
  readonly length: number;
}

/** What is kept of a text that is too long: enough to shorten it by hand, little enough for a card. */
const kept = (field: DetailField) => Math.ceil(DETAIL_LIMITS[field] * 1.25);

function clean(value: string, field: DetailField): TypedText {
  const max = kept(field);
  const breaks = MULTILINE.has(field) ? '\n' : ' ';
  const text = value
    .slice(0, max + 1)
    .replace(LINE_BREAKS, '\n')
    .replace(UNWANTED, (mark) => (mark === '\n' ? breaks : mark === '\t' ? ' ' : ''))
    .trim();
  return value.length > max ? { text: text.slice(0, max), length: value.length } : { text, length: text.length };
}

/** Takes the form's inputs out of what a card sent. Anything that is not text counts as blank, except a toggle's true and false. */
export function readTyped(inputs: Readonly<Record<string, unknown>>): ReadonlyMap<DetailField, TypedText> {
  return new Map(
    DETAIL_FIELDS.flatMap((field) => {
      const value = Object.hasOwn(inputs, field) ? inputs[field] : undefined;
      const given = typeof value === 'boolean' ? String(value) : typeof value === 'string' ? value : '';
      const typed = clean(given, field);
      return typed.text === '' ? [] : [[field, typed] as const];
    }),
  );
}

/** The same as it is kept with the draft and shown again in the form. */
export function typedDetails(typed: ReadonlyMap<DetailField, TypedText>): TypedDetails {
  return Object.fromEntries([...typed].map(([field, { text }]) => [field, text]));
}
