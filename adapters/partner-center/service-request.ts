import { z } from 'zod';
import type { ListedServiceRequest, RemoteNote, RemoteServiceRequest } from '../../services/model/remote-service-request.js';
import { collectionOf } from './schemas.js';
import { serviceRequestStatus } from './words.js';

const text = z
  .string()
  .nullish()
  .transform((given) => given ?? undefined);

/** An instant, with or without its zone, which is UTC. The year 1 stands for "not known", and so does what is no instant. */
const instant = text.transform((given) => {
  if (given === undefined) return undefined;
  const at = Date.parse(/(?:Z|[+-]\d\d:?\d\d)$/i.test(given) ? given : `${given}Z`);
  return at > 0 ? new Date(at).toISOString() : undefined;
});

/** Ids are opaque, and come as numbers in some places. */
export const opaqueId = z.union([z.string().min(1), z.number()]).transform(String);

const listed = z
  .object({
    id: opaqueId,
    title: text,
    description: text,
    status: serviceRequestStatus.default('none'),
    createdDate: instant,
    lastModifiedDate: instant,
  })
  .transform(({ createdDate, lastModifiedDate, ...rest }): ListedServiceRequest => {
    return { ...rest, createdAt: createdDate, modifiedAt: lastModifiedDate };
  });

const note = z
  .object({ text, createdByName: text, createdDate: instant })
  .transform(({ text: said, createdByName: by, createdDate: at }): RemoteNote => ({ text: said ?? '', by, at }));

/** One service request, as it is read by its id. */
export const serviceRequestAnswer = z
  .intersection(listed, z.object({ notes: z.array(note).nullish() }))
  .transform(({ notes, ...rest }): RemoteServiceRequest => ({ ...rest, notes: notes ?? [] }));

/** One page of all service requests. */
export const serviceRequestsAnswer = collectionOf(listed);

/** The subjects that a service request can be about. */
export const supportTopicsAnswer = collectionOf(z.object({ id: opaqueId, name: text }));

/** The answer to a create holds hardly anything that is true yet but the id. */
export const createdAnswer = z.object({ id: opaqueId });
