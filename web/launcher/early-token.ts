import type { ToFrame } from '../shared/frame-messages.js';
import { askToken } from './token.js';

/** A token is good for half an hour; the chat needs some of that. */
const KEPT_MS = 20 * 60_000;

/** A token that is asked for before anybody needs it. One that was refused, or is old by then, is asked for again. */
export function makeEarlyToken(tokenUrl: string) {
  let early: { readonly asked: Promise<ToFrame>; readonly at: number } | undefined;

  return {
    ask(tries?: number): Promise<ToFrame> {
      early = { asked: askToken(tokenUrl, tries), at: Date.now() };
      return early.asked;
    },
    async take(): Promise<ToFrame> {
      const taken = early;
      early = undefined;
      const message = taken && Date.now() - taken.at < KEPT_MS ? await taken.asked : undefined;
      return message?.type === 'token' ? message : askToken(tokenUrl);
    },
    get isAsked() {
      return early !== undefined;
    },
  };
}
