import type { Messages } from '../locales/messages.js';
import type { ServiceRequest } from '../services/model/request.js';
import { submit, submitInputs } from './action-elements.js';
import { card, type Card } from './card.js';
import { heading, hint, run, said } from './elements.js';
import { textInput } from './inputs.js';

/** Asks for a note when it was asked to be added but came without a text. */
export function notePromptCard({ request }: { request: ServiceRequest }, m: Messages): Card {
  const { prompt, label, placeholder, required } = m.requests.note;
  return card(
    m,
    prompt(request.number),
    [
      heading(prompt(request.number)),
      said([run(request.details.title)], { spacing: 'small' }),
      hint(placeholder, { spacing: 'small' }),
      textInput({ id: 'note', label, isMultiline: true, isRequired: true, errorMessage: required }),
    ],
    [
      submitInputs(m.buttons.sendNote, { kind: 'request.addNote', requestId: request.id }),
      submit(m.buttons.view, { kind: 'request.view', requestId: request.id }),
    ],
  );
}
