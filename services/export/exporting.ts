import { mayExport, type PartnerUser } from '../model/partner.js';
import type { ServiceRequest } from '../model/request.js';
import type { AuditLog } from '../ports/audit-log.js';
import type { Clock } from '../ports/clock.js';
import type { PartnerDirectory } from '../ports/partner-directory.js';
import type { PartnerRequests } from '../requests/partner-requests.js';

/** The ways in which a partner's requests leave the product: one line each for a spreadsheet, or whole for a program. */
export const EXPORT_FORMATS = ['csv', 'json'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Gives a partner's people all of their requests, and writes down that it did. */
export interface Exporting {
  /**
   * Every request of the user's partner, newest first, read as it is asked for.
   *
   * @returns `undefined` when that person may not have them (any more): roles are looked up at each call. Rejects when it could not be written
   *   down, or the directory or the store cannot be read; nothing is given then.
   */
  open(partnerId: string, userId: string, format: ExportFormat): Promise<Opened | undefined>;
}

export interface Opened {
  readonly user: PartnerUser;
  readonly requests: AsyncIterable<ServiceRequest>;
}

interface Deps {
  readonly requests: Pick<PartnerRequests, 'all'>;
  readonly partners: Pick<PartnerDirectory, 'findUser'>;
  readonly audit: AuditLog;
  readonly clock: Clock;
}

export function makeExporting({ requests, partners, audit, clock }: Deps): Exporting {
  return {
    async open(partnerId, userId, format) {
      const user = await partners.findUser(partnerId, userId);
      if (!user || !mayExport(user)) return undefined;
      const actor = { kind: 'partner', userId, name: user.name } as const;
      await audit.append([{ at: clock.now().toISOString(), actor, action: 'exported', partnerId, detail: format }]);
      return { user, requests: once(requests.all(user)) };
    },
  };
}

/** Requests that are filed meanwhile move the others on to the next page: each is given once only. */
async function* once(requests: AsyncIterable<ServiceRequest>): AsyncIterable<ServiceRequest> {
  const given = new Set<string>();
  for await (const request of requests) {
    if (given.has(request.id)) continue;
    given.add(request.id);
    yield request;
  }
}
