import type { Activity, ConversationReference, TurnContext } from 'botbuilder-core';
import type { Reached } from '../../services/ports/notifier.js';

/**
 * Says something in a conversation without having been spoken to, by the adapter that the conversation belongs to. A channel that can, says
 * what has an `id` once only. Rejects when it was not said.
 */
export type Speak = (to: Partial<ConversationReference>, message: Partial<Activity>, id?: string) => Promise<Reached>;

type Logic = (context: TurnContext) => Promise<void>;

/** For channels that say what they are given, every time: `continued` is the SDK's adapter. */
export function speakBy(continued: (to: Partial<ConversationReference>, logic: Logic) => Promise<void>): Speak {
  return async (to, message) => {
    await sayOne((logic) => continued(to, logic), message);
    return 'told';
  };
}

/**
 * Runs a turn that says one thing, and rejects when that was not said. The SDK's adapters would hand the failure to `onTurnError`, which would
 * tell the person that something went wrong; but they had asked for nothing.
 */
export async function sayOne(continued: (logic: Logic) => Promise<void>, message: Partial<Activity>): Promise<void> {
  let failure: { readonly error: unknown } | undefined;
  await continued(async (context) => {
    try {
      await context.sendActivity(message);
    } catch (error) {
      failure = { error };
    }
  });
  if (failure) throw failure.error;
}
