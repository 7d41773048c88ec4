import { submit, type SubmitAction } from './action-elements.js';
import { unturned } from './plain-text.js';

/** Copies a text in one press: as it is, but without the marks that make text look like another one wherever it is pasted. */
export function copyAction(title: string, text: string, style?: SubmitAction['style']): SubmitAction {
  return submit(title, { kind: 'text.copy', text: unturned(text) }, style);
}
