import assert from 'node:assert/strict';
import { sampleRequest } from '../../adapters/contracts/sample-request.js';
import { closeServed, errorOf, postJson } from '../http/serving.js';
import { BEARER, BROOK, openOffice, requestOf, WANG, type Office } from './desk-office.js';

const ID = '00000000-0000-4000-8000-000000000001';

describe('representatives at work', () => {
  let office: Office;
  beforeEach(async () => {
    office = await openOffice();
  });
  afterEach(closeServed);

  const post = (action: string, body: object, headers: Record<string, string>) => postJson(`${office.url}/${ID}/${action}`, body, headers);

  it('act under their own name, whatever they send', async () => {
    const { page } = await office.signIn(WANG);
    await post('assign', { representative: 'Hannah Brook' }, page);
    await post('status', { status: 'in_progress', representative: 'Somebody Else' }, page);
    const { history, representative } = await requestOf(await post('notes', { text: 'Which mailbox?', representative: 'X' }, page));
    assert.equal(representative, 'Hannah Brook');
    assert.deepEqual(
      history.slice(1).map(({ kind, actor }) => [kind, actor]),
      ['assigned', 'status', 'note'].map((kind) => [kind, { kind: 'representative', name: 'Wang Lei' }]),
    );
  });

  it('are told apart from systems, which say who acts', async () => {
    await post('assign', { representative: 'Li Lei' }, BEARER);
    await post('notes', { text: 'one' }, BEARER);
    const { history } = await requestOf(await post('notes', { text: 'two', representative: 'Han Meimei' }, BEARER));
    assert.deepEqual(
      history.slice(1).map(({ actor }) => actor.name),
      ['Li Lei', 'Li Lei', 'Han Meimei'],
    );
  });

  it('of two who change the same request at once, one is told that the other was faster, and sees what there is now', async () => {
    const [wang, brook] = [await office.signIn(WANG), await office.signIn(BROOK)];
    const seen = await fetch(`${office.url}/${ID}`, { headers: { cookie: wang.cookie } });
    const etag = seen.headers.get('etag') ?? '';
    assert.equal(etag, '"1"');
    const answers = await Promise.all(
      [wang, brook].map(({ page }) => post('status', { status: 'in_progress', note: 'Mine.' }, { ...page, 'if-match': etag })),
    );
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 412]);
    const late = answers.find(({ status }) => status === 412);
    const body = (await late?.json()) as { error: { code: string }; request: { revision: number; status: string } };
    assert.deepEqual([body.error.code, body.request.revision, body.request.status], ['request_changed', 2, 'in_progress']);
    assert.equal(late?.headers.get('etag'), '"2"');
    assert.equal(office.stored.get(ID)?.history.length, 2);
  });

  for (const [action, body] of [
    ['notes', { text: 'x' }],
    ['status', { status: 'in_progress' }],
    ['assign', { representative: 'Wang Lei' }],
    ['send-again', {}],
  ] as const) {
    it(`change nothing by ${action} upon a revision that is past, and what they like without one`, async () => {
      const { page } = await office.signIn(WANG);
      await post('notes', { text: 'somebody was faster' }, BEARER);
      assert.equal((await post(action, body, { ...page, 'if-match': '"1"' })).status, 412);
      assert.equal(office.stored.get(ID)?.history.length, 2);
      assert.equal((await post(action, body, { ...page, 'if-match': '"2"' })).status, 200);
    });
  }

  it('are told when a revision is none', async () => {
    assert.deepEqual((await errorOf(await post('notes', { text: 'x' }, { ...BEARER, 'if-match': 'three' }))).status, 422);
  });

  it('send again what was given up', async () => {
    const [delivery] = sampleRequest(1).deliveries;
    assert.ok(delivery);
    const failed = { ...delivery, attempts: 9, failedAt: '2026-11-22T05:00:00.000Z' };
    office = await openOffice({ requests: [sampleRequest(1, { deliveries: [failed], relay: 'webhook' })] });
    const { page } = await office.signIn(WANG);
    const { deliveries, history } = await requestOf(await post('send-again', {}, page));
    assert.deepEqual([deliveries[0]?.failedAt, history.at(-1)?.kind], [undefined, 'sent_again']);
  });

  it('leave a trace of everything that they look at', async () => {
    const { cookie, page } = await office.signIn(WANG);
    const blobId = await office.blobs.put('p1', new Uint8Array([1]));
    const file = { blobId, name: 'a.txt', contentType: 'text/plain', size: 1 };
    const request = office.stored.get(ID);
    assert.ok(request);
    office.stored.set(ID, { ...request, evidence: { ...request.evidence, attachments: [file] } });
    await fetch(`${office.url}?status=delivered&search=contoso`, { headers: { cookie } });
    await fetch(`${office.url}/${ID}`, { headers: { cookie } });
    await fetch(`${office.url}/${ID}/attachments/${blobId}`, { headers: { cookie } });
    await fetch(`${office.url}/${ID}`, { headers: BEARER });
    await post('send-again', {}, page);
    assert.deepEqual(
      office.written.slice(1).map(({ action, actor, requestId, detail }) => [action, 'name' in actor && actor.name, requestId, detail]),
      [
        ['listed', 'Wang Lei', undefined, '1 items status search'],
        ['read', 'Wang Lei', ID, undefined],
        ['file_read', 'Wang Lei', ID, blobId],
        ['read', '21Vianet', ID, undefined],
        ['read', 'Wang Lei', ID, undefined],
      ],
    );
    assert.ok(!JSON.stringify(office.written).includes('contoso'));
  });

  it('are shown nothing that cannot be written down', async () => {
    office.faults.audit = new Error('disk full');
    for (const path of ['', `/${ID}`]) {
      const answer = await errorOf(await fetch(office.url + path, { headers: BEARER }));
      assert.deepEqual([answer.status, answer.code], [503, 'audit_unavailable']);
    }
    assert.equal((await post('notes', { text: 'still possible' }, BEARER)).status, 200);
  });
});
