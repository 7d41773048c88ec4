import type { UsersAffected } from '../model/draft.js';
import type { Severity } from '../model/severity.js';
import { BUSINESS_STOPS, CALM, NAMED_LEVEL, NOT_WORKING, URGENT } from './severity-words.js';

/**
 * The severity that the words of a folded text propose, cautiously: A needs an entitlement and a business impact, so it takes words
 * that say the business stops, or that all users cannot work or are urgent; urgency alone is B; questions and "no hurry" are C.
 *
 * @returns `undefined` when the words say nothing of it.
 */
export function proposedSeverity(text: string, users: UsersAffected | undefined): Severity | undefined {
  const named = NAMED_LEVEL.exec(text);
  const level = (named?.[1] ?? named?.[2])?.toUpperCase();
  if (level === 'A' || level === 'B' || level === 'C') return level;
  const unhurried = /不急|不着急|不紧急|\bnot urgent\b|\bno (?:rush|hurry)\b/u.test(text);
  const urgent = !unhurried && URGENT.test(text);
  if (!unhurried && (BUSINESS_STOPS.test(text) || (users === 'all' && (urgent || NOT_WORKING.test(text))))) return 'A';
  if (urgent) return 'B';
  return CALM.test(text) ? 'C' : undefined;
}
