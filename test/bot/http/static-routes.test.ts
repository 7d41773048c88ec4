import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { staticRoutes } from '../../../bot/http/static-routes.js';
import { WebFilesMissing } from '../../../bot/http/web-files.js';
import { closeServed, errorOf, serve } from './serving.js';

const CHAT_JS = 'export const x = 1;\n'.repeat(100);

describe("the browser's files", () => {
  let dir: string;
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'web-'));
    await mkdir(join(dir, 'assets'));
    for (const name of ['index.html', 'chat.html', 'tab.html']) await writeFile(join(dir, name), `<!doctype html><title>${name}</title>`);
    await writeFile(join(dir, 'widget.js'), 'launch();');
    await writeFile(join(dir, 'assets', 'chat.js'), CHAT_JS);
    await writeFile(join(dir, 'assets', 'chunk-ABCD1234.js'), 'x');
    await writeFile(join(dir, 'assets', 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
    await writeFile(join(dir, 'notes.txt'), 'private');
  });
  afterEach(async () => {
    await closeServed();
    await rm(dir, { recursive: true });
  });
  const start = (origins: string[] = []) => serve(staticRoutes({ dir, origins }));

  for (const [path, type] of [
    ['/', 'text/html; charset=utf-8'],
    ['/chat', 'text/html; charset=utf-8'],
    ['/tab', 'text/html; charset=utf-8'],
    ['/widget.js', 'text/javascript; charset=utf-8'],
    ['/assets/chat.js', 'text/javascript; charset=utf-8'],
    ['/assets/icon.svg', 'image/svg+xml'],
  ] as const) {
    it(`are served with their type: ${path}`, async () => {
      const { base } = await start();
      const response = await fetch(base + path);
      assert.deepEqual([response.status, response.headers.get('content-type')], [200, type]);
    });
  }

  for (const path of [
    '/notes.txt',
    '/index.html',
    '/desk',
    '/assets/',
    '/assets/../notes.txt',
    '/assets/%2e%2e/notes.txt',
    '/assets/..%2fnotes.txt',
    '/%00',
  ]) {
    it(`are nothing but what was built: ${path} is not found`, async () => {
      const { port } = await start();
      const status = await new Promise((resolve) =>
        request({ port, host: '127.0.0.1', path }, (res) => resolve(res.resume().statusCode)).end(),
      );
      assert.equal(status, 404);
    });
  }

  it('run no inline script and load nothing from another host', async () => {
    const { base } = await start(['https://portal.example.cn']);
    for (const path of ['/', '/chat', '/tab']) {
      const policy = (await fetch(base + path)).headers.get('content-security-policy') ?? '';
      const loading = policy.split('; ').filter((directive) => !directive.startsWith('frame-ancestors'));
      assert.ok(loading.includes("default-src 'none'") && loading.includes("script-src 'self'") && loading.includes("connect-src 'self'"));
      assert.doesNotMatch(loading.join(';'), /unsafe|https?:|\*/);
    }
  });

  it('are framed by nobody, the chat by the portals, the tab by Teams of both clouds', async () => {
    const { base } = await start(['https://portal.example.cn']);
    const ancestors = async (path: string) =>
      /frame-ancestors (.*)$/.exec((await fetch(base + path)).headers.get('content-security-policy') ?? '')?.[1];
    assert.equal(await ancestors('/'), "'none'");
    assert.equal(await ancestors('/chat'), "'self' https://portal.example.cn");
    const tab = (await ancestors('/tab')) ?? '';
    for (const host of [
      'https://teams.microsoft.com',
      'https://*.cloud.microsoft',
      'https://teams.microsoftonline.cn',
      'https://portal.example.cn',
    ])
      assert.ok(tab.includes(host), host);
  });

  it('are asked for again each time unless their name holds their hash; the launcher may be loaded by portals', async () => {
    const { base } = await start();
    const headers = async (path: string) => (await fetch(base + path)).headers;
    assert.equal((await headers('/assets/chat.js')).get('cache-control'), 'no-cache');
    assert.match((await headers('/assets/chunk-ABCD1234.js')).get('cache-control') ?? '', /immutable/);
    assert.equal((await headers('/widget.js')).get('cross-origin-resource-policy'), 'cross-origin');
    assert.equal((await headers('/assets/chat.js')).get('cross-origin-resource-policy'), 'same-origin');
  });

  it('are not sent again to who has them', async () => {
    const { base } = await start();
    const etag = (await fetch(`${base}/widget.js`)).headers.get('etag') ?? '';
    const again = await fetch(`${base}/widget.js`, { headers: { 'if-none-match': etag } });
    assert.deepEqual([again.status, await again.text(), again.headers.get('etag')], [304, '', etag]);
    assert.equal((await fetch(`${base}/widget.js`, { headers: { 'if-none-match': '"other"' } })).status, 200);
  });

  it('are compressed for who understands it', async () => {
    const { base } = await start();
    const zipped = await fetch(`${base}/assets/chat.js`, { headers: { 'accept-encoding': 'gzip' } });
    const plain = await fetch(`${base}/assets/chat.js`, { headers: { 'accept-encoding': 'identity' } });
    assert.deepEqual([zipped.headers.get('content-encoding'), plain.headers.get('content-encoding')], ['gzip', null]);
    assert.ok(Number(zipped.headers.get('content-length')) < 200);
    assert.deepEqual([await zipped.text(), await plain.text()], [CHAT_JS, CHAT_JS]);
  });

  it('answer HEAD without a body', async () => {
    const { base } = await start();
    const response = await fetch(`${base}/chat`, { method: 'HEAD' });
    assert.deepEqual([response.status, await response.text()], [200, '']);
  });

  it('stop the start with what to do about it when they were not built', async () => {
    await assert.rejects(serve(staticRoutes({ dir: join(dir, 'none'), origins: [] })), (error: unknown) => {
      assert.ok(error instanceof WebFilesMissing);
      assert.match(error.message, /widget\.js.*npm run build/);
      return true;
    });
    await closeServed();
    const { base } = await serve();
    assert.equal((await errorOf(await fetch(base))).status, 404);
  });
});
