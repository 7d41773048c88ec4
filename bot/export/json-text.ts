import type { ExportedRequest } from '../../services/export/exported-request.js';

interface About {
  /** ISO 8601 instant. */
  readonly exportedAt: string;
  readonly partner: { readonly id: string; readonly name: string };
}

/** One JSON document, written request by request: `{ exportedAt, partner, requests: [...] }`. */
export async function* jsonText({ exportedAt, partner }: About, requests: AsyncIterable<ExportedRequest>): AsyncIterable<string> {
  yield `{"exportedAt":${JSON.stringify(exportedAt)},"partner":${JSON.stringify(partner)},"requests":[`;
  let comma = '\n';
  for await (const request of requests) {
    yield `${comma}${JSON.stringify(request)}`;
    comma = ',\n';
  }
  yield '\n]}\n';
}
