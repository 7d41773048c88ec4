import { plus, type Tally } from './tally.js';

/** What an article is worth before anything is known of it: about a third of what is shown first helps. */
const EXPECTED = 0.35;
/** So many outcomes weigh as much as that expectation. */
const DOUBT = 8;
/** Being passed over tells less than being tried: people press "still need help" for all that was shown. */
const REJECTED_WEIGHT = 0.5;
/** What an article did for other services tells something of this one. */
const ELSEWHERE_WEIGHT = 0.5;

/**
 * How much more (up to 1) or less (down to -1) than expected an article helps, by its outcomes with a service and, half as much, with others.
 * 0 where nothing is known; few outcomes move it little, and however many there are it is bounded.
 */
export function priorOf(byService: Readonly<Record<string, Tally>>, serviceId: string | undefined): number {
  const {
    solved = 0,
    rejected = 0,
    cameBack = 0,
  } = Object.entries(byService).reduce<Tally>(
    (sum, [service, tally]) => plus(sum, tally, service === serviceId ? 1 : ELSEWHERE_WEIGHT),
    {},
  );
  const good = Math.max(0, solved - cameBack);
  const bad = rejected * REJECTED_WEIGHT + cameBack;
  const share = (good + DOUBT * EXPECTED) / (good + bad + DOUBT);
  return share >= EXPECTED ? (share - EXPECTED) / (1 - EXPECTED) : (share - EXPECTED) / EXPECTED;
}
