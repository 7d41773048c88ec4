import { notePromptCard } from '../../cards/note-prompt-card.js';
import { secretsCard } from '../../cards/secrets-card.js';
import { MAX_NOTE_LENGTH } from '../../services/requests/note.js';
import { masked, secretsIn, withoutSecrets } from '../../services/secrets/secrets-in.js';
import type { PendingNote } from '../person-state.js';
import type { Ports } from '../ports.js';
import type { Turn } from '../turn.js';
import type { Outcome } from './interruption.js';

/**
 * What goes to a request as a note is looked at before it is stored. What looks like a secret is pointed out, and the note waits; the answer
 * hands on what was pressed before, with the note as it is to be.
 */
export function checkNotes({ requests, report }: Pick<Ports, 'requests' | 'report'>) {
  return async function checkNotes(turn: Turn): Promise<Outcome> {
    if (turn.untaken.kind !== 'action') return 'pass';
    const { action } = turn.untaken;
    if (action.kind === 'secrets.remove' || action.kind === 'secrets.keep')
      return go(turn, action.requestId, action.kind === 'secrets.remove');
    if (action.kind === 'secrets.edit') return edit(turn, action.requestId);
    const noted = noteOf(turn);
    const findings = noted ? secretsIn([['note', noted.note]]) : [];
    if (!noted || findings.length === 0 || noted.note.length > MAX_NOTE_LENGTH) return 'pass';
    if (!(await requests.find(turn.user, noted.requestId))) return 'pass';
    turn.settle();
    turn.person.pendingNote = noted;
    report('secrets.found', { in: 'note', count: findings.length });
    const places = [turn.m.secrets.places.note];
    const secrets = findings.map(({ kind, text }) => ({ kind, masked: masked(text), places }));
    turn.say({ card: secretsCard({ secrets, of: { requestId: noted.requestId }, changeable: noted.kind !== 'files.attach' }, turn.m) });
    return 'done';
  };

  function go(turn: Turn, requestId: string | undefined, removes: boolean): Outcome {
    const { pendingNote } = turn.person;
    if (requestId === undefined || pendingNote?.requestId !== requestId) return 'pass';
    const note = removes ? cleaned(pendingNote.note, turn.m.secrets.removed) : pendingNote.note;
    report('secrets.decided', { in: 'note', decision: removes ? 'remove' : 'keep' });
    delete turn.person.pendingNote;
    const { kind } = pendingNote;
    if (kind !== 'files.attach') turn.hand({ kind: 'action', action: { kind, v: 1, requestId, note } });
    else {
      const { pendingFiles } = turn.person;
      if (pendingFiles) turn.person.pendingFiles = { ...pendingFiles, text: note };
      turn.hand({ kind: 'action', action: { kind, v: 1, requestId } });
    }
    return 'pass';
  }

  async function edit(turn: Turn, requestId: string | undefined): Promise<Outcome> {
    const { pendingNote } = turn.person;
    const request = requestId !== undefined && pendingNote?.requestId === requestId && (await requests.find(turn.user, requestId));
    if (!request || !pendingNote) return 'pass';
    turn.settle();
    turn.say({
      card: notePromptCard({ request, note: pendingNote.note, rejects: pendingNote.kind === 'request.rejectResolution' }, turn.m),
      replaces: true,
    });
    return 'done';
  }
}

/** The note that was sent, or that waits with files whose request was just said. */
function noteOf({ untaken, person }: Turn): PendingNote | undefined {
  if (untaken.kind !== 'action') return undefined;
  const { action } = untaken;
  if (action.kind === 'files.attach') {
    const { requestId, kind } = action;
    return person.pendingFiles?.text ? { kind, requestId, note: person.pendingFiles.text } : undefined;
  }
  if (action.kind !== 'request.addNote' && action.kind !== 'request.rejectResolution') return undefined;
  return action.note === undefined ? undefined : { kind: action.kind, requestId: action.requestId, note: action.note };
}

function cleaned(note: string, mark: string): string {
  const secrets = secretsIn([['note', note]]).map(({ text }) => text);
  return withoutSecrets(note, secrets, mark);
}
