import assert from 'node:assert/strict';
import { closeServed } from '../http/serving.js';
import { DESK_SECRET, openOffice } from './desk-office.js';

const headers = { authorization: `Bearer ${DESK_SECRET}` };

describe('the report on self-help over HTTP', () => {
  afterEach(closeServed);

  it('gives the figures of so many days, articles with their titles in the language that is asked for', async () => {
    const { base, reported } = await openOffice();
    const answer = await fetch(`${base}/api/desk/self-help?days=7&locale=en-US`, { headers });
    const { asked, articles, neverHelp } = (await answer.json()) as Record<string, Record<string, unknown>[]>;
    assert.equal(answer.status, 200);
    assert.deepEqual(reported, [7]);
    assert.deepEqual(asked, { confident: 1, likely: 2, unknown: 3 });
    assert.deepEqual(
      articles?.map(({ articleId, source, shown, solved, rejected }) => [articleId, source, shown, solved, rejected]),
      [
        ['ndr', 'Docs', 9, 4, 0],
        ['gone', undefined, 6, 0, 6],
      ],
    );
    assert.deepEqual(
      neverHelp?.map(({ title }) => title),
      ['gone'],
    );
  });

  it('gives each list as CSV that Excel opens, in which words are no formulas', async () => {
    const { base } = await openOffice();
    const answer = await fetch(`${base}/api/desk/self-help.csv?part=unanswered&locale=zh-CN`, { headers });
    const bytes = new Uint8Array(await answer.arrayBuffer());
    assert.deepEqual([...bytes.slice(0, 3)], [0xef, 0xbb, 0xbf]);
    assert.deepEqual(new TextDecoder().decode(bytes).trim().split('\r\n'), [
      '提问,服务,次数,最近一次,结果,语言',
      "'=cmd|calc,邮件,2,2026-11-23,转为支持请求,en-US",
      '打卡不了,elsewhere,1,2026-11-22,没有答案,zh-CN',
    ]);
    assert.match(answer.headers.get('content-disposition') ?? '', /attachment; filename="self-help-unanswered-2026-11-23\.csv"/);
    const articles = await (await fetch(`${base}/api/desk/self-help.csv?part=articles&locale=en-US`, { headers })).text();
    assert.match(articles, /\r\ngone,gone,,Exchange,6,0,0,6,0,0,0,Yes\r\n$/);
  });

  for (const query of ['days=0', 'days=401', 'days=x', 'locale=fr-FR', 'part=secrets']) {
    it(`answers 422 to ${query}`, async () => {
      const { base, reported } = await openOffice();
      for (const path of ['self-help', 'self-help.csv']) {
        assert.equal((await fetch(`${base}/api/desk/${path}?${query}`, { headers })).status, 422);
      }
      assert.deepEqual(reported, []);
    });
  }

  it('is shown only once it is written down who sees it', async () => {
    const { base, reported, faults, written } = await openOffice();
    await fetch(`${base}/api/desk/self-help?days=7`, { headers });
    assert.deepEqual(
      written.map(({ action, detail }) => [action, detail]),
      [['listed', 'self-help report of 7 days']],
    );
    faults.audit = new Error('disk full');
    const answer = await fetch(`${base}/api/desk/self-help.csv`, { headers });
    assert.deepEqual([answer.status, reported], [503, [7]]);
  });

  it('is for who is let in to the desk', async () => {
    const { base, reported } = await openOffice();
    for (const path of ['self-help', 'self-help.csv']) assert.equal((await fetch(`${base}/api/desk/${path}`)).status, 401);
    assert.deepEqual(reported, []);
  });
});
