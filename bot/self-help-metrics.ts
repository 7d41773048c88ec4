import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { IndexEvent } from '../services/self-help/articles/index-event.js';
import type { SuggestionState } from '../services/ports/article-index.js';

/** What operators watch of self-help: what can be found, and how its questions go. Nothing that a person wrote. */
export interface SelfHelpMetrics {
  readonly selfHelpTold: (event: IndexEvent) => void;
  /** Call when a question is asked; call what it returns with the answer's state. */
  readonly selfHelpAsked: () => (state: SuggestionState) => void;
}

const TROUBLES = {
  'articles.source_damaged': 'source_damaged',
  'articles.not_indexed': 'not_indexed',
  'articles.question_failed': 'question_failed',
} as const;

export function makeSelfHelpMetrics(registers: Registry[]): SelfHelpMetrics {
  const articles = new Gauge({
    name: 'bot_self_help_articles',
    help: 'Self-help articles, each language counted, that can be found now',
    labelNames: ['source'],
    registers,
  });
  const building = new Histogram({
    name: 'bot_self_help_index_build_seconds',
    help: 'Time that making the index of articles took, on its own thread',
    buckets: [0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300],
    registers,
  });
  const asking = new Histogram({
    name: 'bot_self_help_query_seconds',
    help: 'Time from a question to its articles, reading them included',
    buckets: [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 2.5],
    registers,
  });
  const states = new Counter({
    name: 'bot_self_help_answers_total',
    help: 'Answers to self-help questions: confident, likely or unknown',
    labelNames: ['state'],
    registers,
  });
  const troubles = new Counter({
    name: 'bot_self_help_troubles_total',
    help: 'Imported articles that could not be read, indexes that could not be made, questions that failed',
    labelNames: ['kind'],
    registers,
  });

  return {
    selfHelpTold(event) {
      if (event.event !== 'articles.indexed') return troubles.inc({ kind: TROUBLES[event.event] });
      building.observe(event.ms / 1_000);
      articles.reset();
      for (const { sourceId, articles: found } of event.sources) articles.set({ source: sourceId }, found);
    },
    selfHelpAsked() {
      const stop = asking.startTimer();
      return (state) => {
        stop();
        states.inc({ state });
      };
    },
  };
}
