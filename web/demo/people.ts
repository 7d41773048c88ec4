import { element } from '../shared/element.js';
import type { WidgetMessages } from '../shared/locale.js';
import type { DemoUser } from './demo-service.js';

/** The sample users, grouped by the partner they work for, each with what their role is called. */
export function peopleList(users: readonly DemoUser[], words: WidgetMessages, choose: (user: DemoUser) => void): HTMLElement {
  const partners = new Map<string, DemoUser[]>();
  for (const user of users) partners.set(user.partnerId, [...(partners.get(user.partnerId) ?? []), user]);
  const groups = [...partners.values()].map((members) => {
    const buttons = members.map((user) => {
      const button = element(
        'button',
        { type: 'button', class: 'person', 'data-user': user.id },
        element('span', { class: 'avatar', 'aria-hidden': 'true' }, [...user.name][0]),
        element('span', { class: 'name', dir: 'auto' }, user.name),
        element(
          'span',
          { class: 'role' },
          `${words.roles[user.role]} · ${words.languages[user.locale as keyof WidgetMessages['languages']] ?? user.locale}`,
        ),
      );
      button.addEventListener('click', () => choose(user));
      return element('li', {}, button);
    });
    return element('section', {}, element('h3', { dir: 'auto' }, members[0]?.partnerName), element('ul', {}, ...buttons));
  });
  return element('div', { class: 'people' }, ...groups);
}
