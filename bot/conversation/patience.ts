import { ActivityTypes, type TurnContext } from 'botbuilder-core';
import type { Turn } from '../../dialogs/turn.js';

const TYPING_AFTER_MS = 500;
const SAY_AFTER_MS = 3_000;

/** Shows that work is going on after half a second, and says what is being waited for after three. */
export async function withPatience<T>(context: TurnContext, turn: Turn, work: () => Promise<T>): Promise<T> {
  const tell = (activity: Parameters<TurnContext['sendActivity']>[0]) => void context.sendActivity(activity).catch(() => undefined);
  const typing = setTimeout(() => tell({ type: ActivityTypes.Typing }), TYPING_AFTER_MS);
  const saying = setTimeout(() => turn.waitingFor && tell(turn.m.notices.waiting[turn.waitingFor]), SAY_AFTER_MS);
  try {
    return await work();
  } finally {
    clearTimeout(typing);
    clearTimeout(saying);
  }
}
