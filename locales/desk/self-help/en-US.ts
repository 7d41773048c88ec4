import { grouped } from '../../format.js';

const n = (value: number) => grouped(value, 'en-US');

/** The words of the report on self-help. */
export const selfHelpWordsEnUS = {
  open: 'Self-help report',
  back: 'Back to the queue',
  heading: 'How self-help went',
  period: 'Period',
  days: (count: number) => (count === 1 ? 'Today' : `Last ${n(count)} days`),
  fromTo: (from: string, to: string) => `${from} to ${to}, Beijing days`,
  asked: 'Questions',
  confident: 'Sure of the article',
  likely: 'Several likely articles',
  unknown: 'Nothing that fits',
  solved: 'Solved by an article',
  escalated: 'Became a request',
  ofAsked: (share: string) => `${share} of the questions`,
  unanswered: 'What people ask that we have no answer for',
  unansweredHint: (days: number) =>
    `Nothing was shown, or what was shown did not keep the problem from becoming a request. Words are kept for ${n(days)} ${days === 1 ? 'day' : 'days'}, without addresses, numbers and secrets.`,
  noWords: 'The words of questions are not kept here (SELF_HELP_TEXT_DAYS is 0).',
  noneUnanswered: 'In this period every question had an answer.',
  neverHelp: 'Articles that never help',
  neverHelpHint: 'Shown five times or more, and not once the lasting solution.',
  noneNeverHelp: 'None that was shown often and never helped.',
  articles: 'All articles that were shown',
  noArticles: 'No article was shown in this period.',
  download: 'Download as CSV',
  becameRequest: 'Became a request',
  noAnswer: 'No answer',
  yes: 'Yes',
  failed: 'The report could not be read.',
  columns: {
    question: 'Question',
    service: 'Service',
    services: 'Services',
    count: 'How often',
    lastAsked: 'Last asked',
    result: 'Result',
    language: 'Language',
    article: 'Article',
    articleId: 'Article id',
    source: 'Source',
    shown: 'Shown',
    opened: 'Opened',
    solved: 'Solved it',
    rejected: 'Did not help',
    escalated: 'Request after it',
    stillSolved: 'Still solved a day later',
    cameBack: 'Came back',
    neverHelps: 'Never helps',
  },
};

export type SelfHelpWords = typeof selfHelpWordsEnUS;
