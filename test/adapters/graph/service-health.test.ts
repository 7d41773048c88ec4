import assert from 'node:assert/strict';
import { RemoteFailure } from '../../../services/ports/remote-failure.js';
import type { Fault, StubHealth, StubIssue } from '../../fakes/partner-center/index.js';
import { CLOSED, CUSTOMER, graphHouse, OVERVIEWS } from './graph-house.js';

const issue = (id: string, over: Partial<StubIssue> = {}): StubIssue => ({
  id,
  title: 'Some users are unable to join Teams meetings from the desktop client',
  impactDescription: '<p>Users may be unable to <b>join</b> their meetings.</p>',
  status: 'serviceDegradation',
  classification: 'Incident',
  isResolved: false,
  startDateTime: '2026-11-22T01:10:00Z',
  lastModifiedDateTime: '2026-11-22T05:00:00.1234567Z',
  service: 'Microsoft Teams',
  feature: 'Meetings',
  ...over,
});
const overview = (service: string, ...issues: StubIssue[]): StubHealth => ({ id: service, service, status: 'serviceDegradation', issues });

describe('service health by Microsoft Graph', () => {
  let house: Awaited<ReturnType<typeof graphHouse>>;
  beforeEach(async () => {
    house = await graphHouse([
      overview('Microsoft Teams', issue('TM1')),
      overview('Exchange Online'),
      overview('Microsoft 365 suite', issue('MO1', { service: 'Microsoft 365 suite', classification: 'ADVISORY' })),
    ]);
  });
  afterEach(() => house.stub.close());

  const read = () => house.source.read(house.partnerId, CUSTOMER, 'live');
  const failing = async (customer = CUSTOMER) => {
    const error: unknown = await house.source.read(house.partnerId, customer, 'live').then(
      () => assert.fail('it was read'),
      (failure: unknown) => failure,
    );
    assert.ok(error instanceof RemoteFailure, String(error));
    return error.kind;
  };

  it('is read for the customer’s tenant in one call, and breaks no rule of the service', async () => {
    const { incidents, absence } = await read();
    const [teams, suite] = incidents;
    assert.equal(absence, 'likely');
    assert.deepEqual(teams?.serviceIds, ['teams']);
    assert.deepEqual(suite?.serviceIds, ['teams', 'exchange-online']);
    assert.deepEqual(teams?.incident, {
      id: 'TM1',
      classification: 'incident',
      status: 'serviceDegradation',
      ...{ startedAt: '2026-11-22T01:10:00.000Z', updatedAt: '2026-11-22T05:00:00.123Z', publishedIn: 'en-US' },
      title: everywhere('Some users are unable to join Teams meetings from the desktop client'),
      impact: everywhere('Users may be unable to join their meetings.'),
    });
    assert.equal(suite?.incident.classification, 'advisory');
    assert.deepEqual(house.stub.violations, []);
    assert.deepEqual(
      house.stub.calls.filter(({ route }) => route.includes('healthOverviews')).map(({ query }) => query.get('$expand')),
      ['issues'],
    );
  });

  const sure: [why: string, fault: Fault, times: number][] = [
    ['a 500', { kind: 'error', status: 500 }, 1],
    ['a closed connection', { kind: 'closed' }, 1],
    ['a try that hung', { kind: 'hang' }, 1],
    ['an expired token', { kind: 'expired_token' }, 1],
    ['a 429 that says when', { kind: 'too_many', retryAfter: 1 }, 1],
    ['a 429 that does not say when', { kind: 'too_many' }, 1],
  ];
  for (const [why, fault, times] of sure) {
    it(`is read all the same after ${why}`, async () => {
      house.stub.faults.next(OVERVIEWS, fault, times);
      assert.equal((await read()).incidents.length, 2);
    });
  }

  const lost: [why: string, fault: Fault, kind: RemoteFailure['kind']][] = [
    ['fails with 500 again and again', { kind: 'error', status: 500 }, 'unreachable'],
    ['hangs', { kind: 'hang' }, 'too_slow'],
    ['sends garbage', { kind: 'garbage' }, 'unreadable'],
    ['sends half a JSON', { kind: 'half_json' }, 'unreadable'],
    ['sends another JSON', { kind: 'other_json', body: { items: [] } }, 'unreadable'],
    ['breaks off', { kind: 'truncated' }, 'unreachable'],
    ['says that it is forbidden', { kind: 'error', status: 403, code: 'Forbidden' }, 'denied'],
    ['does not take any token', { kind: 'error', status: 401 }, 'signed_out'],
  ];
  for (const [why, fault, kind] of lost) {
    it(`is ${kind} when it ${why}`, async () => {
      house.stub.faults.always(OVERVIEWS, fault);
      assert.equal(await failing(), kind);
      assert.equal((await house.health.stateOf(house.partnerId, CUSTOMER, 'TM1')).kind, 'unknown');
    });
  }

  it('is denied where the customer has not consented', async () => {
    assert.equal(await failing(CLOSED), 'denied');
  });

  it('is signed out once the partner’s refresh token was revoked', async () => {
    house.stub.signOut(house.partnerId);
    assert.equal(await failing(), 'signed_out');
  });

  it('is unreadable where the cloud sends no issues, since that is not "nothing is broken"', async () => {
    house.stub.faults.always(OVERVIEWS, {
      kind: 'other_json',
      body: { value: [{ service: 'Exchange Online', status: 'serviceDegradation' }] },
    });
    assert.equal(await failing(), 'unreadable');
  });

  it('reads further pages on the same host only', async () => {
    const page = (next?: string) => ({
      value: [overview('Microsoft Teams', issue(next ? 'TM1' : 'TM2'))],
      ...(next ? { '@odata.nextLink': next } : {}),
    });
    const next = `${house.stub.graphUrl}/v1.0/admin/serviceAnnouncement/healthOverviews?$expand=issues&$skiptoken=2`;
    house.stub.faults.next(OVERVIEWS, { kind: 'other_json', body: page(next) });
    house.stub.faults.next(OVERVIEWS, { kind: 'other_json', body: page() });
    assert.deepEqual(
      (await read()).incidents.map(({ incident }) => incident.id),
      ['TM1', 'TM2'],
    );
    assert.equal(house.stub.calls.at(-1)?.query.get('$skiptoken'), '2');
    for (const elsewhere of ['https://graph.example.com/v1.0/x', 'http://127.0.0.1:1/graph/v1.0/x', '/elsewhere', 'http://[']) {
      house.stub.faults.next(OVERVIEWS, { kind: 'other_json', body: page(elsewhere) });
      assert.equal(await failing(), 'unreadable', elsewhere);
    }
    assert.deepEqual(
      house.stub.calls.filter(({ path }) => path.includes('elsewhere')),
      [],
    );
  });

  it('ends when the pages do not', async () => {
    const next = `${house.stub.graphUrl}/v1.0/admin/serviceAnnouncement/healthOverviews?$skiptoken=1`;
    house.stub.faults.always(OVERVIEWS, { kind: 'other_json', body: { value: [], '@odata.nextLink': next } });
    assert.equal(await failing(), 'unreadable');
  });

  it('takes issues that lack nearly everything, and tells of those that cannot be used', async () => {
    const bare = { id: 'TM9', feature: 'Chat', startDateTime: '0001-01-01T00:00:00Z', title: null, status: 7, isResolved: 'no' };
    const body = { value: [{ service: 'Microsoft Teams', issues: [bare, { title: 'no id' }, 'odd', { id: 'a b' }] }] };
    house.stub.faults.next(OVERVIEWS, { kind: 'other_json', body });
    const before = Date.now();
    const { incidents, absence } = await read();
    const { incident, serviceIds } = incidents[0]!;
    assert.deepEqual([incidents.length, absence, serviceIds], [1, 'nothing', ['teams']]);
    assert.deepEqual(
      [incident.title['zh-TW'], incident.status, incident.classification, incident.publishedIn],
      ['Chat', 'unknownFutureValue', 'incident', 'unknown'],
    );
    assert.ok(Date.parse(incident.startedAt) >= before && incident.updatedAt === incident.startedAt);
    assert.deepEqual(house.reports, [['health.issue_unusable', { issues: 3 }]]);
  });

  it('has an issue once that stands under two services, for both', async () => {
    const twice = issue('TM1');
    const body = { value: [overview('Microsoft Teams', twice), overview('Exchange Online', twice)] };
    house.stub.faults.next(OVERVIEWS, { kind: 'other_json', body });
    assert.deepEqual(
      (await read()).incidents.map(({ serviceIds }) => serviceIds),
      [['teams', 'exchange-online']],
    );
  });

  it('tells once of a service of Graph that is none of ours', async () => {
    const body = { value: [overview('Viva Engage', issue('YA1', { service: 'Viva Engage' }))] };
    house.stub.faults.next(OVERVIEWS, { kind: 'other_json', body }, 2);
    assert.deepEqual(
      (await read()).incidents.map(({ serviceIds }) => serviceIds),
      [[]],
    );
    await read();
    assert.deepEqual(house.reports, [['health.service_unmapped', { service: 'Viva Engage' }]]);
  });

  it('knows the language in which a text was published', async () => {
    const body = {
      value: [
        overview(
          'Microsoft Teams',
          issue('TM1', { title: '部分用户无法加入会议', impactDescription: '用户可能无法使用桌面客户端加入会议。' }),
        ),
      ],
    };
    house.stub.faults.next(OVERVIEWS, { kind: 'other_json', body });
    assert.equal((await read()).incidents[0]?.incident.publishedIn, 'zh-CN');
  });
});

function everywhere(text: string) {
  return { 'zh-CN': text, 'zh-TW': text, 'en-US': text };
}
