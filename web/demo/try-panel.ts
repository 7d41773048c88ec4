import type { DemoMessages } from '../../locales/widget/demo.js';
import { element } from '../shared/element.js';
import type { WidgetMessages } from '../shared/locale.js';
import type { DemoUser } from './demo-service.js';

/** Customers of the sample partners (data/customers.json) that a sentence can be tried with. */
const CUSTOMERS: Readonly<Record<string, readonly [string, string]>> = {
  '4233d9cb-e8ef-46a5-a199-1930654375e5': ['Northwind', 'Millbrook Optics'],
  '47511dfa-d1e4-4723-9dde-92925147da9d': ['Driftstone Textiles', 'Zephyr Point'],
};

interface Actions {
  say(phrase: string): void;
  fresh(): void;
  change(): void;
}

function button(label: string, name: string, act: () => void): HTMLElement {
  const made = element('button', { type: 'button', class: name }, label);
  made.addEventListener('click', act);
  return made;
}

/** Who one is signed in as, and sentences to begin with; a sentence is put into the composer, not sent. */
export function tryPanel(
  { name, role, partnerId, partnerName }: DemoUser,
  words: WidgetMessages,
  demo: DemoMessages,
  actions: Actions,
): HTMLElement {
  const phrases = demo.phrases(...(CUSTOMERS[partnerId] ?? ['Contoso', 'Fabrikam']));
  return element(
    'section',
    { class: 'try' },
    element('h1', {}, demo.title),
    element('p', { class: 'who' }, element('strong', { dir: 'auto' }, name), ` · ${words.roles[role]}`),
    element('p', { class: 'who', dir: 'auto' }, partnerName),
    element(
      'p',
      { class: 'who-actions' },
      button(words.changeUser, 'link', () => actions.change()),
      button(words.newConversation, 'link', () => actions.fresh()),
    ),
    element('h2', {}, demo.trySaying),
    element(
      'ul',
      { class: 'phrases' },
      ...phrases.map((phrase) =>
        element(
          'li',
          {},
          button(phrase, 'phrase', () => actions.say(phrase)),
        ),
      ),
    ),
  );
}
