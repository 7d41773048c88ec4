/** Graph's words for an incident that is over (serviceHealthIssue, `status`); any other word, an unknown one too, is open. */
const OVER: ReadonlySet<string> = new Set([
  'serviceoperational',
  'servicerestored',
  'falsepositive',
  'resolved',
  'resolvedexternal',
  'mitigated',
  'mitigatedexternal',
  'postincidentreviewpublished',
]);

/** Whether an incident with that status has ended; letter case does not matter. */
export function isOverWord(status: string): boolean {
  return OVER.has(status.trim().toLowerCase());
}
