import assert from 'node:assert/strict';
import type { PartnerCenterClient } from '../../../adapters/partner-center/client.js';
import { makeServiceRequests } from '../../../adapters/partner-center/service-requests.js';
import type { RestCall } from '../../../adapters/rest/rest-client.js';
import { failureOf } from './cloud-house.js';

const unused = () => Promise.reject(new Error('not asked here'));

describe('a list of service requests', () => {
  it('that goes on for ever, never twice by the same link, is not followed for ever', async () => {
    let calls = 0;
    async function call<T>({ answer }: Omit<RestCall<T>, 'tenantId'>): Promise<T> {
      calls += 1;
      if (calls > 5_000) throw new Error('for ever');
      return answer.parse({ items: [{ id: 'sr-1' }], links: { next: { uri: `/servicerequests?size=500&page=${calls}` } } });
    }
    const client: PartnerCenterClient = { customers: unused, customer: unused, subscriptions: unused, call };
    const failure = await failureOf(
      (async () => {
        for await (const one of makeServiceRequests(client, 'background').list('p1')) assert.equal(one.id, 'sr-1');
      })(),
    );
    assert.equal(failure.kind, 'unreadable');
    assert.ok(calls >= 200 && calls <= 1_000, `${calls} pages`);
  });
});
