import { MAX_NOTE_LENGTH } from '../../services/requests/note.js';
import type { Ports } from '../ports.js';
import type { Turn } from '../turn.js';
import type { Outcome } from './interruption.js';
import { remindOfPortal } from './remind-of-portal.js';
import { orExplain, type ChangePorts } from './say-change.js';
import { sayRequest } from './show-requests.js';
import { addToDraft } from './take-files.js';

/** Where waiting files belong: to a request, with the words that came with them as a note, or to a new problem. */
export function attachFiles(ports: ChangePorts & Pick<Ports, 'newId' | 'partnerCenter'>) {
  return async function attachFiles(turn: Turn): Promise<Outcome> {
    const { pendingFiles } = turn.person;
    const action = pendingFiles && turn.takeAction('files.attach', 'files.newProblem');
    if (!action) return 'pass';
    if (action.kind === 'files.attach') return orExplain(ports, turn, action.requestId, () => attach(turn, action.requestId));
    delete turn.person.pendingFiles;
    addToDraft(turn, pendingFiles.files, ports.newId);
    if (!pendingFiles.text) return 'askAgain';
    turn.hand({ kind: 'text', text: pendingFiles.text });
    return 'pass';
  };

  /** Until it has succeeded the files wait on; words that are too long for a note do not, since they would hold them up for ever. */
  async function attach(turn: Turn, requestId: string): Promise<void> {
    const { files = [], text = '' } = turn.person.pendingFiles ?? {};
    if (text.length > MAX_NOTE_LENGTH) turn.person.pendingFiles = { files, text: '' };
    const before = await ports.requests.find(turn.user, requestId);
    const request = await ports.requests.addFiles(turn.user, requestId, files, text || undefined);
    delete turn.person.pendingFiles;
    const added = request.history.length > (before?.history.length ?? 0);
    if (added) ports.report('request.files_added', { requestId, files: files.length });
    sayRequest(ports, turn, request, true);
    const names = files.map(({ name }) => name);
    turn.say({ text: added ? turn.m.files.added(names, request.number) : turn.m.files.known(request.number) });
    if (added)
      remindOfPortal(
        ports,
        turn,
        request,
        request.history.findLast(({ kind }) => kind === 'files'),
      );
  }
}
