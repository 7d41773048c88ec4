import type { Attachment } from '../../services/model/draft.js';
import type { Localised } from '../../services/model/locale.js';
import type { Milestones } from '../../services/model/milestones.js';
import type { PromiseClock } from '../../services/model/promise-clock.js';
import { attachmentsOf, REQUEST_STATUSES, type RequestStatus, type ServiceRequest } from '../../services/model/request.js';
import type { Clock } from '../../services/ports/clock.js';
import type { PromiseClocks } from '../../services/promise/promise-clock.js';
import { milestonesOf } from '../../services/requests/milestones.js';
import { mayMove } from '../../services/requests/transitions.js';

/** A request as the desk sees it: everything except how its watchers are reached, which is ours; and what the desk would have to work out. */
export type DeskRequest = Omit<ServiceRequest, 'watchers'> & {
  readonly watchers: readonly { readonly userId: string; readonly locale: string }[];
  /** The length of its history, which grows with every change that counts. */
  readonly revision: number;
  readonly promise: PromiseClock;
  readonly milestones: Milestones;
  readonly partnerName: string;
  readonly serviceName: Localised;
  /** What the desk may set now. */
  readonly allowed: readonly RequestStatus[];
  /** Those it was submitted with and those that came later. */
  readonly attachments: readonly Attachment[];
};

export type DeskView = (request: ServiceRequest) => DeskRequest;

interface Deps {
  readonly partners: readonly { readonly id: string; readonly name: string }[];
  readonly services: readonly { readonly id: string; readonly name: Localised }[];
  readonly promiseClocks: Pick<PromiseClocks, 'of'>;
  readonly clock: Clock;
}

export function makeDeskView({ partners, services, promiseClocks, clock }: Deps): DeskView {
  const partnerNames = new Map(partners.map(({ id, name }) => [id.toLowerCase(), name]));
  const serviceNames = new Map(services.map(({ id, name }) => [id, name]));
  return (request) => ({
    ...request,
    watchers: request.watchers.map(({ userId, locale }) => ({ userId, locale })),
    revision: request.history.length,
    promise: promiseClocks.of(request, clock.now()),
    milestones: milestonesOf(request),
    partnerName: partnerNames.get(request.partnerId.toLowerCase()) ?? request.partnerId,
    serviceName: serviceNames.get(request.serviceId) ?? unnamed(request.serviceId),
    allowed: REQUEST_STATUSES.filter((status) => mayMove(request.status, status, 'representative')),
    attachments: attachmentsOf(request),
  });
}

/** A service that the operator has taken out of the catalogue since. */
function unnamed(id: string): Localised {
  return { 'zh-CN': id, 'zh-TW': id, 'en-US': id };
}
