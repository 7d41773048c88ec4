import type { Attachment, TypedDetails } from '../services/model/draft.js';
import type { Stamp } from './actions.js';
import type { DetailErrors } from './detail-fields.js';
import type { Place } from './place.js';
import type { OfferedSeverity } from './severity-choices.js';

/** What the form is made of; `values` are what is in the inputs, from `initialValues` or as typed. */
export interface DetailsForm {
  readonly stamp: Stamp;
  readonly place: Place;
  readonly values: TypedDetails;
  readonly severities: readonly OfferedSeverity[];
  /** Why severity A is not among them, when that needs saying. */
  readonly whyNotA?: 'billing' | 'no_advanced_agreement';
  /** Severity A is on offer although nobody knows whether the customer has the agreement that it needs. */
  readonly agreementUnknown?: boolean;
  readonly now: Date;
  readonly errors?: DetailErrors;
  /** Self-help found nothing that fits well, or nothing besides what was shown. */
  readonly noArticle?: 'none' | 'noMore';
  readonly attachments?: readonly Attachment[];
}
