import type { UsersAffected } from '../model/draft.js';
import { AFFECTED, COUNTED, MANY } from './affected-words.js';

/** How many people a folded text says are touched; `undefined` when it does not say ("users" alone says nothing of how many). */
export function usersAffected(text: string): UsersAffected | undefined {
  const counted = COUNTED.exec(text);
  const number = counted?.[1] ?? counted?.[2];
  if (number !== undefined) {
    const count = Number(number);
    if (count === 1) return 'one';
    if (count > 0 || Number.isNaN(count)) return count >= MANY ? 'many' : 'some';
  }
  return AFFECTED.find(([words]) => words.test(text))?.[1];
}
