import type { Messages } from '../locales/messages.js';
import type { Article } from '../services/model/article.js';
import { openUrl, submit, toggle } from './action-elements.js';
import type { Stamp } from './actions.js';
import { card, present, type Card } from './card.js';
import { actionSet, container, heading, hint, row, run, said, text, type Container } from './elements.js';
import { adminCenterLink, placeLine, waysBack, type Place } from './place.js';

const MOST_SHOWN = 3;
const oneLine = (words: string) => words.replace(/\s*\n\s*/gu, ' ');

/** The article's own Markdown is ours; it is shown as it is. */
function articlePart(stamp: Stamp, article: Article, index: number, m: Messages): Container {
  const words = m.selfHelp;
  const id = `article-${index + 1}`;
  const title = said([run(`${index + 1}. ${article.title}`, { weight: 'bolder' })]);
  const steps = container(
    [
      ...article.causes.map((cause) => text(`**${words.cause}** ${oneLine(cause)}`, { spacing: 'small' })),
      ...article.steps.map((step, i) => text(`**${i + 1}.** ${oneLine(step)}`, { spacing: 'small' })),
      ...(article.check ? [text(`**${words.check}** ${oneLine(article.check)}`, { spacing: 'small' })] : []),
      actionSet(
        present([
          submit(m.buttons.solved, { kind: 'selfHelp.solved', ...stamp, articleId: article.id }, index === 0 ? 'positive' : undefined),
          article.link === undefined ? undefined : openUrl(m.buttons.documentation, article.link),
        ]),
      ),
    ],
    { id, spacing: 'small', ...(index === 0 ? {} : { isVisible: false }) },
  );
  const head = index === 0 ? title : row(toggle(m.buttons.showSteps(article.title), [id]), [title], '＋');
  return container([head, steps], { spacing: 'medium' });
}

interface SelfHelp {
  readonly stamp: Stamp;
  readonly place: Place;
  readonly articles: readonly Article[];
  /** Something else that may be the cause, as plain text. */
  readonly notice?: string;
}

/** At most three articles with their steps, the first unfolded; the way on if none helps comes right after them. */
export function selfHelpCard({ stamp, place, articles, notice }: SelfHelp, m: Messages): Card {
  const shown = articles.slice(0, MOST_SHOWN);
  return card(
    m,
    m.selfHelp.heading,
    [
      heading(m.selfHelp.heading),
      placeLine(place, m),
      notice === undefined ? undefined : said([run(notice, { color: 'warning' })], { spacing: 'small' }),
      place.customer?.allowDelegatedAccess === false
        ? text(m.finding.services.delegationWithdrawn, { size: 'small', color: 'attention', spacing: 'small' })
        : undefined,
      hint(m.selfHelp.intro(shown.length), { spacing: 'small' }),
      ...shown.map((article, i) => articlePart(stamp, article, i, m)),
    ],
    [submit(m.buttons.unsolved, { kind: 'selfHelp.unsolved', ...stamp }), adminCenterLink(place, m), ...waysBack(stamp, m)],
  );
}

/** Closes the conversation when self-help solved the problem; `article` is the one that did. */
export function solvedCard({ place, article }: { place: Place; article?: Article }, m: Messages): Card {
  return card(
    m,
    m.selfHelp.solvedHeading,
    [
      heading(m.selfHelp.solvedHeading),
      placeLine(place, m),
      article && said([run(article.title)], { spacing: 'small' }),
      text(m.selfHelp.solved, { spacing: 'small' }),
    ],
    [submit(m.buttons.anotherRequest, { kind: 'request.new' }), submit(m.buttons.myRequests, { kind: 'request.list' })],
  );
}
