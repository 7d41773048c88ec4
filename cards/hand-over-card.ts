import type { Messages } from '../locales/messages.js';
import type { Person, ServiceRequest } from '../services/model/request.js';
import { submit, type Action } from './action-elements.js';
import { card, type Card } from './card.js';
import { heading, hint, row, run, said, text, type Element } from './elements.js';
import { choiceInput } from './inputs.js';
import { isolated, shortened } from './plain-text.js';

/** More than these are chosen from a list instead of pressed. */
const ROWS = 6;
/** As many as fit on a card that every client takes. */
const LISTED = 80;

interface HandOver {
  readonly request: ServiceRequest;
  /** Who may take it: neither the present owner nor the reader. */
  readonly colleagues: readonly Person[];
  /** The reader's. */
  readonly userId: string;
}

/** Asks who answers for a request from here on; the reader first, unless they do already. */
export function handOverCard({ request, colleagues, userId }: HandOver, m: Messages): Card {
  const words = m.together.handOver;
  const own = request.owner.userId === userId;
  const handTo = (to: string) => ({ kind: 'request.handOver', requestId: request.id, userId: to }) as const;
  const title = words.heading(request.number);
  const asList = colleagues.length > ROWS;
  return card(
    m,
    title,
    [
      heading(title),
      said([run(request.customer.name, { weight: 'bolder' }), run(` · ${shortened(request.details.title, 100)}`)], { spacing: 'small' }),
      own ? undefined : said([run(words.owner(request.owner.name))], { spacing: 'small' }),
      hint(colleagues.length === 0 ? words.nobody : words.intro, { spacing: 'small' }),
      ...(asList ? listed(colleagues, m) : colleagues.map(({ userId: to, name }) => row(submit(name, handTo(to)), [said([run(name)])]))),
    ],
    [
      own ? undefined : submit(words.me, handTo(userId), 'positive'),
      asList ? handOverTo(request.id, own, m) : undefined,
      submit(m.buttons.view, { kind: 'request.view', requestId: request.id }),
    ],
  );
}

function listed(colleagues: readonly Person[], m: Messages): readonly Element[] {
  const words = m.together.handOver;
  const choices = colleagues.slice(0, LISTED).map(({ userId, name }) => ({ title: isolated(shortened(name, 40)), value: userId }));
  return [
    choiceInput({
      id: 'userId',
      label: words.colleague,
      placeholder: words.required,
      style: 'compact',
      choices,
      isRequired: true,
      errorMessage: words.required,
    }),
    ...(colleagues.length > LISTED ? [text(words.firstOnly(LISTED), { size: 'small' })] : []),
  ];
}

/** The chosen colleague comes in the input. */
function handOverTo(requestId: string, isFirst: boolean, m: Messages): Action {
  const action = submit(m.together.buttons.handOver, { kind: 'request.handOver', requestId }, isFirst ? 'positive' : undefined);
  return { ...action, associatedInputs: 'auto' };
}
