import assert from 'node:assert/strict';
import { makeExportLinks } from '../../../bot/export/export-links.js';
import { exportRoutes } from '../../../bot/export/export-routes.js';
import { makeExportTokens } from '../../../bot/export/export-tokens.js';
import { makeTokens } from '../../../bot/directline/tokens.js';
import { makeLog } from '../../../bot/log.js';
import { messagesFor } from '../../../locales/index.js';
import { makeExporting } from '../../../services/export/exporting.js';
import { LOCALES, type Locale } from '../../../services/model/locale.js';
import type { PartnerUser } from '../../../services/model/partner.js';
import type { ServiceRequest } from '../../../services/model/request.js';
import type { AuditEvent } from '../../../services/ports/audit-log.js';
import type { PromiseClock } from '../../../services/model/promise-clock.js';
import { anOption, aCustomer, aRequest } from '../../cards/samples.js';
import { ManualClock } from '../../fakes/manual-clock.js';
import { MemoryPartnerDirectory } from '../../fakes/memory-partner-directory.js';
import { ADA, LIN, OTTO } from '../../fakes/partner-users.js';
import { closeServed, serve } from '../http/serving.js';
import { readCsv } from './read-csv.js';

const KEY = new Uint8Array(32).fill(7);
const PROMISE: PromiseClock = { kind: 'kept', at: '2026-11-23T05:14:00Z', inTime: true };

function request(n: number, change: Partial<ServiceRequest> = {}, locale: Locale = 'zh-CN'): ServiceRequest {
  const made = aRequest({ customer: aCustomer({ locale }), locale, n, status: n === 0 ? 'submitted' : 'resolved' });
  return { ...made, partnerId: ADA.partnerId, watchers: [{ userId: ADA.id, locale, address: { secret: 'conversation' } }], ...change };
}

