import type { HistoryEntry, ServiceRequest } from '../../../services/model/request.js';
import type { Parcel } from '../../../services/ports/relay.js';
import { makeBriefings } from '../../../services/relay/briefing.js';
import { sampleRequest } from '../contracts/sample-request.js';

/** What a relay needs to know beside the request; files have links. */
export const briefing = makeBriefings({
  naming: { partnerName: () => '青屿云服务', serviceName: () => 'Exchange Online' },
  linkTo: async (_, { blobId }) => `https://bot.example.cn/api/relay/files/${blobId}`,
});

/** The nth request as it is submitted. */
export function submission(n = 1, changes: Partial<ServiceRequest> = {}): Parcel {
  return parcelOf(sampleRequest(n, changes), 0);
}

/** One more line of its history. */
export function followUp(line: Pick<HistoryEntry, 'kind'> & Record<string, unknown>, n = 1, changes: Partial<ServiceRequest> = {}): Parcel {
  const request = sampleRequest(n, changes);
  const actor = { kind: 'partner', userId: 'u1', name: '王芳' };
  const entry = { at: '2026-11-22T03:00:00.000Z', actor, ...line } as unknown as HistoryEntry;
  return parcelOf({ ...request, history: [...request.history, entry] }, 1);
}

function parcelOf(request: ServiceRequest, index: number): Parcel {
  const entry = request.history[index];
  if (!entry) throw new Error('no such line');
  return { id: `${request.id}.${index}`, request, entry };
}
