import { problemCard } from '../../cards/problem-card.js';
import { ask, known, type Decision } from '../ask.js';
import type { Ports } from '../ports.js';
import type { Turn } from '../turn.js';

const EXAMPLES = 3;

/** What is wrong, in the partner's own words. Common problems of the service are offered, so that a press is enough. */
export function describeProblem({ articles }: Pick<Ports, 'articles'>) {
  return function describeProblem(turn: Turn): Decision {
    if (turn.theDraft.problem) return known;
    const text = turn.takeText();
    if (text) {
      turn.learn({ ...turn.theDraft, problem: text });
      return known;
    }
    const usual = articles.common(turn.theDraft.serviceId ?? '', turn.m.locale, EXAMPLES);
    const examples = usual.length > 0 ? usual : turn.m.finding.problem.common;
    return ask({ card: problemCard({ stamp: turn.nextStamp(), place: turn.place, examples }, turn.m), suggestions: examples });
  };
}
