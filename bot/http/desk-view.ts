import type { Page } from '../../services/ports/request-store.js';
import type { ServiceRequest } from '../../services/model/request.js';

/** A request as the desk sees it: everything except how its watchers are reached, which is ours. */
export type DeskRequest = Omit<ServiceRequest, 'watchers'> & {
  readonly watchers: readonly { readonly userId: string; readonly locale: string }[];
};

export function deskView(request: ServiceRequest): DeskRequest {
  return { ...request, watchers: request.watchers.map(({ userId, locale }) => ({ userId, locale })) };
}

export function deskPage(page: Page<ServiceRequest>): Page<DeskRequest> {
  return { ...page, items: page.items.map(deskView) };
}
