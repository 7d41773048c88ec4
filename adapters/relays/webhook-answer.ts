import { z } from 'zod';
import { RelayRefusal, type Accepted } from '../../services/ports/relay.js';
import { checkedReference } from '../../services/requests/hand-off.js';
import { readRetryAfter } from './retry-after.js';

/** A receiver has little to say; an answer beyond this is a web page, not a receiver's. In bytes. */
const LONGEST_ANSWER = 64 * 1024;

/** The other side is well, and this parcel is what it does not take: others may pass. */
const NOT_THIS_ONE = new Set([400, 409, 413, 422]);

/** Its own ticket number, if it gives one at once. */
const answerSchema = z.object({ externalReference: z.string() });

/**
 * What a receiver's answer means. Accepted is a 2xx whose body was read to its end; everything else is a `RelayRefusal`.
 */
export async function readAnswer(response: Response, now: Date): Promise<Accepted> {
  if (response.ok) return referenceIn(await wholeBody(response));
  await response.body?.cancel().catch(() => undefined);
  throw refusal(response, now);
}

function refusal({ status, headers }: Response, now: Date): RelayRefusal {
  if (status >= 300 && status < 400) return new RelayRefusal(`the receiver answered ${status}: redirects are not followed`);
  const retryAfterMs = readRetryAfter(headers.get('retry-after'), now);
  return new RelayRefusal(`the receiver answered ${status}`, {
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    ...(NOT_THIS_ONE.has(status) ? { onlyThis: true } : {}),
  });
}

async function wholeBody({ body }: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of (body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > LONGEST_ANSWER) throw new RelayRefusal(`the receiver answered more than ${LONGEST_ANSWER} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Nothing has to be in it; what is there and is not a ticket number takes nothing away from its being accepted. */
function referenceIn(text: string): Accepted {
  try {
    const { externalReference } = answerSchema.parse(JSON.parse(text));
    return { externalReference: checkedReference(externalReference) };
  } catch {
    return {};
  }
}
