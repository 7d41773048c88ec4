import type { Messages } from '../locales/messages.js';
import { submit, submitInputs } from './action-elements.js';
import type { Stamp } from './actions.js';
import { card, type Card } from './card.js';
import { heading, hint, run, said, text } from './elements.js';
import { textInput } from './inputs.js';
import { placeLine, waysBack, type Place } from './place.js';
import { shortened } from './plain-text.js';
import { collectInputId, MOST_COLLECTED, withInputs } from './self-help-inputs.js';

interface Collect {
  readonly stamp: Stamp;
  readonly place: Place;
  readonly articleId: string;
  readonly title: string;
  readonly labels: readonly string[];
  /** What was filled in before, beside its label. */
  readonly values: readonly string[];
}

/** What to have at hand before escalating: nothing of it is required, and what is filled in goes into the form. */
export function collectCard({ stamp, place, articleId, title, labels, values }: Collect, m: Messages): Card {
  const { collect, buttons } = m.selfHelp;
  return card(
    m,
    collect.heading,
    [
      heading(collect.heading),
      placeLine(place, m),
      said([run(shortened(title, 160))], { spacing: 'small' }),
      text(collect.intro, { spacing: 'small' }),
      ...labels
        .slice(0, MOST_COLLECTED)
        .map((label, i) =>
          textInput({ id: collectInputId(i + 1), label: shortened(label, 120), placeholder: collect.placeholder, value: values[i] ?? '' }),
        ),
      hint(collect.files, { size: 'small', spacing: 'small' }),
    ],
    [
      submitInputs(buttons.toForm, { kind: 'selfHelp.unsolved', ...stamp }),
      withInputs(submit(buttons.toArticle, { kind: 'selfHelp.open', ...stamp, articleId })),
      ...waysBack(stamp, m),
    ],
  );
}
