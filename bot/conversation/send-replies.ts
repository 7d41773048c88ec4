import type { TurnContext } from 'botbuilder-core';
import type { Turn } from '../../dialogs/turn.js';

/** Channels in which a message that was sent can be replaced. */
const CAN_UPDATE = new Set(['msteams', 'directline']);

/** Sends what the turn said, once its state is stored: as one message, or in place of the card that was pressed. */
export async function sendReplies(context: TurnContext, turn: Turn): Promise<void> {
  const message = turn.replies.toActivity();
  if (!message) return;
  const { replyToId, channelId } = context.activity;
  if (message.replaces && replyToId && CAN_UPDATE.has(channelId)) {
    try {
      await context.updateActivity({ ...message.activity, id: replyToId });
      return;
    } catch {
      // The message may be gone, or too old for the channel to change: it is said below instead.
    }
  }
  await context.sendActivity(message.activity);
}
