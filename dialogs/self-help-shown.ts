import type { ShownArticle } from '../cards/self-help-article.js';
import { selfHelpCard } from '../cards/self-help-card.js';
import { partlyText } from '../cards/subscription-words.js';
import type { ArticleIndex } from '../services/ports/article-index.js';
import { ask, type Decision } from './ask.js';
import { openArticle, selfHelpOf } from './self-help-draft.js';
import type { Turn } from './turn.js';

/** What is said of the service's subscriptions beside the articles, where only some are in force. */
export function subscriptionNotice({ theDraft: { subscriptions }, m }: Turn): string | undefined {
  return subscriptions?.standing === 'partly' ? partlyText(subscriptions.held, m) : undefined;
}

/** The articles that were found, as they are now: one that is gone since is left out. */
export async function shownArticles(articles: ArticleIndex, { theDraft, m }: Turn): Promise<readonly ShownArticle[]> {
  const { answer, ticked = {} } = selfHelpOf(theDraft);
  const found = await Promise.all((answer?.articleIds ?? []).map((id) => articles.get(id, m.locale)));
  return found.flatMap((article, i) => {
    if (!article) return [];
    const source = articles.source(article.sourceId)?.name;
    return [{ article, place: i + 1, ticked: ticked[article.id] ?? [], ...(source === undefined ? {} : { source }) }];
  });
}

/** Asks whether one of them helped. */
export function askAboutArticles(turn: Turn, articles: readonly ShownArticle[], { replaces = false } = {}): Decision {
  const selfHelp = selfHelpOf(turn.theDraft);
  const open = openArticle(selfHelp);
  const notice = subscriptionNotice(turn);
  const { place } = turn;
  const card = selfHelpCard(
    {
      stamp: turn.nextStamp(),
      place,
      state: selfHelp.answer?.state ?? 'likely',
      articles,
      ...(open === undefined ? {} : { open }),
      ...(notice === undefined ? {} : { notice }),
    },
    turn.m,
  );
  return ask({ card, replaces });
}
