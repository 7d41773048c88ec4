import { BILLING, type Service } from '../model/service.js';
import { compact, isBoundary, isHan, type Compact } from '../text/compact.js';

interface Alias {
  readonly text: string;
  /** A proper name ("Teams"), not a common noun ("mail", 会议) that reports about other services use as well. */
  readonly proper: boolean;
  readonly serviceIds: readonly string[];
}

/** A stretch of a sentence (place in its compact text) that names services. */
export interface NamedServices extends Alias {
  readonly at: number;
}

/** Prepares the services' names and aliases for being found in sentences. */
export function makeServiceFinder(services: readonly Service[]): (sentence: Compact) => readonly NamedServices[] {
  const aliases = new Map<string, Alias>();
  for (const service of services) {
    for (const written of [...service.aliases, ...Object.values(service.name)]) {
      const { text } = compact(written);
      if (text === '') continue;
      const former = aliases.get(text);
      const serviceIds = [...new Set([...(former?.serviceIds ?? []), service.id])];
      const proper = former?.proper === true || /\p{Lu}/u.test(written);
      aliases.set(text, { text, proper, serviceIds });
    }
  }
  const byStart = new Map<string, Alias[]>();
  for (const alias of [...aliases.values()].sort((a, b) => b.text.length - a.text.length)) {
    const start = alias.text.slice(0, 2);
    byStart.set(start, [...(byStart.get(start) ?? []), alias]);
  }
  return (sentence) => {
    const found: NamedServices[] = [];
    for (let at = 0; at < sentence.text.length; at += 1) {
      if (!isBoundary(sentence, at)) continue;
      const alias = byStart
        .get(sentence.text.slice(at, at + 2))
        ?.find((one) => sentence.text.startsWith(one.text, at) && ends(sentence, at + one.text.length));
      if (alias === undefined) continue;
      found.push({ ...alias, at });
      at += alias.text.length - 1;
    }
    return found;
  };
}

/** A word ends here; an English plural's or a name's "s" and digits of a version may follow. */
function ends(sentence: Compact, at: number): boolean {
  return isBoundary(sentence, at) || (!isHan(sentence.text[at] ?? '') && sentence.text[at] === 's' && isBoundary(sentence, at + 1));
}

/**
 * The services that are meant: proper names outdo common nouns, and a name that several services share ("Office 365") only counts while
 * none of them is named by itself. Billing has no proper name and stays beside either.
 */
export function meantServices(named: readonly NamedServices[]): readonly string[] {
  const counted = named.some((name) => name.proper) ? named.filter((name) => name.proper || name.serviceIds.includes(BILLING)) : named;
  const narrow = counted.filter(
    (name) =>
      !counted.some(
        (other) => other.serviceIds.length < name.serviceIds.length && other.serviceIds.every((id) => name.serviceIds.includes(id)),
      ),
  );
  return [...new Set(narrow.flatMap((name) => name.serviceIds))];
}
