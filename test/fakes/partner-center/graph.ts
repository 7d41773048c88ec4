import type { Answer, Asked } from './answer.js';
import type { StubState } from './model.js';

type OfTenant = (asked: Asked, tenantId: string) => Answer;

export function graphRefusal(status: number, code: string): Answer {
  return { status, body: { error: { code, message: 'The stub says no.', innerError: { date: '2026-11-22T00:00:00' } } } };
}

/** Service health of a customer's tenant, as Microsoft Graph tells it. */
export function makeGraph({ state }: { readonly state: StubState }): { overviews: OfTenant; issue: OfTenant } {
  const healthOf = (tenantId: string) => state.customers.find(({ id }) => id === tenantId)?.health ?? [];
  return {
    overviews: ({ query }, tenantId) => ({
      status: 200,
      body: {
        '@odata.context': 'healthOverviews',
        value: healthOf(tenantId).map(({ issues, ...overview }) =>
          query.get('$expand') === 'issues' ? { ...overview, issues } : overview,
        ),
      },
    }),
    issue({ ids: [id] }, tenantId) {
      const found = healthOf(tenantId)
        .flatMap(({ issues }) => issues)
        .find((issue) => issue.id === id);
      return found ? { status: 200, body: found } : graphRefusal(404, 'ResourceNotFound');
    },
  };
}
