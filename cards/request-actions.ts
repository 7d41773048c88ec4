import type { Messages } from '../locales/messages.js';
import { isOpen, type ServiceRequest } from '../services/model/request.js';
import { showCard, submit, submitInputs, type Action, type ShowCardAction } from './action-elements.js';
import { present } from './card.js';
import { textInput } from './inputs.js';

type Named = Pick<ServiceRequest, 'id' | 'number' | 'status'>;

/** A note's form, unfolded by its button. */
export function addNote({ id, status }: Named, m: Messages): ShowCardAction | undefined {
  if (status === 'withdrawn') return undefined;
  const { label, placeholder, required } = m.requests.note;
  return showCard(
    status === 'closed' ? m.buttons.reopen : m.buttons.addNote,
    [textInput({ id: 'note', label, placeholder, isMultiline: true, isRequired: true, errorMessage: required })],
    [submitInputs(m.buttons.sendNote, { kind: 'request.addNote', requestId: id })],
  );
}

function rejectResolution({ id }: Named, m: Messages): ShowCardAction {
  const { rejectLabel, rejectRequired } = m.requests.note;
  return showCard(
    m.buttons.rejectResolution,
    [textInput({ id: 'note', label: rejectLabel, isMultiline: true, isRequired: true, errorMessage: rejectRequired })],
    [submitInputs(m.buttons.sendRejection, { kind: 'request.rejectResolution', requestId: id })],
  );
}

/** What the partner may do with a request as it stands (domain.md section 4), the most likely first. */
export function requestActions(request: Named, m: Messages): readonly Action[] {
  if (request.status === 'resolved') {
    return [
      submit(m.buttons.acceptResolution, { kind: 'request.acceptResolution', requestId: request.id }, 'positive'),
      rejectResolution(request, m),
    ];
  }
  return present([
    addNote(request, m),
    isOpen(request) ? submit(m.buttons.withdraw, { kind: 'request.withdraw', requestId: request.id }) : undefined,
  ]);
}
