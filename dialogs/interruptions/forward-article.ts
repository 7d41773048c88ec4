import { articleText } from '../../cards/article-text.js';
import { selfHelpForwardCard } from '../../cards/self-help-forward-card.js';
import { messagesFor } from '../../locales/index.js';
import { customerLocale } from '../../services/customers/customer-locale.js';
import type { Article } from '../../services/model/article.js';
import { LOCALES } from '../../services/model/locale.js';
import { placeOf } from '../place-of.js';
import type { Ports } from '../ports.js';
import { withInputsOfStayingCard } from '../self-help-draft.js';
import type { Turn } from '../turn.js';
import type { Outcome } from './interruption.js';

/** An article as a text for the customer, in the customer's language where it exists in that. What was asked stands as it is, with its ticks. */
export function forwardArticle({ articles, customers, catalogue }: Pick<Ports, 'articles' | 'customers' | 'catalogue'>) {
  return async function forwardArticle(turn: Turn): Promise<Outcome> {
    if (turn.untaken.kind !== 'action' || turn.untaken.action.kind !== 'selfHelp.forward') return 'pass';
    const { action } = turn.untaken;
    turn.settle();
    const { draft, user, m } = turn;
    if (draft && action.draftId === draft.id) turn.person.draft = withInputsOfStayingCard(draft, action, m);

    const { articleId, locale: chosen, customerId, serviceId } = action;
    const place = await placeOf({ customers, catalogue }, user.partnerId, { customerId, serviceId }).catch(() => ({}));
    const exists = await languagesOf(articleId);
    const language = chosen ?? ('customer' in place && place.customer ? customerLocale(place.customer) : m.locale);
    const article = exists.find(({ locale }) => locale === language) ?? exists.find(({ locale }) => locale === m.locale) ?? exists[0];
    if (!article) {
      turn.say({ text: m.selfHelp.gone });
      return 'askAgain';
    }
    const text = articleText(article, messagesFor(article.locale));
    const others = exists.flatMap(({ locale }) => (locale === article.locale ? [] : locale));
    const card = selfHelpForwardCard({ articleId, place, text, language: article.locale, others }, m);
    // A language is chosen on the card itself, which then changes; anywhere else it is a new one.
    turn.say({ card, replaces: chosen !== undefined });
    return 'done';
  };

  /** The article in each language that it is written in. */
  async function languagesOf(articleId: string): Promise<readonly Article[]> {
    const found = await Promise.all(LOCALES.map((locale) => articles.get(articleId, locale)));
    return found.flatMap((article, i) => (article && article.locale === LOCALES[i] ? article : []));
  }
}
