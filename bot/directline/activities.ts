import type { Activity, ChannelAccount, ConversationAccount } from 'botframework-schema';
import type { WebConversation } from '../../services/ports/conversation-log.js';
import type { PostedActivity } from './posted-activity.js';

export const CHANNEL = 'directline';
/** This channel lives in the bot's own process: there is no address to send to. */
export const SERVICE_URL = 'urn:directline:in-process';
const BOT: ChannelAccount = { id: 'bot', name: 'bot', role: 'bot' };

/** Who and where, as the bot sees it; all of it from the token, nothing from what was sent. */
function frameOf({ id, partnerId, userId }: WebConversation) {
  return {
    channelId: CHANNEL,
    serviceUrl: SERVICE_URL,
    from: { id: userId, aadObjectId: userId, role: 'user' } as ChannelAccount,
    recipient: BOT,
    conversation: { id, tenantId: partnerId, isGroup: false } as ConversationAccount,
  };
}

/** What a user sent, as the bot gets it. */
export function userActivity(
  conversation: WebConversation,
  { clientActivityID, ...posted }: PostedActivity,
  id: string,
  at: Date,
): Activity {
  const channelData = {
    tenant: { id: conversation.partnerId },
    ...(clientActivityID === undefined ? {} : { clientActivityID }),
    ...posted.channelData,
  };
  return { ...posted, ...frameOf(conversation), id, timestamp: at, channelData } as Activity;
}

/** Tells the bot that a conversation has begun, so that it can welcome. */
export function joinedActivity(conversation: WebConversation, locale: string | undefined, id: string, at: Date): Activity {
  const frame = frameOf(conversation);
  const channelData = { tenant: { id: conversation.partnerId } };
  const language = locale === undefined ? {} : { locale };
  return {
    type: 'conversationUpdate',
    ...frame,
    ...language,
    id,
    timestamp: at,
    channelData,
    membersAdded: [frame.from],
  } as unknown as Activity;
}

/** A user's activity as it is kept and shown to clients: without what only the bot needs. */
export function userEntry({ serviceUrl: _serviceUrl, recipient: _recipient, from, conversation, ...activity }: Activity): string {
  const channelData = { ...(activity.channelData as object | undefined), tenant: undefined };
  return JSON.stringify({ ...activity, from: { id: from.id, role: 'user' }, conversation: { id: conversation.id }, channelData });
}

/** A user's activity as the bot got it, from what was kept of it. */
export function asGiven(conversation: WebConversation, kept: Readonly<Record<string, unknown>>): Activity {
  const channelData = { tenant: { id: conversation.partnerId }, ...(kept.channelData as object | undefined) };
  return { ...kept, ...frameOf(conversation), timestamp: new Date(String(kept.timestamp)), channelData } as unknown as Activity;
}

/** What the bot says, as it is kept and shown to clients. */
export function botEntry(
  { serviceUrl: _serviceUrl, recipient: _recipient, callerId: _callerId, ...activity }: Partial<Activity>,
  { id, at, conversationId }: { id: string; at: Date; conversationId: string },
): string {
  return JSON.stringify({ ...activity, id, timestamp: at, channelId: CHANNEL, from: BOT, conversation: { id: conversationId } });
}
