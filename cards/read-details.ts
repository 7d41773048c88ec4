import { CONTACT_METHODS, ESCALATION_REASONS, USERS_AFFECTED, type Details, type TypedDetails } from '../services/model/draft.js';
import type { Severity } from '../services/model/severity.js';
import { DETAIL_LIMITS, type DetailError, type DetailErrors, type DetailField } from './detail-fields.js';
import { emailError, phoneError, readAddresses } from './read-contact.js';
import { readStartedAt } from './read-started-at.js';
import { readTyped, typedDetails } from './read-typed.js';

export type DetailsReading =
  | { readonly kind: 'ok'; readonly details: Details }
  | { readonly kind: 'invalid'; readonly typed: TypedDetails; readonly errors: DetailErrors };

const oneOf = <T extends string>(values: readonly T[], text: string): T | undefined => values.find((value) => value === text);

/**
 * Reads what the form sent, which may be anything. All errors are reported together, and everything typed is given back with them
 * (of a text that is far too long, its beginning). `offered` are the severities this service and customer have.
 */
export function readDetails(
  inputs: Readonly<Record<string, unknown>>,
  { offered, now }: { offered: readonly Severity[]; now: Date },
): DetailsReading {
  const typed = readTyped(inputs);
  const text = (field: DetailField) => typed.get(field)?.text ?? '';
  const optional = (field: DetailField) => text(field) || undefined;
  const errors: Partial<Record<DetailField, DetailError>> = {};
  const check = (field: DetailField, error: DetailError | undefined) => {
    if (error && !errors[field]) errors[field] = error;
  };
  const choice = <T extends string>(field: DetailField, values: readonly T[]): T | undefined => {
    const chosen = oneOf(values, text(field));
    if (chosen === undefined) check(field, { code: text(field) === '' ? 'required' : 'not_offered' });
    return chosen;
  };

  for (const [field, { length }] of typed) {
    if (length > DETAIL_LIMITS[field]) check(field, { code: 'too_long', max: DETAIL_LIMITS[field], length });
  }
  for (const field of ['title', 'description', 'stepsTried', 'contactName'] as const) {
    if (text(field) === '') check(field, { code: 'required' });
  }
  const severity = choice('severity', offered);
  const usersAffected = choice('usersAffected', USERS_AFFECTED);
  const reason = choice('reason', ESCALATION_REASONS);
  const contactMethod = choice('contactMethod', CONTACT_METHODS);
  if (severity === 'A' && text('businessImpact') === '') check('businessImpact', { code: 'required_for_a' });
  if (text('contactPhone') !== '') check('contactPhone', phoneError(text('contactPhone').normalize('NFKC')));
  else if (contactMethod === 'phone') check('contactPhone', { code: 'required_for_phone' });
  check('contactEmail', emailError(text('contactEmail')));
  const cc = readAddresses(text('cc'));
  if ('code' in cc) check('cc', cc);
  const startedAt = readStartedAt(text('startedAt'), text('startedAtTime'), now);
  if (typeof startedAt !== 'string') Object.entries(startedAt).forEach(([field, error]) => check(field as DetailField, error));
  if (text('rulesAcknowledged') !== 'true') check('rulesAcknowledged', { code: 'not_acknowledged' });

  const wrong = Object.keys(errors).length > 0 || !severity || !usersAffected || !reason || !contactMethod || 'code' in cc;
  if (wrong || typeof startedAt !== 'string') return { kind: 'invalid', typed: typedDetails(typed), errors };
  return {
    kind: 'ok',
    details: {
      title: text('title'),
      description: text('description'),
      severity,
      businessImpact: optional('businessImpact'),
      startedAt,
      usersAffected,
      stepsTried: text('stepsTried'),
      reason,
      contactName: text('contactName'),
      contactMethod,
      contactPhone: optional('contactPhone'),
      contactEmail: text('contactEmail'),
      cc,
      customerReference: optional('customerReference'),
      diagnosticsConsent: text('diagnosticsConsent') === 'true',
      rulesAcknowledged: true,
    },
  };
}