describe('the export over HTTP', () => {
  let clock: ManualClock;
  let users: PartnerUser[];
  let requests: readonly ServiceRequest[];
  let audited: AuditEvent[];
  let auditFails: boolean;
  let readFails: { after: number } | undefined;
  let base: string;

  beforeEach(async () => {
    clock = new ManualClock(new Date('2026-11-23T05:20:00Z'));
    users = [ADA, LIN, OTTO];
    requests = [request(0), request(1), request(2, { partnerId: OTTO.partnerId })];
    audited = [];
    auditFails = false;
    readFails = undefined;
    const exporting = makeExporting({
      partners: { findUser: (...of) => new MemoryPartnerDirectory(users).findUser(...of) },
      requests: {
        async *all(user) {
          const own = requests.filter(({ partnerId }) => partnerId === user.partnerId);
          for (const [i, each] of own.entries()) {
            if (readFails?.after === i) throw new Error('the store cannot be read');
            yield each;
          }
        },
      },
      audit: {
        async append(events) {
          if (auditFails) throw new Error('the disk is full');
          audited.push(...events);
        },
      },
      clock,
    });
    const { base: at } = await serve(
      exportRoutes({
        tokens: tokens(),
        exporting,
        catalogue: { get: (id) => (id === 'exchange-online' ? anOption('exchange-online').service : undefined) },
        promiseClocks: { of: () => PROMISE },
        clock,
        log: makeLog('silent'),
      }),
    );
    base = at;
  });
  afterEach(closeServed);

  const tokens = (key = KEY) => makeExportTokens({ key, clock });
  async function linkFor(user: PartnerUser, format: 'csv' | 'json', locale: Locale = 'en-US', key = KEY): Promise<string> {
    const links = await makeExportLinks({ tokens: tokens(key), clock, address: () => base })(user, locale);
    assert.ok(links);
    return links[format];
  }
  const open = async (...of: Parameters<typeof linkFor>) => fetch(await linkFor(...of));
  async function rowsOf(response: Response) {
    const bytes = Buffer.from(await response.arrayBuffer());
    assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf], 'Excel needs the byte-order mark');
    const [head = [], ...rows] = readCsv(bytes.subarray(3).toString());
    return rows.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i]])));
  }

  for (const locale of LOCALES) {
    it(`gives one line for each request of the partner, with headings in ${locale}`, async () => {
      const response = await open(ADA, 'csv', locale);
      assert.equal(response.status, 200);
      assert.equal(response.headers.get('content-type'), 'text/csv; charset=utf-8');
      assert.match(response.headers.get('cache-control') ?? '', /no-store/u);
      assert.match(
        response.headers.get('content-disposition') ?? '',
        /^attachment; filename="service-requests-2026-11-23\.csv"; filename\*=UTF-8''/u,
      );
      const { columns, yes } = messagesFor(locale).forwarding.export;
      const { words } = messagesFor(locale);
      const rows = await rowsOf(response);
      assert.deepEqual(
        rows.map((row) => row[columns.number]),
        ['SR-261123-7F30', 'SR-261123-7F31'],
      );
      const [, resolved = {}] = rows;
      assert.equal(resolved[columns.status], words.status.resolved);
      assert.equal(resolved[columns.service], 'Exchange Online');
      assert.equal(resolved[columns.inTime], yes);
      assert.equal(resolved[columns.createdAt], '2026-11-23 13:12', 'in Beijing');
      assert.equal(resolved[columns.answeredAt], '2026-11-23 13:14');
      assert.equal(resolved[columns.externalReference], '2611230040001234');
      assert.equal(resolved[columns.notes], '2');
      assert.equal(Object.keys(resolved).length, Object.keys(columns).length);
    });
  }

  it('lets no cell become a formula, and keeps commas, quotes and line breaks', async () => {
    const titles = ['=HYPERLINK("https://evil.example","x")', '+1', '-1+2', '@SUM(A1)', '\t=1', 'a, "b"\nc'];
    requests = titles.map((title, n) => {
      const made = request(n);
      return { ...made, details: { ...made.details, title }, customer: { ...made.customer, name: title } };
    });
    const rows = await rowsOf(await open(ADA, 'csv'));
    for (const [i, title] of titles.entries()) {
      for (const cell of [rows[i]?.['Title'], rows[i]?.['Customer']]) {
        assert.doesNotMatch(cell ?? '=', /^[=+\-@\t\r]/u);
        assert.ok(cell?.endsWith(title), cell);
      }
    }
  });

  it('gives the whole requests as JSON, without addresses and what is internal', async () => {
    const response = await open(ADA, 'json');
    assert.equal(response.headers.get('content-type'), 'application/json; charset=utf-8');
    const text = await response.text();
    const {
      exportedAt,
      partner,
      requests: given,
    } = JSON.parse(text) as {
      exportedAt: string;
      partner: { name: string };
      requests: ServiceRequest[];
    };
    assert.deepEqual([exportedAt, partner.name], ['2026-11-23T05:20:00.000Z', ADA.partnerName]);
    assert.deepEqual(
      given.map(({ id, history }) => [id, history.length]),
      [
        ['request-0', 1],
        ['request-1', 6],
      ],
    );
    assert.deepEqual(given[0]?.watchers, [ADA.id]);
    for (const internal of ['conversation', 'deliveries', 'notices', 'promiseAlarm', 'eventsTaken', OTTO.partnerId]) {
      assert.ok(!text.includes(internal), internal);
    }
  });

  it('is valid JSON and CSV also when there is no request', async () => {
    requests = [];
    assert.deepEqual(((await (await open(ADA, 'json')).json()) as { requests: unknown }).requests, []);
    assert.deepEqual(await rowsOf(await open(ADA, 'csv')), []);
  });

  it('gives each request once, though new ones move the pages meanwhile', async () => {
    requests = [request(0), request(1), request(1), request(3)];
    assert.equal((await rowsOf(await open(ADA, 'csv'))).length, 3);
  });

  it('is written down before anything is given, and not given when it cannot be', async () => {
    await (await open(ADA, 'csv')).arrayBuffer();
    assert.deepEqual(audited, [
      {
        at: '2026-11-23T05:20:00.000Z',
        actor: { kind: 'partner', userId: ADA.id, name: ADA.name },
        action: 'exported',
        partnerId: ADA.partnerId,
        detail: 'csv',
      },
    ]);
    auditFails = true;
    const refused = await open(ADA, 'csv', 'zh-TW');
    assert.equal(refused.status, 503);
    assert.equal(await refused.text(), `${messagesFor('zh-TW').forwarding.export.failed}\n`);
  });

  it('refuses one whose role was withdrawn after the link was made, in their language', async () => {
    const link = await linkFor(ADA, 'csv', 'zh-CN');
    users = [{ ...ADA, role: 'helpdesk_agent' }];
    const refused = await fetch(link);
    assert.equal(refused.status, 403);
    assert.equal(await refused.text(), `${messagesFor('zh-CN').forwarding.export.forbidden}\n`);
    users = [];
    assert.equal((await fetch(link)).status, 403);
    assert.deepEqual(audited, []);
  });

  it('refuses a helpdesk agent, whatever the link says', async () => {
    assert.equal((await open(LIN, 'csv')).status, 403);
  });

  it('ends after a quarter of an hour', async () => {
    const link = await linkFor(ADA, 'csv', 'zh-TW');
    clock.forward({ minutes: 14, seconds: 59 });
    assert.equal((await fetch(link)).status, 200);
    clock.forward({ seconds: 2 });
    const late = await fetch(link);
    assert.equal(late.status, 401);
    assert.equal(await late.text(), `${messagesFor('zh-TW').forwarding.export.expired}\n`);
  });

  it('takes no token of another key, purpose or format, and none at all', async () => {
    const claims = { partner: ADA.partnerId, user: ADA.id, conversation: 'c', format: 'csv', locale: 'en-US' };
    const chat = await makeTokens({ key: KEY, clock }).issue(claims);
    const json = new URL(await linkFor(ADA, 'json'));
    json.pathname = '/exports/requests.csv';
    const forged = await linkFor(ADA, 'csv', 'en-US', new Uint8Array(32).fill(8));
    for (const link of [`${base}/exports/requests.csv?t=${chat.token}`, json.href, forged, `${base}/exports/requests.csv`]) {
      const refused = await fetch(link, { headers: { 'accept-language': 'zh-TW,zh;q=0.9' } });
      assert.equal(refused.status, 401);
      assert.equal(refused.headers.get('content-language'), 'zh-TW');
    }
    assert.deepEqual(audited, []);
  });

  it('is no export token anywhere else', async () => {
    const token = new URL(await linkFor(ADA, 'csv')).searchParams.get('t') ?? '';
    await assert.rejects(makeTokens({ key: KEY, clock }).verify(token));
    await assert.rejects(makeTokens({ key: KEY, clock }).verifyFile(token));
  });

  it('is no empty file when the store cannot be read, and no whole one when it breaks off', async () => {
    readFails = { after: 0 };
    assert.equal((await open(ADA, 'csv')).status, 503);
    readFails = { after: 1 };
    for (const format of ['csv', 'json'] as const) {
      await assert.rejects(
        open(ADA, format).then((response) => response.text()),
        TypeError,
        format,
      );
    }
  });

  it('reads on only as fast as it is taken', async () => {
    let read = 0;
    const many = Array.from({ length: 6_000 }, (_, n) => ({ ...request(0), id: `request-${n}` }));
    requests = many.map((each) => Object.defineProperty({ ...each }, 'number', { enumerable: true, get: () => (read++, `SR-${read}`) }));
    const response = await open(ADA, 'json');
    const reader = response.body?.getReader();
    await reader?.read();
    assert.ok(read < many.length, `${read} were read for the first piece`);
    await reader?.cancel();
  });
});
