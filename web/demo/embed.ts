import type { DemoMessages } from '../../locales/widget/demo.js';
import { element } from '../shared/element.js';
import type { Locale } from '../shared/locale.js';

/** How a portal puts the chat on its pages: the one tag, and where its token comes from. */
export function embedHelp(words: DemoMessages, locale: Locale): HTMLElement {
  const tag = `<script src="${new URL('widget.js', document.baseURI).href}"\n  data-token-url="/support-token" data-locale="${locale}" defer></script>`;
  return element(
    'section',
    { class: 'embed' },
    element('h2', {}, words.embedTitle),
    element('p', {}, words.embedLead),
    element('pre', { tabindex: 0 }, element('code', {}, tag)),
    element('p', {}, words.embedToken, ' ', words.embedGuide),
  );
}
