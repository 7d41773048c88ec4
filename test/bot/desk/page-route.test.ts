import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deskPageRoute } from '../../../bot/desk/page-route.js';
import { closeServed, serve } from '../http/serving.js';

describe('the desk page', () => {
  let dir: string;
  beforeEach(() => (dir = mkdtempSync(join(tmpdir(), 'web-'))));
  afterEach(async () => {
    await closeServed();
    rmSync(dir, { recursive: true, force: true });
  });

  it('comes with a nonce for styles that is another one each time, and is never kept', async () => {
    writeFileSync(join(dir, 'desk.html'), '<meta name="csp-nonce" content="__CSP_NONCE__" />');
    const { base } = await serve(deskPageRoute({ dir }));
    const nonces = new Set<string>();
    for (let i = 0; i < 5; i++) {
      const answer = await fetch(`${base}/desk`);
      const policy = answer.headers.get('content-security-policy') ?? '';
      const nonce = /content="([\w-]{24})"/.exec(await answer.text())?.[1] ?? '';
      assert.ok(policy.includes(`style-src 'self' 'nonce-${nonce}';`), policy);
      assert.ok(policy.includes("script-src 'self';") && policy.includes("frame-ancestors 'none'"), policy);
      assert.ok(!policy.includes('unsafe'));
      assert.deepEqual([answer.headers.get('cache-control'), answer.headers.get('etag')], ['no-store', null]);
      nonces.add(nonce);
    }
    assert.equal(nonces.size, 5);
    const head = await fetch(`${base}/desk`, { method: 'HEAD' });
    assert.deepEqual([head.status, await head.text()], [200, '']);
  });

  it('is not there where it was not built', async () => {
    const { base } = await serve(deskPageRoute({ dir }));
    assert.equal((await fetch(`${base}/desk`)).status, 404);
  });
});
