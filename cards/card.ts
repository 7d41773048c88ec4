import type { Messages } from '../locales/messages.js';
import type { Action } from './action-elements.js';
import type { Element } from './elements.js';
import { unturned } from './plain-text.js';

/** An Adaptive Card as the bot sends it. 1.5 is the newest version that Teams, the Playground and the widget's renderer all speak. */
export interface Card {
  readonly type: 'AdaptiveCard';
  readonly $schema: 'http://adaptivecards.io/schemas/adaptive-card.json';
  readonly version: '1.5';
  /** Two letters: the renderers' parsers refuse region and script, so which Chinese it is comes from the page around it. */
  readonly lang: 'zh' | 'en';
  /** The heading in plain words: shown where cards are not, and used as the activity's summary. */
  readonly fallbackText: string;
  readonly speak?: string;
  readonly body: readonly Element[];
  readonly actions: readonly Action[];
}

/** Puts a card together; `heading` is plain text (not Markdown) and must be the card's first line. `undefined` parts are left out. */
export function card(
  m: Messages,
  heading: string,
  body: readonly (Element | undefined)[],
  actions: readonly (Action | undefined)[],
  speak?: string,
): Card {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: m.locale === 'en-US' ? 'en' : 'zh',
    fallbackText: unturned(heading),
    ...(speak === undefined ? {} : { speak }),
    body: present(body),
    actions: present(actions),
  };
}

/** Leaves out what is not there, so that a card's parts can be listed with their conditions. */
export function present<T>(items: readonly (T | undefined)[]): readonly T[] {
  return items.filter((item) => item !== undefined);
}
