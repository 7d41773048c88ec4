import assert from 'node:assert/strict';
import { allowedFileUrl, allowedImageUrl } from '../../../bot/files/allowed-url.js';
import { makeTakeInFiles, type TakenIn } from '../../../bot/files/take-in-files.js';
import { MemoryBlobStore } from '../../fakes/memory-blob-store.js';
import { PNG } from './archives.js';
import { startFileServer, type FileServer } from './file-server.js';

const TEN_MB = 10 * 1024 * 1024;

describe('the files of Teams', () => {
  let server: FileServer;
  let other: FileServer;
  let blobs: MemoryBlobStore;
  beforeEach(async () => {
    [server, other] = await Promise.all([startFileServer(), startFileServer()]);
    blobs = new MemoryBlobStore();
  });
  afterEach(() => Promise.all([server.close(), other.close()]));

  const file = (name: string, path: string) => ({
    contentType: 'application/vnd.microsoft.teams.file.download.info',
    contentUrl: 'https://contoso.sharepoint.com/personal/a/Documents/x',
    name,
    content: { downloadUrl: path.startsWith('http') ? path : `${server.url}${path}`, uniqueId: 'u', fileType: name.split('.').at(-1) },
  });
  const image = (url: string) => ({ contentType: 'image/*', contentUrl: url });

  const take = (...attachments: readonly unknown[]) => takeWithin(5_000, attachments);
  async function takeWithin(timeoutMs: number, attachments: readonly unknown[]): Promise<TakenIn> {
    const takeIn = makeTakeInFiles({ blobs, demo: true, report: () => undefined, timeoutMs });
    const taken = takeIn({
      partnerId: 'p',
      attachments,
      serviceUrl: `${server.url}/amer/`,
      authorization: () => Promise.resolve('Bearer of-the-bot'),
    });
    return taken ?? { attachments: [], refused: [] };
  }
  const names = ({ attachments }: TakenIn) => attachments.map((attachment) => (attachment as { name: string }).name);

  it('are fetched, judged by their bytes and stored under the partner', async () => {
    server.on('/a', PNG);
    const { attachments, refused } = await take(file('错误.png', '/a'), { contentType: 'text/html', content: '<p>see</p>' });
    assert.deepEqual(refused, []);
    const stored = attachments.find((attachment) => (attachment as { name?: string }).name === '错误.png') as {
      contentType: string;
      content: { blobId: string; size: number };
    };
    assert.deepEqual([stored.contentType, stored.content.size], ['image/png', PNG.length]);
    assert.deepEqual(Buffer.from((await blobs.get('p', stored.content.blobId)) ?? []), PNG);
    assert.deepEqual(server.authorizations, [undefined], 'the link is good by itself; the bot’s token stays here');
  });

  it('come with the bot’s token when they are pictures at the channel’s own service, and only there', async () => {
    server.on('/v3/attachments/1/views/original', PNG);
    other.on('/p', PNG);
    assert.deepEqual(names(await take(image(`${server.url}/v3/attachments/1/views/original`))), ['image.png']);
    assert.deepEqual(server.authorizations, ['Bearer of-the-bot']);
    assert.deepEqual((await take(image(`${other.url}/p`))).refused, [{ name: 'image', reason: 'unreachable' }]);
    assert.deepEqual(other.authorizations, []);
  });

  it('are refused as unreachable, each for itself', async () => {
    server.on('/good', PNG);
    server.on('/gone', (_req, res) => {
      res.writeHead(302, { location: `${other.url}/p` });
      res.end();
    });
    server.on('/round', (_req, res) => {
      res.writeHead(302, { location: '/round' });
      res.end();
    });
    server.on('/page', (_req, res) => {
      res.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      res.end('<html>Sign in</html>');
    });
    server.on('/slow', (_req, res) => {
      res.writeHead(200);
      res.write('begins');
    });
    server.on('/torn', (_req, res) => {
      res.writeHead(200, { 'content-length': '100' });
      res.write('begins');
      setImmediate(() => res.destroy());
    });
    other.on('/p', PNG);
    const paths = ['/missing', '/gone', '/round', '/page'];
    const first = await take(...paths.map((path, i) => file(`${i}.txt`, path)), file('good.png', '/good'));
    assert.deepEqual(
      first.refused.map(({ reason }) => reason),
      paths.map(() => 'unreachable'),
    );
    assert.deepEqual(names(first), ['good.png']);
    const second = await takeWithin(200, [file('slow.txt', '/slow'), file('torn.txt', '/torn'), file('dead.txt', 'http://127.0.0.1:9/')]);
    assert.deepEqual(
      second.refused.map(({ reason }) => reason),
      ['unreachable', 'unreachable', 'unreachable'],
    );
    assert.deepEqual(other.authorizations, [], 'no redirect was followed to another host');
  });

  it('follow a redirect on the same host', async () => {
    server.on('/moved', (_req, res) => {
      res.writeHead(302, { location: '/there' });
      res.end();
    });
    server.on('/there', PNG);
    assert.deepEqual(names(await take(file('a.png', '/moved'))), ['a.png']);
  });

  it('are cut off above 10 MB, whether that is announced or not', async () => {
    server.on('/announced', (_req, res) => {
      res.writeHead(200, { 'content-length': String(TEN_MB + 1) });
      res.write('a');
    });
    server.on('/endless', (_req, res) => {
      res.writeHead(200);
      const more = () => void (res.destroyed || res.write(Buffer.alloc(1 << 20, 'a'), () => setImmediate(more)));
      more();
    });
    server.on('/most', Buffer.alloc(TEN_MB, 'a'));
    const { refused, attachments } = await take(file('a.txt', '/announced'), file('b.txt', '/endless'), file('c.txt', '/most'));
    assert.deepEqual(refused, [
      { name: 'a.txt', reason: 'too_large' },
      { name: 'b.txt', reason: 'too_large' },
    ]);
    assert.equal(attachments.length, 1);
  });

  it('are five a message; the sixth is named', async () => {
    server.on('/a', PNG);
    const { refused, attachments } = await take(...Array.from({ length: 6 }, (_, i) => file(`${i}.png`, '/a')));
    assert.equal(attachments.length, 5);
    assert.deepEqual(refused, [{ name: '5.png', reason: 'too_many' }]);
  });

  it('are judged as uploads are', async () => {
    server.on('/exe', Buffer.from('MZ\x90\0'));
    server.on('/nothing', Buffer.alloc(0));
    const { refused } = await take(file('setup.png', '/exe'), file('a.txt', '/nothing'));
    assert.deepEqual(refused, [
      { name: 'setup.png', reason: 'kind' },
      { name: 'a.txt', reason: 'empty' },
    ]);
    assert.equal(blobs.blobs.size, 0);
  });

  it('leave messages alone that have none', () => {
    const takeIn = makeTakeInFiles({ blobs, demo: true, report: () => undefined });
    const message = { partnerId: 'p', serviceUrl: 'x', authorization: () => Promise.resolve(undefined) };
    for (const attachments of [undefined, null, 'x', [], [null], [{ contentType: 'text/html', content: '' }], [{ contentType: 3 }]])
      assert.equal(takeIn({ ...message, attachments }), undefined);
  });

  it('come from OneDrive and SharePoint of the two clouds only', () => {
    const good = [
      'https://contoso-my.sharepoint.com/a?tempauth=1',
      'https://contoso.sharepoint.cn/a',
      'https://contoso-my.sharepoint.cn/x',
    ];
    for (const url of good) assert.ok(allowedFileUrl(url, false), url);
    const bad = [
      'http://contoso.sharepoint.com/a',
      'https://sharepoint.com/a',
      'https://contoso.sharepoint.com.evil.example/a',
      'https://evilsharepoint.com/a',
      'https://contoso.sharepoint.com:8443/a',
      'https://user:pw@contoso.sharepoint.com/a',
      'https://169.254.169.254/latest',
      'http://127.0.0.1:3978/api/desk/requests',
      'file:///etc/passwd',
      'not a url',
      undefined,
    ];
    for (const url of bad) assert.equal(allowedFileUrl(url, false), undefined, String(url));
  });

  it('are pictures of the service that the message came from, over https', () => {
    const service = 'https://smba.trafficmanager.net/amer/';
    assert.ok(allowedImageUrl('https://smba.trafficmanager.net/amer/v3/attachments/1/views/original', service, false));
    for (const url of ['https://smba.example/x', 'http://smba.trafficmanager.net/x', 'https://smba.trafficmanager.net:444/x'])
      assert.equal(allowedImageUrl(url, service, false), undefined, url);
    assert.equal(allowedImageUrl('http://127.0.0.1:1/x', 'http://127.0.0.1:1/', false), undefined, 'outside of a demo');
    assert.equal(allowedImageUrl('https://x.example/x', undefined, true), undefined);
  });
});
