import { requestCards } from '../cards/request-fixtures.js';
import { cardsLookRight, only } from './card-looks.js';

const SHOWN = [
  'receipt',
  'receipt-handoff',
  'request-list',
  'request-soon',
  'request-missed',
  'request-stuck',
  'request-retrying',
  'request-busy',
  'request-waiting',
  'request-resolved',
  'hand-over-others',
  'hand-over-many',
  'shift-many',
];

cardsLookRight(
  'how the cards of a request look in the widget',
  (m) => only(SHOWN, requestCards(m)),
  async (card, m) => {
    const more = card.getByRole('button', { name: m.together.buttons.more, exact: true });
    if ((await more.count()) > 0) await more.click();
  },
);
