import type { Customer } from '../model/customer.js';
import type { UsersAffected } from '../model/draft.js';
import type { Service } from '../model/service.js';
import type { Severity } from '../model/severity.js';
import type { Clock } from '../ports/clock.js';
import type { CustomerDirectory, Mention } from '../ports/customer-directory.js';
import { compact } from '../text/compact.js';
import { errorCodes } from '../text/error-codes.js';
import { bareName, customerHead } from './customer-head.js';
import { problemOf } from './problem.js';
import { makeServiceFinder, meantServices } from './service-names.js';
import { proposedSeverity } from './severity.js';
import { startedAt } from './started-at.js';
import { usersAffected } from './users-affected.js';

/** What a partner's own words say. Whatever they do not say is absent: nothing is guessed. */
export interface Understood {
  /** Whom they may mean, the most specific first: none named, one unambiguous, or several to choose from. */
  readonly customers: readonly Customer[];
  /** When none is named for certain: whom the words may mean, misspelt, in pinyin or of another place or trade, the most likely first. Only to be asked about. */
  readonly guessed: readonly Customer[];
  /** Which services they may mean. */
  readonly serviceIds: readonly string[];
  /** The sentence without greeting and leading customer, when it says more than a customer's or a service's name. */
  readonly problem?: string;
  readonly severity?: Severity;
  /** ISO 8601 instant, never in the future. */
  readonly startedAt?: string;
  readonly usersAffected?: UsersAffected;
  /** Error codes as they are written in documentation: `5.7.708`, `AADSTS50126`, `0x8004FC12`. */
  readonly codes: readonly string[];
}

export interface Understanding {
  /** `patience`: how long the partner's customers may be waited for, while they are still being read in. */
  read(partnerId: string, text: string, patience?: AbortSignal): Promise<Understood>;
}

interface Deps {
  readonly customers: CustomerDirectory;
  readonly services: readonly Service[];
  readonly clock: Clock;
}

/** Further than this no text is read, which bounds what a reading costs; the problem is cut there too. */
const LONGEST_TEXT = 4000;

/** Reads free text by word lists and the partner's own directory, in Beijing time: the same words always mean the same. */
export function makeUnderstanding({ customers, services, clock }: Deps): Understanding {
  const findServices = makeServiceFinder(services);

  /** "Exchange users …" names a service, not a customer. */
  async function guessedFrom(partnerId: string, words: string | undefined, patience?: AbortSignal): Promise<readonly Customer[]> {
    return words === undefined || findServices(compact(words)).length > 0 ? [] : customers.guess(partnerId, words, patience);
  }
  return {
    async read(partnerId, written, patience) {
      const text = written.slice(0, LONGEST_TEXT);
      const mentions = await customers.mentionedIn(partnerId, text, patience);
      const rest = withoutCustomers(text, mentions);
      const compacted = compact(rest);
      const named = findServices(compacted);
      const folded = compacted.folded.text;
      const codes = errorCodes(rest);
      const affected = usersAffected(folded);
      const nameAlone = bareName(text);
      const [first] = mentions;
      const guessed = first
        ? first.doubtful
          ? first.customers
          : []
        : await guessedFrom(partnerId, nameAlone ?? customerHead(text), patience);
      return {
        customers: first && !first.doubtful ? first.customers : [],
        guessed,
        serviceIds: meantServices(named),
        problem:
          nameAlone !== undefined && guessed.length > 0 ? undefined : problemOf({ text, compacted, mentions, services: named, codes }),
        severity: proposedSeverity(folded, affected),
        startedAt: startedAt(rest, clock.now()),
        usersAffected: affected,
        codes,
      };
    },
  };
}

/** Blanks the customers' names, so that nothing else is read into them; places stay the same. */
function withoutCustomers(text: string, mentions: readonly Mention[]): string {
  return mentions.reduce((known, { start, end }) => `${known.slice(0, start)}${'\u00b7'.repeat(end - start)}${known.slice(end)}`, text);
}
