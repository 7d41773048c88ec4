import type { PartnerCenterClient } from '../../../adapters/partner-center/client.js';
import { RemoteFailure } from '../../../services/ports/remote-failure.js';
import type { ManualClock } from '../../fakes/manual-clock.js';
import type { Asked } from '../../fakes/partner-center/answer.js';
import type { StubServiceRequest, StubState } from '../../fakes/partner-center/model.js';
import { makePages } from '../../fakes/partner-center/paging.js';
import { makeServiceRequests } from '../../fakes/partner-center/service-requests.js';

/**
 * What becomes of a call that changes something. `lost`: it takes effect, and its answer never comes; `late`: so does it, but only after so many
 * seconds; `fails`: 500 without an effect; `busy`: 429; `unsent`: it never left.
 */
export type Fate = 'works' | 'lost' | 'fails' | 'fails after all' | 'busy' | 'unsent' | { readonly late: number };

type Call = Parameters<PartnerCenterClient['call']>[0];

/** Partner Center in memory: the stub's service requests without HTTP, whose calls have fates, and whose lists can be behind. */
export class MemoryPartnerCenter {
  readonly state = {
    serviceRequests: [] as StubServiceRequest[],
    serviceRequestsOffered: true,
    largestPage: 3,
    links: 'alternate',
  } as unknown as StubState;
  /** The fates of the next calls that change something; then all work. */
  readonly fates: Fate[] = [];
  readonly calls: { method: string; path: string; headers: Readonly<Record<string, string>> }[] = [];
  /** For so many seconds what was made is in no list. */
  listsAreBehind = 0;
  private happensAt: number | undefined;
  private readonly late: { readonly at: number; readonly run: () => void }[] = [];
  private readonly handlers;

  constructor(readonly clock: ManualClock) {
    const now = () => this.happensAt ?? clock.now().getTime();
    const pages = makePages({ state: this.state, url: () => '', violate: () => undefined });
    this.handlers = makeServiceRequests({ state: this.state, pages, now });
  }

  /** What was to take effect until now has, each at its own time. */
  settle(): void {
    const now = this.clock.now().getTime();
    const due = this.late.filter(({ at }) => at <= now).sort((a, b) => a.at - b.at);
    for (const one of due) {
      this.late.splice(this.late.indexOf(one), 1);
      this.happensAt = one.at;
      one.run();
      this.happensAt = undefined;
    }
  }

  readonly call = async <T>(
    call: Omit<Parameters<PartnerCenterClient['call']>[0], 'answer'> & { answer: { parse: (value: unknown) => T } },
  ): Promise<T> => {
    this.settle();
    const { method, path, headers = {} } = call as Call;
    this.calls.push({ method, path, headers });
    const fate = method === 'GET' ? 'works' : (this.fates.shift() ?? 'works');
    const what = `${method} ${path}`;
    if (fate === 'unsent') throw new RemoteFailure('busy', what, { withoutEffect: true });
    if (fate === 'fails') throw new RemoteFailure('unreachable', what, { status: 500 });
    if (fate === 'busy') throw new RemoteFailure('busy', what, { status: 429, retryAfterMs: 7_000, withoutEffect: true });
    if (typeof fate === 'object') {
      this.late.push({ at: this.clock.now().getTime() + fate.late * 1000, run: () => void this.handle(call as Call) });
      throw new RemoteFailure('too_slow', what);
    }
    const { status, body } = this.handle(call as Call);
    if (fate === 'lost') throw new RemoteFailure('too_slow', what);
    if (fate === 'fails after all') throw new RemoteFailure('unreachable', what, { status: 500 });
    if (status >= 400) throw refusalOf(what, status, body);
    try {
      return call.answer.parse(JSON.parse(JSON.stringify(body)));
    } catch (cause) {
      throw new RemoteFailure('unreadable', what, { status, cause });
    }
  };

  get client(): PartnerCenterClient {
    const unused = () => Promise.reject(new Error('not asked here'));
    return { customers: unused, customer: unused, subscriptions: unused, call: this.call };
  }

  private handle({ method, path, headers = {}, body, partnerId }: Call): { status: number; body?: unknown } {
    const url = new URL(path, 'http://pc');
    const [, , , id] = url.pathname.split('/');
    const lower = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
    const asked: Asked = {
      method,
      route: '',
      path: url.pathname,
      query: url.searchParams,
      headers: lower,
      body: JSON.stringify(body ?? {}),
      ids: id === undefined ? [] : [id],
    };
    const { topics, create, list, byId, patch } = this.handlers;
    if (method === 'POST') return create(asked, partnerId);
    if (method === 'PATCH') return patch(asked, partnerId);
    if (id === 'supporttopics') return topics(asked, partnerId);
    if (id !== undefined) return byId(asked, partnerId);
    return this.inList(() => list(asked, partnerId));
  }

  private inList<T>(read: () => T): T {
    const all = this.state.serviceRequests;
    const horizon = new Date(this.clock.now().getTime() - this.listsAreBehind * 1000).toISOString();
    if (this.listsAreBehind > 0) this.state.serviceRequests = all.filter(({ createdDate }) => createdDate <= horizon);
    try {
      return read();
    } finally {
      this.state.serviceRequests = all;
    }
  }
}

function refusalOf(what: string, status: number, body: unknown): RemoteFailure {
  const { code } = body as { code: string | number };
  return new RemoteFailure(status === 404 ? 'gone' : 'refused', what, { status, code: String(code), withoutEffect: true });
}
