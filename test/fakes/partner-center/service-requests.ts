import { randomUUID } from 'node:crypto';
import { jsonObject, refusal, type Answer, type Asked } from './answer.js';
import type { StubServiceRequest, StubState } from './model.js';
import type { Pages } from './paging.js';

const SEVERITIES = ['unknown', 'critical', 'moderate', 'minimal'];
const STATUSES = ['none', 'open', 'closed', 'attention_needed'];
const TOPICS = [
  { id: 30, name: 'Exchange Online', description: 'Mail' },
  { id: 31, name: 'SharePoint Online', description: 'Files and sites' },
  { id: 32, name: 'Other', description: 'Anything else' },
];
const YEAR_ONE = '0001-01-01T00:00:00';

interface Deps {
  readonly state: StubState;
  readonly pages: Pages;
  readonly now: () => number;
}

type OfPartner = (asked: Asked, partnerId: string) => Answer;

/** `Title` or `title`. */
function field(body: Record<string, unknown>, name: string): unknown {
  return body[name] ?? body[name[0]?.toLowerCase() + name.slice(1)];
}

const indexOf = (words: readonly string[], given: unknown) =>
  typeof given === 'number' ? given : words.indexOf(String(given).toLowerCase());

/** Service requests with their traps: the 201 tells nothing, lists count with numbers. */
export function makeServiceRequests({
  state,
  pages,
  now,
}: Deps): Readonly<Record<'topics' | 'create' | 'list' | 'byId' | 'patch', OfPartner>> {
  const at = () => new Date(now()).toISOString();
  const shown = (request: StubServiceRequest) => ({
    id: request.id,
    title: request.title,
    description: request.description,
    supportTopicId: request.supportTopicId,
    organization: { id: request.partnerId },
    ...(request.customerId === undefined ? {} : { customerId: request.customerId }),
    createdDate: request.createdDate,
    lastModifiedDate: request.lastModifiedDate,
    lastClosedDate: request.status === 2 ? request.lastModifiedDate : YEAR_ONE,
    notes: request.notes,
    attributes: { objectType: 'ServiceRequest' },
  });
  const whole = (request: StubServiceRequest) => ({
    ...shown(request),
    severity: SEVERITIES[request.severity],
    status: STATUSES[request.status],
  });

  function create({ body, ids: [locale = ''] }: Asked, partnerId: string): Answer {
    const given = jsonObject(body) ?? {};
    const missing = ['Title', 'Description', 'Severity', 'SupportTopicId'].filter((name) => (field(given, name) ?? '') === '');
    if (!/^[a-z]{2}-[A-Z]{2}$/.test(locale)) return refusal(400, 3000, 'The locale is not valid.');
    if (missing.length > 0) return refusal(400, 3001, `Missing: ${missing.join(', ')}.`);
    if (typeof field(given, 'SupportTopicId') !== 'string') return refusal(400, 3002, 'SupportTopicId is a string.');
    if (!TOPICS.some(({ id }) => String(id) === field(given, 'SupportTopicId')))
      return refusal(400, 3003, 'There is no such support topic.');
    const severity = indexOf(SEVERITIES, field(given, 'Severity'));
    if (SEVERITIES[severity] === undefined) return refusal(400, 3004, 'There is no such severity.');
    const customerId = field(given, 'CustomerId');
    const request: StubServiceRequest = {
      id: Buffer.from(randomUUID()).toString('base64url'),
      partnerId,
      title: String(field(given, 'Title')),
      description: String(field(given, 'Description')),
      severity,
      status: 1,
      supportTopicId: String(field(given, 'SupportTopicId')),
      ...(typeof customerId === 'string' ? { customerId } : {}),
      createdDate: at(),
      lastModifiedDate: at(),
      notes: [],
    };
    state.serviceRequests.push(request);
    const early = {
      severity: SEVERITIES[severity],
      status: 'none',
      createdDate: YEAR_ONE,
      lastModifiedDate: YEAR_ONE,
      lastClosedDate: YEAR_ONE,
    };
    return { status: 201, body: { ...shown(request), ...early } };
  }

  const find = ({ ids: [id = ''] }: Asked, partnerId: string) =>
    state.serviceRequests.find((request) => request.id === decodeURIComponent(id) && request.partnerId === partnerId);
  const absent = () => refusal(404, 3005, 'The service request was not found.');

  function patch(asked: Asked, partnerId: string): Answer {
    const request = find(asked, partnerId);
    if (!request) return absent();
    const given = jsonObject(asked.body) ?? {};
    const note = field(given, 'NewNote') as Record<string, unknown> | undefined;
    const text = note && field(note, 'Text');
    const status = field(given, 'Status');
    if (typeof text !== 'string' && status === undefined) return refusal(400, 3006, 'There is nothing to change.');
    if (status !== undefined && indexOf(STATUSES, status) !== 2) return refusal(400, 3007, 'Only closed can be set.');
    if (typeof text === 'string') request.notes.push({ createdByName: 'partner', createdDate: at(), text });
    if (status !== undefined) request.status = 2;
    request.lastModifiedDate = at();
    return { status: 200, body: whole(request) };
  }

  const offered =
    (handler: OfPartner): OfPartner =>
    (asked, partnerId) =>
      state.serviceRequestsOffered ? handler(asked, partnerId) : refusal(400, 900127, 'This API is not supported for this partner.');
  return {
    topics: offered(() => ({ status: 200, body: { totalCount: TOPICS.length, items: TOPICS, attributes: { objectType: 'Collection' } } })),
    create: offered(create),
    list: offered((asked, partnerId) => {
      const own = state.serviceRequests.filter((request) => request.partnerId === partnerId);
      const items = own.map((request) => ({ ...shown(request), notes: [], severity: request.severity, status: request.status }));
      return pages.page(asked, items, { path: '/servicerequests' });
    }),
    byId: offered((asked, partnerId) => {
      const request = find(asked, partnerId);
      return request ? { status: 200, body: whole(request) } : absent();
    }),
    patch: offered(patch),
  };
}
