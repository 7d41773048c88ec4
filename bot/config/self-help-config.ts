import type { Environment } from './environment.js';

/** How self-help learns and follows up. */
export interface SelfHelpConfig {
  /** How many days the words of a question are kept for the operator's report; 0 keeps none. */
  readonly textDays: number;
  /** How long after a problem was solved its person is asked whether it still is; `undefined` asks nobody. */
  readonly followUpAfterMs: number | undefined;
}

const TEXT_DAYS = 30;
const FOLLOW_UP_HOURS = 24;
const HOUR_MS = 3_600_000;

export function toSelfHelpConfig(read: Environment): SelfHelpConfig {
  const hours = read.SELF_HELP_FOLLOW_UP_HOURS ?? FOLLOW_UP_HOURS;
  return { textDays: read.SELF_HELP_TEXT_DAYS ?? TEXT_DAYS, followUpAfterMs: hours === 0 ? undefined : hours * HOUR_MS };
}
