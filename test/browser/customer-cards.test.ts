import { customerCards } from '../cards/customer-fixtures.js';
import { cardsLookRight, only } from './card-looks.js';

const SHOWN = [
  'customer-incomplete',
  'customer-not-found-yet',
  'service-pick-states',
  'service-pick-none',
  'suspension',
  'suspension-both',
  'suspended-solved',
  'self-help-suspended',
  'sync-status',
  'sync-status-first',
  'sync-status-signed-out',
  'sync-status-file',
];

cardsLookRight('how the cards about customers and subscriptions look in the widget', (m) => only(SHOWN, customerCards(m)));
