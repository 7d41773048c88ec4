import { articleText } from '../../cards/article-text.js';
import type { Card } from '../../cards/card.js';
import { selfHelpCard } from '../../cards/self-help-card.js';
import { collectCard } from '../../cards/self-help-collect-card.js';
import { followUpsCard, stillSolvedCard, stillSolvedThanksCard } from '../../cards/self-help-follow-up-cards.js';
import { readCollected } from '../../cards/self-help-inputs.js';
import { selfHelpForwardCard } from '../../cards/self-help-forward-card.js';
import { solvedCard } from '../../cards/self-help-solved-card.js';
import type { Messages } from '../../locales/messages.js';
import type { Locale } from '../../services/model/locale.js';
import { aCustomer, anArticle, anOption, aShownArticle, NOW, STAMP } from './samples.js';

/** An imported page without steps, in another language than the reader's. */
const IMPORTED_LEAD =
  'This article describes how to fix the error “Your client does not have permission” when a user opens a shared mailbox.\nIt applies to Exchange Online operated by 21Vianet.';
const LONG_STEP = `Run the following command and wait:\n\n\`\`\`powershell\nGet-MessageTrace -SenderAddress user@contoso.cn -StartDate 11/22/2026\n\`\`\`\n\n- Look at **Status**.\n- Look at [the reference](https://learn.microsoft.com/powershell).`;

/** The cards of self-help; `name` replaces what others wrote: the customer's name, an imported article's title and its source's. */
export function selfHelpCards(m: Messages, name?: string): Readonly<Record<string, Card>> {
  const { locale } = m;
  const stamp = STAMP;
  const customer = aCustomer({ locale, ...(name ? { name } : {}) });
  const { service } = anOption('exchange-online');
  const place = { customer, service };
  const other: Locale = locale === 'en-US' ? 'zh-CN' : 'en-US';
  const articles = [0, 1, 2].map((n) => aShownArticle(n, locale));
  const [first] = articles;
  const imported = { sourceId: 'learn', locale: other, ...(name ? { title: name } : {}) };
  const ofThem = [
    aShownArticle(0, locale),
    aShownArticle(1, locale, { ...imported, causes: [], steps: [], collect: [], lead: name ?? IMPORTED_LEAD }, name ?? 'Microsoft Learn'),
    aShownArticle(
      2,
      locale,
      { ...imported, causes: [first!.article.causes[0]!, LONG_STEP], steps: [LONG_STEP, LONG_STEP] },
      name ?? '华云知识库',
    ),
  ];
  const endless = aShownArticle(0, locale, {
    steps: Array.from({ length: 40 }, (_, n) => `${n} ${'长'.repeat(400)}`),
    causes: ['长'.repeat(5_000)],
  });
  const followedUp = {
    followUpId: STAMP.draftId,
    customerName: customer.name,
    serviceName: service.name[locale],
    articleTitle: name ?? first!.article.title,
    solvedAt: '2026-11-22T04:10:00Z',
    now: NOW,
  };
  const labels = anArticle(0, locale).collect;
  const filled = readCollected({ 'collect-2': name ?? 'li.na@contoso.cn' }, labels.length) ?? [];
  return {
    'self-help-confident': selfHelpCard({ stamp, place, state: 'confident', articles, open: 'article-0' }, m),
    'self-help-confident-alone': selfHelpCard({ stamp, place, state: 'confident', articles: articles.slice(0, 1), open: 'article-0' }, m),
    'self-help-likely': selfHelpCard({ stamp, place, state: 'likely', articles: ofThem }, m),
    'self-help-one': selfHelpCard({ stamp, place, state: 'likely', articles: articles.slice(0, 1) }, m),
    'self-help-imported': selfHelpCard({ stamp, place, state: 'likely', articles: ofThem, open: 'article-1' }, m),
    'self-help-imported-steps': selfHelpCard({ stamp, place, state: 'likely', articles: ofThem, open: 'article-2' }, m),
    'self-help-endless': selfHelpCard(
      { stamp, place, state: 'confident', articles: [endless, ...articles.slice(1)], open: 'article-0' },
      m,
    ),
    'self-help-collect': collectCard(
      { stamp, place, articleId: 'article-0', title: name ?? first!.article.title, labels, values: filled },
      m,
    ),
    solved: solvedCard({ place, article: first!.article, asksAt: new Date('2026-11-24T05:20:00Z'), now: NOW }, m),
    'solved-by-itself': solvedCard({ place, now: NOW }, m),
    'forward-article': selfHelpForwardCard(
      { articleId: 'article-0', place, text: articleText(first!.article, m), language: locale, others: [other] },
      m,
    ),
    'forward-article-endless': selfHelpForwardCard(
      { articleId: 'article-0', place: {}, text: articleText(endless.article, m), language: locale, others: [] },
      m,
    ),
    'follow-up': stillSolvedCard(followedUp, m),
    'follow-up-thanks': stillSolvedThanksCard(followedUp, m),
    'follow-ups-off': followUpsCard({ asked: false }, m),
    'follow-ups-on': followUpsCard({ asked: true }, m),
  };
}
