import { incidentFixtures } from '../cards/incident-fixtures.js';
import { cardsLookRight } from './card-looks.js';

cardsLookRight('how the cards about incidents look in the widget', incidentFixtures);
