import type { Messages } from '../locales/messages.js';
import type { Details } from '../services/model/draft.js';

/** An input of the form: the model's field, and the time that goes with the date in `startedAt`. */
export type DetailField = keyof Details | 'startedAtTime';

/** The form's inputs in the order in which they are on it, with the most characters each may have. */
export const DETAIL_LIMITS: Readonly<Record<DetailField, number>> = {
  title: 200,
  description: 8000,
  severity: 2000,
  businessImpact: 2000,
  startedAt: 2000,
  startedAtTime: 2000,
  usersAffected: 2000,
  stepsTried: 2000,
  reason: 2000,
  contactName: 2000,
  contactMethod: 2000,
  contactPhone: 2000,
  contactEmail: 2000,
  cc: 2000,
  customerReference: 2000,
  diagnosticsConsent: 2000,
  rulesAcknowledged: 2000,
};

export const DETAIL_FIELDS = Object.keys(DETAIL_LIMITS) as readonly DetailField[];

/** More addresses than this are a mailing list, which is one address. */
export const MOST_CC = 20;

/** What is wrong with an input; the words are `detailErrors` of the locale. */
export type DetailError =
  | {
      readonly code:
        | 'required'
        | 'required_for_a'
        | 'required_for_phone'
        | 'not_offered'
        | 'not_a_date'
        | 'not_a_time'
        | 'in_the_future'
        | 'too_long_ago'
        | 'not_an_email'
        | 'not_a_phone'
        | 'not_acknowledged';
    }
  | { readonly code: 'too_long'; readonly max: number; readonly length: number }
  | { readonly code: 'too_many'; readonly max: number }
  | { readonly code: 'not_emails'; readonly first: string };

export type DetailErrors = Readonly<Partial<Record<DetailField, DetailError>>>;

/** The error in words; it may quote what was typed, so it is not for Markdown. */
export function detailErrorText(error: DetailError, m: Messages): string {
  if (error.code === 'too_long') return m.detailErrors.too_long(error.max, error.length);
  if (error.code === 'too_many') return m.detailErrors.too_many(error.max);
  if (error.code === 'not_emails') return m.detailErrors.not_emails(error.first);
  return m.detailErrors[error.code];
}
