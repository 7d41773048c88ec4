import type { Messages } from '../locales/messages.js';
import type { Article } from '../services/model/article.js';
import { openUrl, submit } from './action-elements.js';
import type { Stamp } from './actions.js';
import { present } from './card.js';
import { actionSet, container, hint, paragraphs, row, run, said, text, type ColumnSet, type Container, type Element } from './elements.js';
import { toggleInput } from './inputs.js';
import { plainLine } from './plain-markdown.js';
import { shortened } from './plain-text.js';
import { fitting } from './self-help-fit.js';
import { stepInputId, withInputs } from './self-help-inputs.js';

/** About one line of a wide card, two on a phone; Chinese characters take twice the room. */
const ONE_LINE = { latin: 84, han: 44 };
const TITLE = 160;

/** An article as it is on a card. */
export interface ShownArticle {
  readonly article: Article;
  /** Among those that were found, from 1. */
  readonly place: number;
  /** The name of its source, where it was imported. */
  readonly source?: string;
  /** The steps that are ticked: numbers from 1. */
  readonly ticked: readonly number[];
}

/** What the cards about a customer's problem send along with an article, so that they mean the same when the draft is over. */
export interface ArticleOf {
  readonly stamp: Stamp;
  readonly customerId?: string;
  readonly serviceId?: string;
}

const titleOf = ({ title }: Article) => said([run(shortened(title, TITLE), { weight: 'bolder' })]);

/** Ends after a whole word. */
function oneLine(text: string): string {
  const max = /\p{Script=Han}/u.test(text) ? ONE_LINE.han : ONE_LINE.latin;
  const short = shortened(text, max);
  return short === text ? text : short.replace(/(?<=\w)\s+[\w'’-]*…$/u, '…');
}

/** Where it is from, and that it is not in the reader's language. */
function originLine({ article, source }: ShownArticle, m: Messages): Element | undefined {
  const notes = present([
    source === undefined ? undefined : run(m.selfHelp.source(shortened(source, 60)), { size: 'small', color: 'accent' }),
    article.locale === m.locale ? undefined : run(m.selfHelp.onlyIn[article.locale], { size: 'small', color: 'warning' }),
  ]);
  if (notes.length === 0) return undefined;
  return said(
    notes.flatMap((note, i) => (i === 0 ? [note] : [run(' · ', { size: 'small' }), note])),
    { spacing: 'small' },
  );
}

/** A step with its check mark; the text stands beside it, since not every client shows Markdown in a check mark's own title. */
function stepRow(step: string, n: number, { place, ticked }: ShownArticle): ColumnSet {
  const box = toggleInput({
    id: stepInputId(place, n),
    title: String(n),
    ...(ticked.includes(n) ? { value: 'true' } : {}),
  });
  return {
    type: 'ColumnSet',
    spacing: 'small',
    columns: [
      { type: 'Column', width: 'auto', items: [box] },
      { type: 'Column', width: 'stretch', items: [text(step)] },
    ],
  };
}

/** One article in full: what it says, what can be done with it. Its Markdown is the operator's; it is shown as it is. */
export function fullArticle(of: ArticleOf, shown: ShownArticle, m: Messages): Container {
  const { stamp, customerId, serviceId } = of;
  const { article } = shown;
  const words = m.selfHelp;
  const { causes, steps, check, lead, isCut } = fitting(article);
  const about = { ...stamp, articleId: article.id };
  const customer = { ...(customerId === undefined ? {} : { customerId }), ...(serviceId === undefined ? {} : { serviceId }) };
  const [cause] = causes;
  return container(
    present([
      titleOf(article),
      originLine(shown, m),
      ...(steps.length === 0 && lead !== undefined ? paragraphs(lead) : []),
      cause !== undefined && causes.length === 1
        ? text(`${m.words.labelled(`**${words.cause}**`)}${cause}`, { spacing: 'small' })
        : undefined,
      causes.length > 1 ? text(`**${words.causes}**\n${causes.map((each) => `- ${each}`).join('\n')}`, { spacing: 'small' }) : undefined,
      steps.length > 0 ? hint(words.steps, { size: 'small', spacing: 'small' }) : undefined,
      ...steps.map((step, i) => stepRow(step, i + 1, shown)),
      check === undefined ? undefined : text(`${m.words.labelled(`**${words.check}**`)}${check}`, { spacing: 'small' }),
      isCut ? hint(words.readOn, { size: 'small', spacing: 'small' }) : undefined,
      actionSet(
        present([
          withInputs(submit(m.buttons.solved, { kind: 'selfHelp.solved', ...about }, 'positive')),
          article.collect.length > 0 ? withInputs(submit(words.buttons.collect, { kind: 'selfHelp.collect', ...about })) : undefined,
          withInputs(submit(words.buttons.forward, { kind: 'selfHelp.forward', ...about, ...customer })),
          openUrl(m.buttons.documentation, article.link),
        ]),
      ),
    ]),
    { spacing: 'medium' },
  );
}

/** One article in short, a row that opens it. */
export function shortArticle({ stamp }: ArticleOf, shown: ShownArticle, m: Messages): Container {
  const { article } = shown;
  const line = plainLine(article.causes[0] ?? article.lead ?? article.symptoms[0] ?? '');
  const open = submit(m.selfHelp.open(shortened(article.title, TITLE)), { kind: 'selfHelp.open', ...stamp, articleId: article.id });
  return row(
    withInputs(open),
    present([
      titleOf(article),
      line === ''
        ? undefined
        : said([run(oneLine(line), { size: 'small' })], {
            spacing: 'none',
          }),
      originLine(shown, m),
    ]),
  );
}
