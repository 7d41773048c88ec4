import { deadline } from '../locales/format.js';
import type { Messages } from '../locales/messages.js';
import type { ResponseTime, Severity } from '../services/model/severity.js';

/** A severity that can be chosen, with what is promised for it; without `response` no time is documented. */
export interface OfferedSeverity {
  readonly severity: Severity;
  readonly dueAt?: Date;
  readonly response?: ResponseTime;
}

function promise({ dueAt, response }: OfferedSeverity, now: Date, m: Messages): string {
  if (!response) return m.details.noPromise;
  const { hours, businessDays } = m.details.response;
  const within = 'hours' in response ? hours(response.hours) : businessDays(response.businessDays);
  return dueAt ? m.details.promise(within, deadline(dueAt, now, m.locale)) : m.details.promiseWithoutDue(within);
}

/** The choices of the form: the letter, what it means, and the answer promised for this service ("by" is Beijing time). */
export function severityChoices(
  severities: readonly OfferedSeverity[],
  now: Date,
  m: Messages,
): readonly { title: string; value: string }[] {
  return severities.map((offered) => ({
    value: offered.severity,
    title: m.details.severityChoice(offered.severity, m.words.severity[offered.severity], promise(offered, now, m)),
  }));
}
