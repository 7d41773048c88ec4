import type { DeskMessages } from '../../../locales/desk/index.js';
import type { FailureKind } from '../api/failure.js';

/** What happened and what was kept; `typed` where there is a text to be kept. */
export function wordsForFailure(kind: FailureKind, typed: boolean, { failures }: DeskMessages): string {
  switch (kind) {
    case 'changed':
      return typed ? failures.faster : failures.fasterAction;
    case 'no_answer':
      return typed ? failures.noAnswer : failures.noAnswerAction;
    case 'session_over':
    case 'wrong_secret':
      return failures.sessionOver;
    case 'not_allowed':
      return failures.notAllowed;
    case 'not_found':
      return failures.gone;
    case 'not_stored':
      return failures.notStored;
    case 'invalid':
      return failures.invalid;
    case 'busy':
      return failures.busy;
    case 'broken':
      return failures.broken;
  }
}
