import { selfHelpCard, solvedCard } from '../../cards/self-help-card.js';
import { partlyText } from '../../cards/subscription-words.js';
import { readCommand } from '../../locales/index.js';
import type { Article } from '../../services/model/article.js';
import { ask, known, over, type Decision } from '../ask.js';
import { withMore } from '../draft-facts.js';
import type { Ports } from '../ports.js';
import type { Turn } from '../turn.js';

const SHOWN = 3;

/** The fastest help is a fix: at most three articles. What was shown and did not help goes into the request as evidence. */
export function suggestSelfHelp({ articles, report }: Pick<Ports, 'articles' | 'report'>) {
  return async function suggestSelfHelp(turn: Turn): Promise<Decision> {
    if (turn.theDraft.selfHelp?.decision) return known;
    const before = turn.theDraft.selfHelp?.shown ?? [];
    const text = turn.takeText();
    const said = text === undefined ? undefined : (readCommand(text) ?? 'more');

    const solved = turn.takeAction('selfHelp.solved');
    if (solved || said === 'solved') return solvedBy(turn, solved?.articleId ?? before[0]);
    if (turn.takeAction('selfHelp.unsolved') || said === 'unsolved') return unsolved(turn, before);
    if (text && said === 'more') turn.learn(withMore(turn.theDraft, text));

    const found = await suggested(turn);
    const newToThem = found.filter(({ id }) => !before.includes(id));
    if (found.length === 0 || (said === 'more' && newToThem.length === 0)) return unsolved(turn, before);
    const shown = [...new Set([...before, ...found.map(({ id }) => id)])];
    turn.person.draft = { ...turn.theDraft, selfHelp: { shown } };
    const { subscriptions } = turn.theDraft;
    const notice = subscriptions?.standing === 'partly' ? partlyText(subscriptions.held, turn.m) : undefined;
    const { place } = turn;
    return ask({
      card: selfHelpCard({ stamp: turn.nextStamp(), place, articles: found, ...(notice === undefined ? {} : { notice }) }, turn.m),
    });
  };

  async function suggested({ theDraft, m }: Turn): Promise<readonly Article[]> {
    const { serviceId } = theDraft;
    const question = { text: theDraft.problem ?? '', locale: m.locale, limit: SHOWN, ...(serviceId === undefined ? {} : { serviceId }) };
    return (await articles.suggest(question)).articles;
  }

  async function solvedBy(turn: Turn, articleId: string | undefined): Promise<Decision> {
    const article = articleId === undefined ? undefined : await articles.get(articleId, turn.m.locale);
    report('self_help.solved', { articleId: article?.id ?? '' });
    turn.say({ card: solvedCard({ place: turn.place, ...(article ? { article } : {}) }, turn.m), replaces: true });
    turn.forgetDraft();
    return over;
  }
}

function unsolved(turn: Turn, shown: readonly string[]): Decision {
  turn.learn({ ...turn.theDraft, selfHelp: { shown, decision: 'unsolved' } });
  return known;
}
