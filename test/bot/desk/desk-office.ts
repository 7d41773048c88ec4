import { createHash } from 'node:crypto';
import { makeDeskEvents } from '../../../bot/desk/events.js';
import { makeSelfHelpView } from '../../../bot/desk/self-help-view.js';
import type { Locale } from '../../../services/model/locale.js';
import type { SelfHelpReport } from '../../../services/self-help/outcomes/report.js';
import { anArticle } from '../../cards/samples.js';
import { makeOwnOrigin } from '../../../bot/desk/own-origin.js';
import { makeDeskView, type DeskRequest } from '../../../bot/desk/request-view.js';
import { deskRoutes } from '../../../bot/desk/routes.js';
import { makeSessions } from '../../../bot/desk/sessions.js';
import { makeSignIn } from '../../../bot/desk/sign-in.js';
import { makeLog } from '../../../bot/log.js';
import type { Representative } from '../../../services/model/representative.js';
import type { ServiceRequest } from '../../../services/model/request.js';
import type { AuditEvent } from '../../../services/ports/audit-log.js';
import { makeSeenBy } from '../../../services/audit/seen-by.js';
import { makeChanging } from '../../../services/requests/changing.js';
import { makeDesk } from '../../../services/requests/desk.js';
import { sampleRequest } from '../../adapters/contracts/sample-request.js';
import { ManualClock } from '../../fakes/manual-clock.js';
import { MemoryBlobStore } from '../../fakes/memory-blob-store.js';
import { MemoryKeyValueStore } from '../../fakes/memory-key-value-store.js';
import { memoryRequestStore } from '../../services/requests/memory-request-store.js';
import { postJson, serve } from '../http/serving.js';

export const DESK_SECRET = 'desk-secret-of-this-test';
export const BEARER = { authorization: `Bearer ${DESK_SECRET}` };
export const WANG: Representative = person('w1', 'Wang Lei', 'zh-CN');
export const BROOK: Representative = person('b1', 'Hannah Brook', 'en-US');
export const secretOf = ({ id }: Representative) => `secret of ${id}, long and random`;

function person(id: string, name: string, locale: Representative['locale']): Representative {
  return { id, name, locale, secretSha256: createHash('sha256').update(`secret of ${id}, long and random`).digest('hex') };
}

const articles = {
  get: async (id: string, locale: Locale) => (id === 'gone' ? undefined : { ...anArticle(1, locale), id, sourceId: 'docs' }),
  source: (id: string) => ({ id, name: 'Docs' }),
};
const SELF_HELP_REPORT: SelfHelpReport = {
  from: '2026-10-25',
  to: '2026-11-23',
  asked: { confident: 1, likely: 2, unknown: 3 },
  solved: 1,
  escalated: 2,
  textDays: 30,
  unanswered: [
    { text: '=cmd|calc', serviceId: 'exchange', locale: 'en-US', day: '2026-11-23', count: 2, escalated: true },
    { text: '打卡不了', serviceId: 'elsewhere', locale: 'zh-CN', day: '2026-11-22', count: 1, escalated: false },
  ],
  neverHelp: [{ articleId: 'gone', serviceIds: ['exchange'], tally: { shown: 6, rejected: 6 } }],
  articles: [
    { articleId: 'ndr', serviceIds: ['exchange'], tally: { shown: 9, solved: 4 } },
    { articleId: 'gone', serviceIds: ['exchange'], tally: { shown: 6, rejected: 6 } },
  ],
};

interface Options {
  readonly requests?: readonly ServiceRequest[];
  readonly demo?: boolean;
  readonly secret?: string | undefined;
  readonly heartbeatMs?: number;
  readonly publicUrl?: string;
}

/** The desk over HTTP on stores in memory: what was written down, who works there, and the time, to look at and to change. */
export async function openOffice(options: Options = {}) {
  const { demo = false, heartbeatMs = 25_000, publicUrl } = options;
  const secret = 'secret' in options ? options.secret : DESK_SECRET;
  const { store, stored } = memoryRequestStore(options.requests ?? [sampleRequest(1, { status: 'delivered' })]);
  const [clock, keyValues, blobs] = [new ManualClock(), new MemoryKeyValueStore(), new MemoryBlobStore()];
  const people: Representative[] = [WANG, BROOK];
  const written: AuditEvent[] = [];
  const faults: { audit?: Error } = {};
  const reported: number[] = [];
  const report = (days: number) => {
    reported.push(days);
    return SELF_HELP_REPORT;
  };
  const audit = {
    append: async (events: readonly AuditEvent[]) => {
      if (faults.audit) throw faults.audit;
      written.push(...events);
    },
  };
  const representatives = { all: async () => people };
  const streams = { open: 0, closed: () => undefined as void };
  const opened = () => {
    streams.open += 1;
    return () => {
      streams.open -= 1;
      streams.closed();
    };
  };
  const events = makeDeskEvents({ heartbeatMs, opened });
  const sessions = makeSessions({ keyValues, representatives, clock });
  const tell = async (request: ServiceRequest) => events.tell(request);
  const changing = makeChanging({ store, alarmOf: () => undefined, stored: tell });
  const logged: string[] = [];
  const log = makeLog('debug', { write: (line: string) => void logged.push(line) });
  const tries = { accepted: 0, refused: 0, limited: 0 };
  const services = [{ id: 'exchange', name: { 'zh-CN': '邮件', 'zh-TW': '郵件', 'en-US': 'Exchange' } }];
  const partners = [{ id: 'p1', name: 'Qingyu' }];
  const { base, port } = await serve(
    deskRoutes({
      secret,
      demo,
      desk: makeDesk({ store, blobs, clock, changing, audit }),
      view: makeDeskView({ partners, services, promiseClocks: { of: () => ({ kind: 'none' }) }, clock }),
      options: async () => ({ partners, services, representatives: people.map(({ name }) => name) }),
      sessions,
      signIn: makeSignIn({
        demo,
        sessions,
        representatives,
        audit,
        clock,
        log,
        metrics: { deskSignIn: (outcome) => (tries[outcome] += 1) },
      }),
      representatives,
      events,
      ownOrigin: makeOwnOrigin(publicUrl),
      selfHelp: { report: async (days) => report(days), seen: makeSeenBy({ audit, clock }), view: makeSelfHelpView(articles) },
    }),
  );

  const session = `${base}/api/desk/session`;
  const signIn = async (who: Representative) => {
    const answer = await postJson(session, { secret: secretOf(who) });
    if (answer.status !== 200) throw new Error(`sign-in: ${answer.status}`);
    const { token } = (await answer.json()) as { token: string };
    const cookie = cookieOf(answer);
    return { cookie, token, page: { cookie, origin: base, 'x-desk-token': token } };
  };
  return {
    base,
    port,
    /** For how many days reports on self-help were asked. */
    reported,
    session,
    url: `${base}/api/desk/requests`,
    clock,
    keyValues,
    blobs,
    people,
    written,
    faults,
    events,
    streams,
    stored,
    logged,
    tries,
    signIn,
  };
}

export type Office = Awaited<ReturnType<typeof openOffice>>;

/** What a browser would send back. */
export function cookieOf(answer: Response): string {
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}

export async function requestOf(answer: Response): Promise<DeskRequest> {
  if (answer.status !== 200) throw new Error(`${answer.status} ${await answer.text()}`);
  return (await answer.json()) as DeskRequest;
}
