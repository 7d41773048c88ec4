import { z } from 'zod';
import type { ServiceRequest } from '../../services/model/request.js';
import type { KeyValueStore } from '../../services/ports/key-value-store.js';

const sentSchema = z.object({
  /** What was sent: `create`, or the mark of a note. */
  what: z.string(),
  /** ISO 8601 instant just before it was sent. */
  at: z.string(),
  /** `MS-RequestId` of that call. */
  callId: z.string(),
  /** Whether it was answered, however badly: then the same `MS-RequestId` is not used again. */
  answered: z.boolean().optional(),
  /** ISO 8601 instant of the first look-up that could have found it and did not. */
  missedAt: z.string().optional(),
});
const stateSchema = z.object({ v: z.literal(1), id: z.string().optional(), sent: sentSchema.optional() });

/** The last thing sent that cannot be taken back, and perhaps took effect without a word of it. */
export type Sent = z.infer<typeof sentSchema>;
/** What is known of a request's counterpart in Partner Center: its id once that was said, and what was sent last. */
export type SentState = Omit<z.infer<typeof stateSchema>, 'v'>;

/**
 * Remembers, before anything is sent that must not be sent twice, that it is about to be sent. It outlives the process, so after a crash it is
 * known that something may be under way. A small document for each request, kept as long as the request.
 */
export interface SentLog {
  read(request: Pick<ServiceRequest, 'partnerId' | 'id'>): Promise<SentState>;
  /** Resolves when durable. */
  write(request: Pick<ServiceRequest, 'partnerId' | 'id'>, state: SentState): Promise<void>;
}

export function makeSentLog(keyValues: Pick<KeyValueStore, 'read' | 'write'>): SentLog {
  const keyOf = ({ partnerId, id }: Pick<ServiceRequest, 'partnerId' | 'id'>) => `${partnerId}/service-requests-sent/${id}`;
  return {
    async read(request) {
      const json = await keyValues.read(keyOf(request));
      const parsed = json === undefined ? undefined : stateSchema.safeParse(parse(json));
      return parsed?.success ? parsed.data : {};
    },
    write: (request, { id, sent }) => keyValues.write(keyOf(request), JSON.stringify({ v: 1, id, sent })),
  };
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
