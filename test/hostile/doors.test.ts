import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { makeTokens } from '../../bot/directline/tokens.js';
import { makeExportTokens } from '../../bot/export/export-tokens.js';
import { relayFilesRoute } from '../../bot/http/relay-files-route.js';
import { missedRoute } from '../../bot/webchat/missed-route.js';
import { sampleRequest } from '../adapters/contracts/sample-request.js';
import { BROOK, openOffice, secretOf, type Office } from '../bot/desk/desk-office.js';
import { closeServed, serve } from '../bot/http/serving.js';
import { ManualClock } from '../fakes/manual-clock.js';
import { MemoryBlobStore } from '../fakes/memory-blob-store.js';

const REQUEST = sampleRequest(1, { status: 'delivered' });

describe('a door opens to nobody but those it is for', () => {
  let office: Office;
  afterEach(closeServed);

  it('no ticket opens a door that it was not made for', async () => {
    const [clock, key] = [new ManualClock(new Date()), new Uint8Array(32).fill(7)];
    const tokens = makeTokens({ key, clock });
    const blobs = new MemoryBlobStore();
    const blob = await blobs.put('p1', Buffer.from('secret'));
    const claims = { partner: 'p1', user: 'u1', conversation: 'c1' };
    const exports = makeExportTokens({ key, clock });
    const all = {
      chat: (await tokens.issue(claims)).token,
      stream: await tokens.issueStream(claims),
      file: await tokens.issueFile({ ...claims, blob, name: 'a.txt', contentType: 'text/plain' }),
      export: await exports.issue({ partner: 'p1', user: 'u1', format: 'csv', locale: 'en-US' }),
      other: await makeTokens({ key: new Uint8Array(32).fill(8), clock }).issueFile({
        ...claims,
        blob,
        name: 'a',
        contentType: 'text/plain',
      }),
      none: `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from('{"partner":"p1"}').toString('base64url')}.`,
    };
    const { base } = await serve(
      relayFilesRoute({ tokens, blobs }),
      missedRoute({ tokens, visits: { count: async () => 3 }, origins: [] }),
    );
    office = await openOffice();
    for (const [name, token] of Object.entries(all)) {
      const doors = {
        file: (await fetch(`${base}/api/relay/files/${token}`)).status,
        chat: (await fetch(`${base}/webchat/missed`, { headers: { authorization: `Bearer ${token}` } })).status,
        export: (await exports.check(token)).kind === 'valid' ? 200 : 401,
        desk: (await fetch(office.url, { headers: { authorization: `Bearer ${token}` } })).status,
        cookie: (await fetch(office.url, { headers: { cookie: `desk_session=${token.slice(0, 43)}` } })).status,
      };
      for (const [door, status] of Object.entries(doors)) assert.equal(status, door === name ? 200 : 401, `${name} at ${door}`);
    }
  });

  it('no page but ours changes anything with a cookie, and nothing does after signing out', async () => {
    office = await openOffice();
    const { cookie, token, page } = await office.signIn(BROOK);
    const note = (headers: Record<string, string>) =>
      fetch(`${office.url}/${REQUEST.id}/notes`, {
        method: 'POST',
        body: '{"text":"x"}',
        headers: { 'content-type': 'application/json', cookie, ...headers },
      });
    const own = office.base;
    const foreign = [
      'null',
      'https://evil.example',
      `${own}.evil.example`,
      `${own}1`,
      own.replace('http', 'ftp'),
      `${own}/`,
      own.replace('127.0.0.1', 'localhost'),
      '',
    ];
    for (const origin of foreign) assert.equal((await note({ origin, 'x-desk-token': token })).status, 403, `origin ${origin}`);
    const short: Record<string, string>[] = [
      { 'x-desk-token': token },
      { origin: own },
      { origin: own, 'x-desk-token': '' },
      { origin: own, 'x-desk-token': `${token} x` },
    ];
    for (const headers of short) assert.equal((await note(headers)).status, 403, JSON.stringify(headers));
    assert.equal((await note({ ...page, 'content-type': 'text/plain' })).status, 415);
    assert.equal((await note({ ...page, authorization: '' })).status, 401, 'an empty header is no way round');
    for (const method of ['HEAD', 'OPTIONS', 'PUT', 'PATCH'])
      assert.notEqual((await fetch(`${office.url}/${REQUEST.id}/notes`, { method, headers: page })).status, 200, method);
    assert.equal(office.stored.get(REQUEST.id)?.history.length, 1, 'nothing was changed');
    assert.equal((await note(page)).status, 200);
    assert.equal((await fetch(office.session, { method: 'DELETE', headers: { cookie } })).status, 403);
    assert.equal((await fetch(office.session, { method: 'DELETE', headers: page })).status, 204);
    assert.equal((await note(page)).status, 401);
    assert.equal((await fetch(office.url, { headers: { cookie } })).status, 401);
  });

  it('a cookie that somebody planted is nobody’s session, before and after a sign-in', async () => {
    office = await openOffice();
    const planted = `desk_session=${'A'.repeat(43)}`;
    const answer = await fetch(office.session, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: planted },
      body: JSON.stringify({ secret: secretOf(BROOK) }),
    });
    assert.equal(answer.status, 200);
    for (const cookie of [
      planted,
      'desk_session=',
      'desk_session',
      `desk_session="${'A'.repeat(43)}"`,
      '__proto__=x; desk_session=%',
      `${'a=b; '.repeat(300)}desk_session=%00`,
    ])
      assert.equal((await fetch(office.url, { headers: { cookie } })).status, 401, cookie.slice(0, 60));
  });

  it('an upside-down path is no path', async () => {
    office = await openOffice();
    for (const path of [
      '/api/desk/requests/..%2f..%2fetc',
      '//api/desk/requests',
      '/api/desk/requests/%00',
      '/api/desk/requests/%',
      '/API/desk/requests',
      '/api/desk/../desk/requests',
      '/api/desk/requests;x',
    ])
      assert.ok([400, 401, 404, 405].includes(await rawStatus(office.port, path)), path);
  });
});

/** The status of a path as it is, which `fetch` would tidy up. */
function rawStatus(port: number, path: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`));
    socket.once('data', (bytes) => resolve(Number(/^HTTP\/1\.1 (\d+)/.exec(String(bytes))?.[1])));
    socket.once('error', reject);
  });
}
