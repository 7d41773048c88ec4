import { element } from '../shared/element.js';

type WayOn = { readonly label: string } & ({ readonly href: string } | { readonly act: () => void });

/** Shows what the tab waits for or why it cannot go on, and the way on where there is one. */
export function showState(root: HTMLElement, message: string, way?: WayOn): void {
  const text = element('p', { role: 'status' }, message);
  let link: HTMLElement | undefined;
  if (way && 'href' in way) link = element('a', { href: way.href, target: '_blank', rel: 'noopener' }, way.label);
  else if (way) {
    link = element('button', { type: 'button', class: 'chip' }, way.label);
    link.addEventListener('click', way.act);
  }
  root.replaceChildren(element('div', { class: 'state' }, text, link));
}
