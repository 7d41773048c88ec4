import { fileCards } from '../cards/file-cards.js';
import { cardsLookRight } from './card-looks.js';

cardsLookRight('how the cards about files and secrets look in the widget', fileCards);
