import type { Activity, ConversationReference, TurnContext } from 'botbuilder-core';
import type { Reached } from '../../services/ports/notifier.js';
import { settlesWithin } from '../directline/settles-within.js';

/**
 * Says something in a conversation without having been spoken to, by the adapter that the conversation belongs to. A channel that can, says
 * what has an `id` once only. Rejects when it was not said.
 */
export type Speak = (to: Partial<ConversationReference>, message: Partial<Activity>, id?: string) => Promise<Reached>;

type Logic = (context: TurnContext) => Promise<void>;

/** A channel that does not answer holds up nobody else; it is tried again later. */
const PATIENCE_MS = 30_000;

/** For channels that say what they are given, every time: `continued` is the SDK's adapter. */
export function speakBy(
  continued: (to: Partial<ConversationReference>, logic: Logic) => Promise<void>,
  patienceMs: number = PATIENCE_MS,
): Speak {
  return async (to, message) => {
    const said = sayOne((logic) => continued(to, logic), message);
    if (!(await settlesWithin(said, patienceMs))) throw new Error('the channel did not answer in time');
    await said;
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
