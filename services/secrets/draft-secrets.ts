import type { Details, Draft } from '../model/draft.js';
import type { CollectedInDraft } from '../model/self-help-in-draft.js';
import { digestOf, secretsIn, withoutSecrets, type SecretFinding } from './secrets-in.js';

/** What of the form is free text; contacts are not looked at. */
export const CHECKED_DETAILS = ['title', 'description', 'businessImpact', 'stepsTried', 'customerReference'] as const;
export type CheckedPlace = (typeof CHECKED_DETAILS)[number] | 'problem';

/** What looks like a secret in what would be sent, and was not kept knowingly. */
export function secretsOf({ details, problem, secretsKept }: Draft): readonly SecretFinding<CheckedPlace>[] {
  const texts = CHECKED_DETAILS.map((field) => [field, details?.[field]] as const);
  return secretsIn<CheckedPlace>([...texts, ['problem', problem]], secretsKept);
}

/** The draft without these, in every place in which it keeps words: what would be sent, what was typed into the form, what was said first. */
export function cleanedDraft(draft: Draft, findings: readonly SecretFinding[], mark: string): Draft {
  const clean = (text: string) =>
    withoutSecrets(
      text,
      findings.map((finding) => finding.text),
      mark,
    );
  const cleanFields = <T extends object>(fields: T): T =>
    Object.fromEntries(
      Object.entries(fields).map(([field, value]) => [field, typeof value === 'string' ? clean(value) : (value as unknown)]),
    ) as T;
  const cleanCollected = (one: CollectedInDraft): CollectedInDraft => ({ ...one, values: one.values.map(clean) });
  const { details, typed, problem, customerQuery, selfHelp } = draft;
  return {
    ...draft,
    ...(details ? { details: { ...details, ...cleanFields(freeText(details)) } } : {}),
    ...(typed ? { typed: cleanFields(typed) } : {}),
    ...(problem === undefined ? {} : { problem: clean(problem) }),
    ...(customerQuery === undefined ? {} : { customerQuery: clean(customerQuery) }),
    ...(selfHelp?.collected ? { selfHelp: { ...selfHelp, collected: selfHelp.collected.map(cleanCollected) } } : {}),
  };
}

/** The draft with these kept: remembered for exactly these, so that another one is pointed out again. */
export function keptInDraft(draft: Draft, findings: readonly SecretFinding[]): Draft {
  return { ...draft, secretsKept: [...new Set([...(draft.secretsKept ?? []), ...findings.map(({ text }) => digestOf(text))])] };
}

function freeText(details: Details): Partial<Details> {
  return Object.fromEntries(CHECKED_DETAILS.flatMap((field) => (details[field] === undefined ? [] : [[field, details[field]]])));
}
