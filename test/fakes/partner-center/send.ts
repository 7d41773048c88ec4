import type { ServerResponse } from 'node:http';
import type { Answer } from './answer.js';
import type { Fault } from './faults.js';

/** Sends an answer as Partner Center would, with the byte-order mark where it is on, or as the fault has it. @returns the status, if one went out. */
export function send(response: ServerResponse, answer: Answer, fault: Fault | undefined, byteOrderMark: boolean): number | undefined {
  const text = answer.body === undefined ? '' : `${byteOrderMark ? '\uFEFF' : ''}${JSON.stringify(answer.body)}`;
  const bytes = Buffer.from(text, 'utf8');
  const head = (status: number, length: number | undefined, type = 'application/json; charset=utf-8') => {
    response.writeHead(status, {
      'content-type': type,
      ...(length === undefined ? {} : { 'content-length': length }),
      ...answer.headers,
    });
  };
  const kind = fault?.kind;
  if (kind === 'hang' || kind === 'accept_and_hang') return undefined;
  if (kind === 'closed' || kind === 'accept_and_close') {
    response.destroy();
    return undefined;
  }
  if (kind === 'truncated') {
    head(answer.status, bytes.length);
    response.write(bytes.subarray(0, bytes.length / 2), () => response.destroy());
    return undefined;
  }
  if (kind === 'garbage') {
    head(200, undefined, 'text/html');
    response.end('<html><body>Service Unavailable</body></html>');
    return 200;
  }
  if (fault?.kind === 'huge') {
    head(200, undefined);
    response.end(Buffer.alloc(fault.bytes, ' '));
    return 200;
  }
  head(answer.status, kind === 'half_json' ? undefined : bytes.length);
  response.end(kind === 'half_json' ? bytes.subarray(0, bytes.length / 2) : bytes);
  return answer.status;
}
