import assert from 'node:assert/strict';
import { pino } from 'pino';
import { makeHttpServer } from '../../../bot/http/server.js';
import { makeMetrics } from '../../../bot/metrics.js';
import { makeTokens } from '../../../bot/directline/tokens.js';
import { missedRoute } from '../../../bot/webchat/missed-route.js';
import { ManualClock } from '../../fakes/manual-clock.js';

const PORTAL = 'https://portal.example.cn';

describe('GET /webchat/missed', () => {
  const tokens = makeTokens({ key: new Uint8Array(32).fill(7), clock: new ManualClock() });
  const asked: unknown[] = [];
  const visits = { count: async (whose: unknown) => asked.push(whose) + 4 };
  const log = pino({ level: 'silent' });
  const http = makeHttpServer({ log, metrics: makeMetrics(), routes: [missedRoute({ tokens, visits, origins: [PORTAL] })] });
  let url: string;
  before(async () => (url = `http://127.0.0.1:${await http.listen(0, '127.0.0.1')}/webchat/missed`));
  after(() => http.close());

  it('tells the bearer of a token how many updates wait for them, to be kept by nobody', async () => {
    const { token } = await tokens.issue({ partner: 'p1', user: 'u1', conversation: 'c1' });
    const answer = await fetch(url, { headers: { authorization: `Bearer ${token}`, origin: PORTAL } });
    assert.deepEqual([answer.status, await answer.json()], [200, { count: 5 }]);
    assert.deepEqual(asked, [{ partnerId: 'p1', userId: 'u1' }]);
    assert.deepEqual([answer.headers.get('access-control-allow-origin'), answer.headers.get('cache-control')], [PORTAL, 'no-store']);
  });

  it('lets portals ask first, and refuses other pages and who brings no token', async () => {
    const preflight = await fetch(url, { method: 'OPTIONS', headers: { origin: PORTAL, 'access-control-request-method': 'GET' } });
    assert.deepEqual([preflight.status, preflight.headers.get('access-control-allow-origin')], [204, PORTAL]);
    assert.equal((await fetch(url)).status, 401);
    assert.equal((await fetch(url, { headers: { authorization: 'Bearer x' } })).status, 401);
    assert.equal((await fetch(url, { headers: { origin: 'https://elsewhere.example' } })).status, 403);
  });
});
