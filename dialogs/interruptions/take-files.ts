import { filesCard } from '../../cards/files-card.js';
import type { Attachment } from '../../services/model/draft.js';
import type { RefusedFile } from '../../services/model/refused-file.js';
import { MAX_FILES } from '../../services/requests/files.js';
import { newDraft } from '../draft-facts.js';
import type { Ports } from '../ports.js';
import type { Turn } from '../turn.js';
import { requestsForFiles } from './requests-for-files.js';
import type { Outcome } from './interruption.js';

const REFUSALS_SAID = 5;

/**
 * Files go with the draft at any time; the words that came with them are the answer to what was asked. Without a draft they may belong to the
 * request that was looked at last: that is asked, and they wait.
 */
export function takeFiles({ newId, requests }: Pick<Ports, 'newId' | 'requests'>) {
  return async function takeFiles(turn: Turn): Promise<Outcome> {
    if (turn.untaken.kind !== 'files') return 'pass';
    const { files, refused, text } = turn.untaken;
    turn.settle();
    sayRefused(turn, refused);
    if (files.length > 0 && !turn.draft) {
      const candidates = await requestsForFiles({ requests }, turn);
      if (candidates.length > 0) return wait(turn, files, text, candidates);
    }
    if (files.length > 0) addToDraft(turn, files, newId);
    if (!text) return 'askAgain';
    turn.hand({ kind: 'text', text });
    return 'pass';
  };
}

function wait(turn: Turn, files: readonly Attachment[], text: string, requests: Awaited<ReturnType<typeof requestsForFiles>>): Outcome {
  const before = turn.person.pendingFiles;
  const all = withNew(before?.files ?? [], files);
  const note = [before?.text, text].filter(Boolean).join('\n');
  turn.person.pendingFiles = { files: all.slice(0, MAX_FILES), text: note };
  if (all.length > MAX_FILES) turn.say({ text: turn.m.notices.tooManyFiles(MAX_FILES) });
  const names = turn.person.pendingFiles.files.map(({ name }) => name);
  turn.say({ card: filesCard({ names, requests, ...(note ? { note } : {}) }, turn.m) });
  return 'done';
}

/** Says which will go with the request. */
export function addToDraft(turn: Turn, files: readonly Attachment[], newId: Ports['newId']): void {
  const { notices } = turn.m;
  const draft = turn.draft ?? newDraft(newId(), turn.now.toISOString());
  const before = draft.attachments ?? [];
  const all = withNew(before, files);
  turn.person.draft = { ...draft, attachments: all.slice(0, MAX_FILES) };
  const fresh = all.slice(before.length, MAX_FILES);
  if (fresh.length > 0) turn.say({ text: notices.filesAdded(fresh.map(({ name }) => name)) });
  if (all.length > MAX_FILES) turn.say({ text: notices.tooManyFiles(MAX_FILES) });
}

function withNew(before: readonly Attachment[], files: readonly Attachment[]): readonly Attachment[] {
  const known = new Set(before.map(({ blobId }) => blobId));
  return [...before, ...files.filter(({ blobId }) => !known.has(blobId) && known.add(blobId))];
}

/** Which files were not taken and why, each with a way on. */
function sayRefused(turn: Turn, refused: readonly RefusedFile[]): void {
  if (refused.length === 0) return;
  const words = turn.m.files;
  const lines = refused.slice(0, REFUSALS_SAID).map(({ name, reason }) => words.refused[reason](name || words.unnamed));
  const others = refused.length - lines.length;
  turn.say({ text: [...lines, ...(others > 0 ? [words.others(others)] : [])].join('\n\n') });
}
