import { isHan } from '../text/compact.js';
import { fold } from '../text/fold.js';
import type { CustomerEntry } from './customer-entry.js';
import { brandOf, isGeneric, wordsOf } from './customer-name.js';

/** A way to name a customer in a sentence: any beginning of `text` of at least `least` units. */
export interface MentionForm {
  readonly text: string;
  readonly least: number;
  readonly entry: CustomerEntry;
}

/** This many Chinese characters of a name's beginning are distinctive even when the whole own name is longer. */
const DISTINCTIVE_HAN = 4;

function form(entry: CustomerEntry, text: string, brand: string): MentionForm | undefined {
  const found = text.indexOf(brand);
  if (found < 0) return undefined;
  const needed = isHan(Array.from(brand)[0] ?? '') ? Math.min(brand.length, DISTINCTIVE_HAN) : brand.length;
  return { text, least: found + needed, entry };
}

/** The ways to name a customer: its whole name, its core name, and the second of two names side by side ("Contoso 康拓索"). */
export function mentionForms(entry: CustomerEntry): readonly MentionForm[] {
  const core = entry.coreWords;
  const words = wordsOf(fold(entry.customer.name));
  const forms: (MentionForm | undefined)[] = [];
  if (entry.brand !== undefined) {
    forms.push(form(entry, entry.core, entry.brand));
    if (entry.name !== entry.core) forms.push(form(entry, entry.name, entry.brand));
  } else if (entry.name.length >= 6 && (words.some(isHan) ? !isGeneric([entry.name]) : words.length > 2)) {
    forms.push({ text: entry.name, least: entry.name.length, entry });
  }
  for (let index = 1; index < core.length; index += 1) {
    const word = core[index] ?? '';
    if (isHan(word) === isHan(core[index - 1] ?? '') || isGeneric([word])) continue;
    const brand = brandOf([word]);
    if (brand !== undefined && (isHan(word) || word.length > 3)) forms.push(form(entry, core.slice(index).join(''), brand));
  }
  return forms.filter((made) => made !== undefined);
}
