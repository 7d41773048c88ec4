import assert from 'node:assert/strict';
import { makeTokens } from '../../../bot/directline/tokens.js';
import { makeLinkTo, relayFilesRoute } from '../../../bot/http/relay-files-route.js';
import { ManualClock } from '../../fakes/manual-clock.js';
import { MemoryBlobStore } from '../../fakes/memory-blob-store.js';
import { closeServed, errorOf, serve } from './serving.js';

const BYTES = Buffer.from('<script>alert(1)</script>');

async function start() {
  const clock = new ManualClock();
  const blobs = new MemoryBlobStore();
  const tokens = makeTokens({ key: new Uint8Array(32).fill(7), clock });
  const { base } = await serve(relayFilesRoute({ tokens, blobs }));
  const file = {
    blobId: await blobs.put('p1', BYTES),
    name: `${'很长的名字'.repeat(20)}.html`,
    contentType: 'text/html',
    size: BYTES.length,
  };
  const linkTo = makeLinkTo({ tokens: () => tokens, publicUrl: () => base });
  return { clock, tokens, base, file, linkTo };
}

describe("a file's link for another system", () => {
  afterEach(closeServed);

  it('reads the file without signing in, as something to be saved', async () => {
    const { linkTo, file, base } = await start();
    const link = (await linkTo('p1', file)) ?? assert.fail('no link');
    assert.ok(link.startsWith(`${base}/api/relay/files/`));
    const response = await fetch(link);
    assert.deepEqual(Buffer.from(await response.arrayBuffer()), BYTES);
    assert.equal(response.headers.get('content-type'), 'application/octet-stream');
    assert.match(response.headers.get('content-disposition') ?? '', /^attachment; /);
  });

  it('ends after 30 days', async () => {
    const { linkTo, file, clock } = await start();
    const link = (await linkTo('p1', file)) ?? assert.fail('no link');
    clock.forward({ days: 29, hours: 23 });
    assert.equal((await fetch(link)).status, 200);
    clock.forward({ hours: 2 });
    assert.equal((await errorOf(await fetch(link))).code, 'token_expired');
  });

  it("reads no other partner's file of the same bytes, nor with a ticket that was changed or made for something else", async () => {
    const { linkTo, file, base, tokens } = await start();
    assert.equal((await fetch((await linkTo('p2', file)) ?? '')).status, 404);
    const link = (await linkTo('p1', file)) ?? assert.fail('no link');
    const chat = await tokens.issue({ partner: 'p1', user: 'u1', conversation: 'c1' });
    const shorter = link.slice(0, -2);
    for (const wrong of [shorter, `${base}/api/relay/files/`, `${base}/api/relay/files/x/y`, `${base}/api/relay/files/${chat.token}`])
      assert.equal((await fetch(wrong)).status, 401, wrong);
  });

  it('is left out where nobody has said how we are reached', async () => {
    const { tokens, file } = await start();
    assert.equal(await makeLinkTo({ tokens: () => tokens, publicUrl: () => undefined })('p1', file), undefined);
  });
});
