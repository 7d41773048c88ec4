import { element } from '../../shared/element.js';
import type { WidgetMessages } from '../../shared/locale.js';
import type { Activity, SuggestedAction } from '../direct-line/activity.js';

/** The answers the bot offers with its last message; they go when anything is said. */
export function suggestionsView(choose: (action: SuggestedAction) => void) {
  const list = element('div', { class: 'suggestions', role: 'group', hidden: true });
  function show(actions: readonly SuggestedAction[]) {
    list.replaceChildren(
      ...actions.map((action) => {
        const button = element('button', { type: 'button', class: 'chip', dir: 'auto' }, action.title ?? String(action.value));
        button.addEventListener('click', () => choose(action));
        return button;
      }),
    );
    list.hidden = actions.length === 0;
  }
  return {
    element: list,
    /** After every message: another speaker's offers are over. */
    follow: (activity: Activity | undefined) => show(activity?.suggestedActions?.actions ?? []),
    relabel: (words: WidgetMessages) => list.setAttribute('aria-label', words.suggestions),
  };
}
