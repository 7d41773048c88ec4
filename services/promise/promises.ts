import type { Customer } from '../model/customer.js';
import type { Service } from '../model/service.js';
import { type Coverage, type Holidays, type ResponseTime, SEVERITIES, type Severity, type SupportTerms } from '../model/severity.js';
import { beijingDay } from './beijing-day.js';
import { makeBusinessCalendar } from './business-calendar.js';
import { dueAt } from './due-at.js';

/** A severity that a customer may be given for a service, with the response promised if the request is submitted now. */
export interface OfferedSeverity {
  readonly severity: Severity;
  /** Absent where no time is documented; `dueAt` is absent then too. */
  readonly response?: ResponseTime;
  readonly coverage: Coverage;
  readonly dueAt?: Date;
  /** `dueAt` counts business days into a year whose public holidays were not published yet, so it may turn out later. */
  readonly provisional?: true;
  /** Where the terms were read, and when (ISO 8601 date). */
  readonly source: string;
  readonly asOf: string;
}

/** Which severities there are, and what is promised for each (domain.md section 2: these differ by service family and change). */
export interface Promises {
  /** The severities on offer, A first. Empty when the family has no terms. */
  offered(service: Service, customer: Customer, now: Date): readonly OfferedSeverity[];
  /** Why a request cannot be critical; `undefined` when it can, or when it is not known whether the customer has the agreement that it needs. */
  whyNotA(service: Service, customer: Customer): 'billing' | 'no_advanced_agreement' | undefined;
}

export function makePromises(terms: readonly SupportTerms[], holidays: Holidays): Promises {
  const calendar = makeBusinessCalendar(holidays);
  const byFamily = new Map(terms.map((family) => [family.family, family]));

  function whyNotA(service: Service, customer: Customer): 'billing' | 'no_advanced_agreement' | undefined {
    if (service.family === 'billing') return 'billing';
    return customer.advancedAgreement === false ? 'no_advanced_agreement' : undefined;
  }

  function promise(family: SupportTerms, severity: Severity, now: Date): OfferedSeverity | undefined {
    const found = family.severities[severity];
    if (!found) return undefined;
    const { response, coverage } = found;
    const offered = { severity, coverage, source: family.source, asOf: family.asOf };
    if (!response) return offered;
    const due = dueAt(response, coverage, now, calendar);
    const byCalendar = coverage.kind === 'business' || 'businessDays' in response;
    const provisional = byCalendar && !calendar.isPublished(beijingDay(due));
    return { ...offered, response, dueAt: due, ...(provisional && { provisional: true as const }) };
  }

  return {
    whyNotA,
    offered(service, customer, now) {
      const family = byFamily.get(service.family);
      if (!family) return [];
      return SEVERITIES.filter((severity) => severity !== 'A' || !whyNotA(service, customer))
        .map((severity) => promise(family, severity, now))
        .filter((offered) => offered !== undefined);
    },
  };
}
