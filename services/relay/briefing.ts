import type { Attachment } from '../model/draft.js';
import { attachmentsOf, type ServiceRequest } from '../model/request.js';

/** A file as the other side is told of it. `sha256` (hex) tells it whether it has it already, and whether it has it whole. */
export interface RelayedFile {
  readonly name: string;
  readonly contentType: string;
  /** Bytes. */
  readonly size: number;
  readonly sha256: string;
  /** Where it can be read for 30 days, by whoever has the link; absent where this deployment has no address of its own. */
  readonly url?: string;
}

/** A request with what the other side needs beside it: names for ids, and the files as links. */
export interface Briefing {
  readonly request: ServiceRequest;
  readonly partnerName: string;
  /** In the desk's language. */
  readonly serviceName: string;
  /** All that go with the request, in the order in which they came. */
  readonly files: readonly RelayedFile[];
}

/** Gives a file an address at which it can be read without signing in; `undefined` where there is none. */
export type LinkTo = (partnerId: string, attachment: Attachment) => Promise<string | undefined>;

/** What ids are called; an id that is not known any more stands for itself. */
export interface Naming {
  partnerName(partnerId: string): string | undefined;
  serviceName(serviceId: string): string | undefined;
}

export type MakeBriefing = (request: ServiceRequest) => Promise<Briefing>;

/** Prepares requests for whoever reads them outside: relays, and the person who carries a hand-off. */
export function makeBriefings({ naming, linkTo }: { naming: Naming; linkTo: LinkTo }): MakeBriefing {
  return async function briefing(request) {
    const { partnerId, serviceId } = request;
    return {
      request,
      partnerName: naming.partnerName(partnerId) ?? partnerId,
      serviceName: naming.serviceName(serviceId) ?? serviceId,
      files: await Promise.all(attachmentsOf(request).map(async (file) => relayed(file, await linkTo(partnerId, file)))),
    };
  };
}

function relayed({ blobId, name, contentType, size }: Attachment, url: string | undefined): RelayedFile {
  return { name, contentType, size, sha256: blobId, ...(url === undefined ? {} : { url }) };
}
