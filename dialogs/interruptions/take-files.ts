import { MAX_FILES } from '../files.js';
import { newDraft } from '../draft-facts.js';
import type { Ports } from '../ports.js';
import type { Turn } from '../turn.js';
import type { Outcome } from './interruption.js';

/** Files go with the draft at any time; the words that came with them are the answer to what was asked. */
export function takeFiles({ newId }: Pick<Ports, 'newId'>) {
  return function takeFiles(turn: Turn): Outcome {
    if (turn.untaken.kind !== 'files') return 'pass';
    const { files, refused, text } = turn.untaken;
    turn.settle();
    const { notices } = turn.m;
    if (refused > 0) turn.say({ text: notices.filesNotPossible });
    if (files.length > 0) {
      const draft = turn.draft ?? newDraft(newId(), turn.now.toISOString());
      const before = draft.attachments ?? [];
      const fresh = files.filter(({ blobId }) => !before.some((known) => known.blobId === blobId)).slice(0, MAX_FILES - before.length);
      turn.person.draft = { ...draft, attachments: [...before, ...fresh] };
      if (fresh.length > 0) turn.say({ text: notices.filesAdded(fresh.map(({ name }) => name)) });
      if (before.length + files.length > MAX_FILES) turn.say({ text: notices.tooManyFiles(MAX_FILES) });
    }
    if (!text) return 'askAgain';
    turn.hand({ kind: 'text', text });
    return 'pass';
  };
}
