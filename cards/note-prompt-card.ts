import type { Messages } from '../locales/messages.js';
import type { ServiceRequest } from '../services/model/request.js';
import { submit, submitInputs } from './action-elements.js';
import { card, type Card } from './card.js';
import { heading, hint, run, said } from './elements.js';
import { textInput } from './inputs.js';
import { unturned } from './plain-text.js';

/** Asks for a note when it was asked to be added but came without a text; or for one anew (`note`), which was typed before and is to be changed. */
export function notePromptCard(
  { request, note, rejects = false }: { request: ServiceRequest; note?: string; rejects?: boolean },
  m: Messages,
): Card {
  const { prompt, label, placeholder, required, rejectLabel, rejectRequired } = m.requests.note;
  const input = rejects ? { label: rejectLabel, errorMessage: rejectRequired } : { label, errorMessage: required };
  return card(
    m,
    prompt(request.number),
    [
      heading(prompt(request.number)),
      said([run(request.details.title)], { spacing: 'small' }),
      hint(placeholder, { spacing: 'small' }),
      textInput({ id: 'note', ...input, isMultiline: true, isRequired: true, ...(note ? { value: unturned(note) } : {}) }),
    ],
    [
      rejects
        ? submitInputs(m.buttons.sendRejection, { kind: 'request.rejectResolution', requestId: request.id })
        : submitInputs(m.buttons.sendNote, { kind: 'request.addNote', requestId: request.id }),
      submit(m.buttons.view, { kind: 'request.view', requestId: request.id }),
    ],
  );
}
