import type { DeskRequest } from '../api-types.js';
import type { Change } from '../api/desk-api.js';

/** What one can write to the partner. */
export const MODES = ['note', 'question', 'resolution'] as const;
export type Mode = (typeof MODES)[number];

/** As the server says (docs/desk-api.md): a note is a note everywhere but on a withdrawn request. */
export function canWrite({ status, allowed }: Pick<DeskRequest, 'status' | 'allowed'>, mode: Mode): boolean {
  if (mode === 'note') return status !== 'withdrawn';
  return allowed.includes(mode === 'question' ? 'waiting_on_partner' : 'resolved');
}

export function changeFor(mode: Mode, text: string): Change {
  if (mode === 'note') return { kind: 'note', text };
  return { kind: 'status', status: mode === 'question' ? 'waiting_on_partner' : 'resolved', note: text };
}

/** Characters in a note, as the server counts them (UTF-16 units). */
export const LONGEST_NOTE = 4000;
