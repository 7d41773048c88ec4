import { collectCard } from '../../cards/self-help-collect-card.js';
import { MOST_COLLECTED } from '../../cards/self-help-inputs.js';
import { readCommand } from '../../locales/index.js';
import type { Article } from '../../services/model/article.js';
import { ask, known, type Decision } from '../ask.js';
import { withMore } from '../draft-facts.js';
import { collecting, meantArticle, openArticle, readInFull, selfHelpOf, withSentInputs } from '../self-help-draft.js';
import { noteAsked, noteOf } from '../self-help-outcomes.js';
import { askAboutArticles, shownArticles, subscriptionNotice } from '../self-help-shown.js';
import type { Turn } from '../turn.js';
import { solvedBy, type SolvedPorts } from './solved-by.js';

const SHOWN = 3;

/**
 * The fastest help is a fix: one article in full where it is almost certain, else a choice of three, and nothing where nothing fits. What was
 * shown and did not help goes into the request as evidence.
 */
export function suggestSelfHelp(ports: SolvedPorts) {
  const { articles, outcomes } = ports;
  return async function suggestSelfHelp(turn: Turn): Promise<Decision> {
    if (selfHelpOf(turn.theDraft).decision) return sayWhatToCollect(turn);
    const text = turn.takeText();
    const said = text === undefined ? undefined : (readCommand(text) ?? 'more');
    const action = turn.takeAction('selfHelp.solved', 'selfHelp.unsolved', 'selfHelp.open', 'selfHelp.collect');
    if (action) turn.person.draft = withSentInputs(turn.theDraft, action, turn.m);

    if (action?.kind === 'selfHelp.solved' || said === 'solved') {
      const named = action?.kind === 'selfHelp.solved' ? action.articleId : undefined;
      return solvedBy(ports, turn, named ?? meantArticle(selfHelpOf(turn.theDraft)));
    }
    if (action?.kind === 'selfHelp.unsolved' || said === 'unsolved') return unsolved(turn);
    if (action?.kind === 'selfHelp.collect' || said === 'collect')
      return collect(turn, action?.kind === 'selfHelp.collect' ? action.articleId : undefined, action !== undefined);
    if (action?.kind === 'selfHelp.open') return open(turn, action.articleId);
    if (text && said === 'more') return more(turn, text);
    return askAgain(turn, false);
  };

  /** What was asked, in the language of now; the first time, or when nothing of it is there any more, it is searched for. */
  async function askAgain(turn: Turn, replaces: boolean): Promise<Decision> {
    const { collecting: articleId } = selfHelpOf(turn.theDraft);
    if (articleId !== undefined) return collect(turn, articleId, replaces);
    const shown = await shownArticles(articles, turn);
    return shown.length > 0 ? askAboutArticles(turn, shown, { replaces }) : search(turn, false);
  }

  async function search(turn: Turn, again: boolean): Promise<Decision> {
    const { theDraft: draft, m } = turn;
    const { serviceId, problem = '' } = draft;
    const question = { text: problem, locale: m.locale, limit: SHOWN, ...(serviceId === undefined ? {} : { serviceId }) };
    const found = await articles.suggest(question);
    noteAsked(outcomes, turn, found);
    const selfHelp = selfHelpOf(draft);
    const ids = found.articles.map(({ id }) => id);
    /** The words now say that it is another one of those that were shown. */
    const isAnother = found.state === 'confident' && ids[0] !== openArticle(selfHelp);
    const isNew = ids.some((id) => !selfHelp.shown.includes(id)) || isAnother;
    if (found.state === 'unknown' || (again && !isNew)) return nothingFits(turn);
    const opened = isAnother && again ? { opened: [...(selfHelp.opened ?? []), ...ids.slice(0, 1)] } : {};
    const shown = [...new Set([...selfHelp.shown, ...ids])];
    turn.person.draft = { ...draft, selfHelp: { ...selfHelp, shown, answer: { state: found.state, articleIds: ids }, ...opened } };
    return askAboutArticles(turn, await shownArticles(articles, turn));
  }

  /** More words while the articles are shown are searched for; while it is collected what 21Vianet will need, they are that. */
  function more(turn: Turn, text: string): Promise<Decision> | Decision {
    const isCollecting = selfHelpOf(turn.theDraft).collecting !== undefined;
    turn.learn(withMore(turn.theDraft, text));
    return isCollecting ? unsolved(turn) : search(turn, true);
  }

  async function open(turn: Turn, articleId: string): Promise<Decision> {
    const { collecting: _, ...selfHelp } = selfHelpOf(turn.theDraft);
    if (selfHelp.answer?.articleIds.includes(articleId)) {
      const opened = [...(selfHelp.opened ?? []).filter((id) => id !== articleId), articleId];
      turn.person.draft = { ...turn.theDraft, selfHelp: { ...selfHelp, opened } };
      if (await articles.get(articleId, turn.m.locale)) noteOf(outcomes, turn, 'opened', [articleId]);
      else turn.say({ text: turn.m.selfHelp.gone });
    }
    return askAgain(turn, true);
  }

  async function collect(turn: Turn, named: string | undefined, replaces: boolean): Promise<Decision> {
    const { collecting: _, ...selfHelp } = selfHelpOf(turn.theDraft);
    const isShown = named !== undefined && selfHelp.shown.includes(named);
    const article = await articleOf(turn, isShown ? named : meantArticle(selfHelp));
    if (!article) {
      turn.person.draft = { ...turn.theDraft, selfHelp };
      return askAgain(turn, replaces);
    }
    const { id: articleId, title } = article;
    const labels = labelsOf(article, turn);
    turn.person.draft = collecting(turn.theDraft, articleId, labels);
    const { values = [] } = selfHelpOf(turn.theDraft).collected?.find((one) => one.articleId === articleId) ?? {};
    const { place } = turn;
    return ask({ card: collectCard({ stamp: turn.nextStamp(), place, articleId, title, labels, values }, turn.m), replaces });
  }

  async function articleOf({ m }: Turn, articleId: string | undefined): Promise<Article | undefined> {
    return articleId === undefined ? undefined : articles.get(articleId, m.locale);
  }

  /** Whoever asks at the form is told, and asked what was asked. */
  async function sayWhatToCollect(turn: Turn): Promise<Decision> {
    const { untaken, theDraft } = turn;
    if (theDraft.details || untaken.kind !== 'text' || readCommand(untaken.text) !== 'collect') return known;
    turn.settle();
    const labels = labelsOf(await articleOf(turn, meantArticle(selfHelpOf(theDraft))), turn);
    turn.say({ text: turn.m.selfHelp.collect.list(labels) });
    return known;
  }

  function unsolved(turn: Turn): Decision {
    const { collecting: _, ...selfHelp } = selfHelpOf(turn.theDraft);
    noteOf(outcomes, turn, 'rejected', readInFull(selfHelp));
    turn.learn({ ...turn.theDraft, selfHelp: { ...selfHelp, decision: 'unsolved' } });
    return known;
  }

  /** Never junk: the form says that there is no article, and asks for the details. */
  function nothingFits(turn: Turn): Decision {
    const notice = subscriptionNotice(turn);
    const selfHelp = selfHelpOf(turn.theDraft);
    if (notice !== undefined && selfHelp.shown.length === 0) turn.say({ text: notice });
    turn.person.draft = { ...turn.theDraft, selfHelp: { ...selfHelp, noneFits: true } };
    return unsolved(turn);
  }
}

/** What the article says to collect; where it says nothing, what 21Vianet asks for with any problem. */
function labelsOf(article: Article | undefined, { m }: Turn): readonly string[] {
  const labels = article && article.collect.length > 0 ? article.collect : m.selfHelp.collect.general;
  return labels.slice(0, MOST_COLLECTED);
}
