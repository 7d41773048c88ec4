import type { Activity } from 'botbuilder-core';
import { readAction, type CardAction } from '../cards/actions.js';
import type { Attachment } from '../services/model/draft.js';
import { toLocale, type Locale } from '../services/model/locale.js';
import type { RefusedFile } from '../services/model/refused-file.js';
import { readFiles } from './files.js';

/** What a person sent in one turn. */
export type Answer =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'action'; readonly action: CardAction }
  | { readonly kind: 'files'; readonly files: readonly Attachment[]; readonly refused: readonly RefusedFile[]; readonly text: string }
  /** A card's data that is not ours, or not of its form. */
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'tooLong' }
  /** The widget's language menu was used. */
  | { readonly kind: 'locale'; readonly locale: Locale }
  /** They came in, or the channel woke us: nothing was said. */
  | { readonly kind: 'arrival' }
  | { readonly kind: 'nothing' };

/** The longest message that is read, in UTF-16 units; the form's description takes as much. */
export const MAX_TEXT_LENGTH = 8_000;

/** Reads an activity without believing it: any JSON may have come in. `notTaken` are files that were refused before, at the edge. */
export function readAnswer(activity: Partial<Activity>, notTaken: readonly RefusedFile[] = []): Answer {
  if (isArrival(activity)) return { kind: 'arrival' };
  if (activity.type === 'event' && activity.name === 'locale') return readLocale(activity.value);
  if (activity.type !== 'message') return { kind: 'nothing' };
  if (activity.value !== undefined && activity.value !== null) {
    const action = readAction(activity.value);
    return action ? { kind: 'action', action } : { kind: 'unreadable' };
  }
  const text = typeof activity.text === 'string' ? cleaned(activity.text) : '';
  if (text.length > MAX_TEXT_LENGTH) return { kind: 'tooLong' };
  const { files, refused: unreadable } = readFiles(activity.attachments);
  const refused = [...notTaken, ...unreadable];
  if (files.length > 0 || refused.length > 0) return { kind: 'files', files, refused, text };
  return text ? { kind: 'text', text } : { kind: 'nothing' };
}

/** Teams says twice that somebody came; the installation alone counts there, so that the welcome comes once. */
function isArrival({ type, action, channelId, membersAdded, recipient }: Partial<Activity>): boolean {
  if (type === 'installationUpdate') return action === 'add';
  return type === 'conversationUpdate' && channelId !== 'msteams' && Boolean(membersAdded?.some(({ id }) => id !== recipient?.id));
}

function readLocale(value: unknown): Answer {
  const locale = typeof value === 'string' ? toLocale(value.slice(0, 35)) : undefined;
  return locale ? { kind: 'locale', locale } : { kind: 'nothing' };
}

/** Without control characters, which neither a person types nor a store should keep; line breaks stay. */
function cleaned(text: string): string {
  return text.replace(/(?![\n\t])\p{Cc}/gu, '').trim();
}
