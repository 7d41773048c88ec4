import type { Attachment, Draft } from '../services/model/draft.js';
import type { Locale } from '../services/model/locale.js';

/** The version of the shape below: a record of another version is restarted politely, never read. */
export const PERSON_STATE_VERSION = 1;

/**
 * What is remembered of one partner user between turns, whichever channel they use: so a draft moves with its author from Teams to the widget.
 */
export interface PersonState {
  readonly v: typeof PERSON_STATE_VERSION;
  draft?: Draft;
  /** The language that was asked for; wins over everything. */
  chosenLocale?: Locale;
  /** The language they write, and the channel's language at that time: valid until the channel's changes. */
  writtenLocale?: { readonly locale: Locale; readonly channel: string };
  /** What was pressed last and when (ISO 8601), to tell a double press. */
  lastAction?: { readonly key: string; readonly at: string };
  /** Ids of the last messages taken in: a redelivered one is not taken in twice. */
  taken: readonly string[];
  /** The request they looked at last and when (ISO 8601): files that come without words about them may belong to it. */
  focus?: { readonly requestId: string; readonly at: string };
  /** Files, and the words that came with them, until it is said where they belong. */
  pendingFiles?: PendingFiles;
  /** A note in which something looks like a secret, until it is said what to do with it. */
  pendingNote?: PendingNote;
  /** When the shift hand-over was looked at last, and since when it told (ISO 8601). */
  shift?: { readonly at: string; readonly since: string };
  /** Set while the turn before failed: a second failure in a row drops the draft, which may be what it trips over. */
  failed?: true;
}

export interface PendingFiles {
  readonly files: readonly Attachment[];
  readonly text: string;
}

export interface PendingNote {
  readonly kind: 'request.addNote' | 'request.rejectResolution' | 'files.attach';
  readonly requestId: string;
  readonly note: string;
}

function newPersonState(): PersonState {
  return { v: PERSON_STATE_VERSION, taken: [] };
}

/** The stored record, or a new one where there is none or it is of another version. */
export function personStateFrom(stored: unknown): PersonState {
  const known = typeof stored === 'object' && stored !== null && (stored as Partial<PersonState>).v === PERSON_STATE_VERSION;
  return known ? (stored as PersonState) : newPersonState();
}
