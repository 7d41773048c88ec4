import type { Turn } from '../turn.js';

/**
 * What came of an interruption: it was not one (`pass`), it was answered and what was asked is asked again (`askAgain`),
 * or it was answered and the turn is over (`done`).
 */
export type Outcome = 'pass' | 'askAgain' | 'done';

/** Something that a person can say or press at any time, whatever was asked. */
export type Interruption = (turn: Turn) => Promise<Outcome> | Outcome;
