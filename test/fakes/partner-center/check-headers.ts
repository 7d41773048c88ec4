import { isGuid, type Asked } from './answer.js';
import type { Violation } from './model.js';

/** Notes what Partner Center's headers lack, and a request id that comes again although it was answered. */
export function makeHeaderCheck(violate: (violation: Violation) => void) {
  const answered = new Set<string>();
  return {
    check({ route, headers, method, body }: Asked): void {
      const wrong = (problem: string) => violate({ route, problem });
      for (const name of ['ms-requestid', 'ms-correlationid']) if (!isGuid(headers[name])) wrong(`${name} is no GUID`);
      if (answered.has(headers['ms-requestid'] ?? '')) wrong('ms-requestid was answered before');
      if (headers['ms-contract-version'] !== 'v1') wrong('ms-contract-version is not v1');
      if (!/^[a-z]{2}-[A-Z]{2}$/.test(headers['x-locale'] ?? '')) wrong('x-locale is no locale');
      if (!headers['authorization']?.startsWith('Bearer ')) wrong('authorization is missing');
      if (method !== 'GET' && body !== '' && !headers['content-type']?.startsWith('application/json')) wrong('the body is not JSON');
    },
    answered({ headers }: Asked): void {
      const id = headers['ms-requestid'];
      if (id !== undefined) answered.add(id);
    },
  };
}
