import type { Customer } from '../../model/customer.js';
import { fold } from '../../text/fold.js';
import { isHan } from '../../text/compact.js';
import { brandOf, coreOf, wordsOf } from '../names/customer-name.js';
import { HAN_REGIONS, HAN_TRADES } from '../names/name-words.js';

/** What of a customer can be found by how it is written: letters and digits only, folded. */
export interface CustomerText {
  /** The name, then what is the customer's own in its domains, each ended by `PART_END`. */
  readonly text: string;
  /** The name is `[0, nameEnd)` of it, the name without legal form and place `[coreStart, coreEnd)`. */
  readonly nameEnd: number;
  readonly coreStart: number;
  readonly coreEnd: number;
  /** Places where a word begins, as far as words can be told: ascending, without the beginnings of parts. */
  readonly wordStarts: readonly number[];
}

export const PART_END = '\0';

/** Longer names, and more of a customer's domains than that, are found by these beginnings. */
const LONGEST_NAME = 500;
const LONGEST_TEXT = 2_000;
/** Parts of host names that many organisations share. */
const SHARED_LABEL = /^(?:com|cn|net|org|gov|edu|co|io|biz|info|tech|cloud|www|mail|partner|onmschina|onmicrosoft|hk|tw|us|uk)$/u;
const apart = new Set([...HAN_TRADES, ...HAN_REGIONS]);
const LONGEST_APART = 4;

/** What is the customer's own in a domain: `contoso` of contoso.partner.onmschina.cn. */
export function ownLabels(foldedHost: string): readonly string[] {
  return foldedHost.split('.').filter((label) => label !== '' && !SHARED_LABEL.test(label));
}

/** Reads a customer's name and domains once, so that a search only compares. */
export function customerText({ name, domain, customDomains }: Pick<Customer, 'name' | 'domain' | 'customDomains'>): CustomerText {
  const words = wordsOf(fold(name.slice(0, LONGEST_NAME)));
  const whole = words.join('');
  const core = coreOf(words);
  const own = core.join('');
  const coreStart = Math.max(0, whole.indexOf(own));
  const coreEnd = coreStart + own.length;
  const starts = new Set([coreStart, coreEnd]);
  let at = 0;
  for (const word of words) {
    starts.add(at);
    at += word.length;
  }
  const brandEnd = coreStart + (brandOf(core)?.length ?? 0);
  starts.add(brandEnd);
  splitHan(whole, brandEnd, starts);
  let text = whole + PART_END;
  for (const label of new Set([domain, ...customDomains].flatMap((host) => ownLabels(fold(host))))) {
    const parts = wordsOf(label);
    if (parts.length === 0 || text.length > LONGEST_TEXT) continue;
    let place = text.length;
    for (const part of parts) {
      starts.add(place);
      place += part.length;
    }
    text += parts.join('') + PART_END;
  }
  return { text, nameEnd: whole.length, coreStart, coreEnd, wordStarts: [...starts].sort((a, b) => a - b) };
}

/** Chinese has no spaces: after the brand, words are told by what trades and places are called, the longest first. */
function splitHan(name: string, from: number, starts: Set<number>): void {
  for (let at = from; at < name.length;) {
    let length = isHan(name.charAt(at)) ? Math.min(LONGEST_APART, name.length - at) : 0;
    while (length > 1 && !apart.has(name.slice(at, at + length))) length -= 1;
    if (length > 1) starts.add(at).add(at + length);
    at += Math.max(1, length);
  }
}
