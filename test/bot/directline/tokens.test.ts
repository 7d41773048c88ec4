import assert from 'node:assert/strict';
import { SignJWT } from 'jose';
import { storedTokenKey, tokenKeyFromSecret } from '../../../bot/directline/token-key.js';
import { makeTokens } from '../../../bot/directline/tokens.js';
import { ManualClock } from '../../fakes/manual-clock.js';
import { MemoryKeyValueStore } from '../../fakes/memory-key-value-store.js';

const CLAIMS = { partner: 'p', user: 'u', conversation: 'c' };
const FILE = { ...CLAIMS, blob: 'b', name: 'a.txt', contentType: 'text/plain' };
const code = (expected: string) => (error: unknown) =>
  (error as { status: number; code: string }).status === (expected === 'token_expired' ? 403 : 401) &&
  (error as { code: string }).code === expected;

describe('tokens', () => {
  const key = tokenKeyFromSecret('secret');
  let clock: ManualClock;
  let tokens: ReturnType<typeof makeTokens>;

  beforeEach(() => {
    clock = new ManualClock();
    tokens = makeTokens({ key, clock });
  });

  it('say who they were issued for, for 30 minutes', async () => {
    const { token, expires_in } = await tokens.issue(CLAIMS);
    assert.equal(expires_in, 1800);
    clock.forward({ minutes: 29, seconds: 59 });
    assert.deepEqual(await tokens.verify(token), CLAIMS);
    clock.forward({ seconds: 1 });
    await assert.rejects(tokens.verify(token), code('token_expired'));
  });

  it('are refreshed while they are valid, and not after', async () => {
    const { token } = await tokens.issue(CLAIMS);
    clock.forward({ minutes: 20 });
    const { token: next } = await tokens.refresh(token);
    clock.forward({ minutes: 20 });
    assert.deepEqual(await tokens.verify(next), CLAIMS);
    await assert.rejects(tokens.refresh(token), code('token_expired'));
  });

  it('are worth nothing under another key', async () => {
    const { token } = await tokens.issue(CLAIMS);
    await assert.rejects(makeTokens({ key: tokenKeyFromSecret('other'), clock }).verify(token), code('unauthorized'));
  });

  it('are worth nothing for another purpose', async () => {
    const chat = (await tokens.issue(CLAIMS)).token;
    const stream = await tokens.issueStream(CLAIMS);
    const file = await tokens.issueFile(FILE);
    for (const wrong of [stream, file]) await assert.rejects(tokens.verify(wrong), code('unauthorized'));
    for (const wrong of [chat, file]) await assert.rejects(tokens.verifyStream(wrong), code('unauthorized'));
    for (const wrong of [chat, stream]) await assert.rejects(tokens.verifyFile(wrong), code('unauthorized'));
  });

  it('open a stream within a minute only', async () => {
    const token = await tokens.issueStream(CLAIMS);
    assert.deepEqual(await tokens.verifyStream(token), CLAIMS);
    clock.forward({ seconds: 61 });
    await assert.rejects(tokens.verifyStream(token), code('token_expired'));
  });

  it('without a signature, without an end or with other claims are refused', async () => {
    const sign = (claims: object) =>
      new SignJWT({ ...claims })
        .setProtectedHeader({ alg: 'HS256' })
        .setIssuer('urn:escalation-bot')
        .setAudience('urn:escalation-bot:chat');
    const end = Math.floor(clock.now().getTime() / 1000) + 60;
    const none = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from(JSON.stringify({ ...CLAIMS, exp: end })).toString('base64url')}.`;
    const bad = [none, await sign(CLAIMS).sign(key), await sign({ partner: 'p' }).setExpirationTime(end).sign(key), 'abc.def.ghi', ''];
    for (const token of bad) await assert.rejects(tokens.verify(token), code('unauthorized'));
    assert.deepEqual(await tokens.verify(await sign(CLAIMS).setExpirationTime(end).sign(key)), CLAIMS);
  });

  it('of demo mode survive a restart, since their key is kept', async () => {
    const store = new MemoryKeyValueStore();
    const { token } = await makeTokens({ key: await storedTokenKey(store), clock }).issue(CLAIMS);
    assert.deepEqual(await makeTokens({ key: await storedTokenKey(store), clock }).verify(token), CLAIMS);
    await assert.rejects(makeTokens({ key: await storedTokenKey(new MemoryKeyValueStore()), clock }).verify(token), code('unauthorized'));
  });

  it('need a key that could be kept', async () => {
    const store = new MemoryKeyValueStore();
    store.failures.push(new Error('disk full'));
    await assert.rejects(storedTokenKey(store), /disk full/);
  });
});
