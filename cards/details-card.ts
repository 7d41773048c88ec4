import type { Messages } from '../locales/messages.js';
import type { TypedDetails } from '../services/model/draft.js';
import { submitInputs, toggle } from './action-elements.js';
import { card, type Card } from './card.js';
import { DETAIL_FIELDS, detailErrorText, type DetailErrors, type DetailField } from './detail-fields.js';
import type { DetailsForm } from './details-form.js';
import { contactInputs, FOLDED, mainInputs, rulesInput } from './detail-inputs.js';
import { actionSet, container, heading, hint, run, said, text, type Container } from './elements.js';
import { placeLine, waysBack } from './place.js';

function errorSummary(errors: DetailErrors, m: Messages): Container {
  const lines = DETAIL_FIELDS.flatMap((field) => {
    const error = errors[field];
    return error
      ? [said([run(m.words.labelled(m.details.fields[field]), { weight: 'bolder' }), run(detailErrorText(error, m))], { spacing: 'small' })]
      : [];
  });
  return container([text(m.details.errorsHeading, { weight: 'bolder', color: 'attention' }), ...lines], { style: 'attention' });
}

/** Folded when there is nothing in it that the person has to see: required inputs are never hidden, since clients would block on them. */
function isFolded(values: TypedDetails, errors: DetailErrors): boolean {
  const needed: readonly DetailField[] = ['contactName', 'contactMethod', 'contactEmail'];
  return FOLDED.every((field) => !errors[field]) && needed.every((field) => Boolean(values[field]));
}

/** The one form of the conversation. Errors are told at its top and beside each input; what was typed stays. */
export function detailsCard(form: DetailsForm, m: Messages): Card {
  const { stamp, place, values, errors = {}, attachments = [], noArticle } = form;
  const failed = Object.keys(errors).length > 0;
  const folded = isFolded(values, errors);
  const method = Object.entries(m.words.contactMethod).find(([id]) => id === values['contactMethod'])?.[1] ?? '';
  const reach =
    values['contactMethod'] === 'phone' ? values['contactPhone'] : values['contactMethod'] === 'email' ? values['contactEmail'] : undefined;
  return card(
    m,
    m.details.heading,
    [
      heading(m.details.heading),
      placeLine(place, m),
      noArticle && !failed ? text(noArticle === 'none' ? m.selfHelp.noneFits : m.selfHelp.noMoreFits, { spacing: 'small' }) : undefined,
      failed ? errorSummary(errors, m) : hint(m.details.intro, { spacing: 'small' }),
      ...mainInputs(form, m),
      attachments.length > 0 ? said([run(m.details.files(attachments.map(({ name }) => name).join(', ')))]) : undefined,
      folded
        ? said([run(m.details.contact(values['contactName'] ?? '', [method, reach].filter(Boolean).join(' ')))], { spacing: 'medium' })
        : undefined,
      folded ? actionSet([toggle(m.buttons.moreDetails, ['more'])], { spacing: 'small' }) : undefined,
      container(contactInputs(form, m, !folded), { id: 'more', ...(folded ? { isVisible: false } : {}) }),
      ...rulesInput(form, m),
    ],
    [submitInputs(m.buttons.submit, { kind: 'request.submit', ...stamp }), ...waysBack(stamp, m)],
  );
}
