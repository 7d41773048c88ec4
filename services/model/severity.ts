import type { ServiceFamily } from './service.js';

/** A critical, B moderate, C minimal; 21Vianet sets the final one (domain.md section 2). */
export const SEVERITIES = ['A', 'B', 'C'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** How soon a representative answers: elapsed time, or business days counted in the family's hours. */
export type ResponseTime = { readonly hours: number } | { readonly businessDays: number };

/** When the clock of a severity runs. `daily` is every day of the year, `business` leaves out weekends and public holidays. */
export type Coverage = { readonly kind: 'always' } | { readonly kind: 'daily' | 'business'; readonly from: string; readonly to: string };

/** What is promised for one severity of one family. Absent `response` means: this severity exists, but no time is documented. */
export interface SeverityTerms {
  readonly response?: ResponseTime;
  readonly coverage: Coverage;
}

/** The support terms of a family, with the source and date they were read at. A severity that is not offered is absent. */
export interface SupportTerms {
  readonly family: ServiceFamily;
  readonly source: string;
  /** ISO 8601 date. */
  readonly asOf: string;
  readonly severities: Readonly<Partial<Record<Severity, SeverityTerms>>>;
}

/** Days on which business hours differ from the plain week, Beijing dates as `YYYY-MM-DD`. */
export interface Holidays {
  readonly source: string;
  readonly asOf: string;
  /** Years for which the State Council's schedule was published when this was written; others hold the statutory days only. */
  readonly publishedYears: readonly number[];
  readonly daysOff: readonly string[];
  /** Weekend days that are worked in exchange. */
  readonly workingDays: readonly string[];
}
