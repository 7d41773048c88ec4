import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeTokenVault } from '../../../adapters/entra/token-vault.js';
import { failureOf, PARTNER } from '../partner-center/cloud-house.js';

const TOKEN = 'refresh-token-of-a-partner';

describe('token vault', () => {
  const key = randomBytes(32);
  let dir: string;
  beforeEach(() => (dir = join(mkdtempSync(join(tmpdir(), 'vault-')), 'tokens')));
  afterEach(() => rmSync(join(dir, '..'), { recursive: true }));
  const vault = (with_ = key) => makeTokenVault({ dir, key: with_ });
  const file = () => join(dir, `${PARTNER}.json`);

  it('has nothing for a partner that never signed in', async () => {
    assert.equal(await vault().read(PARTNER), undefined);
  });

  it('gives back what was written, whatever the letter case of the id, and leaves nothing readable or beside it', async () => {
    await vault().write(PARTNER, 'first');
    await vault().write(PARTNER.toUpperCase(), TOKEN);
    assert.equal(await vault().read(PARTNER), TOKEN);
    assert.deepEqual(readdirSync(dir), [`${PARTNER}.json`]);
    assert.ok(!readFileSync(file(), 'utf8').includes(TOKEN));
    assert.equal(statSync(file()).mode & 0o777, 0o600);
    assert.equal(statSync(dir).mode & 0o777, 0o700);
  });

  it('writes the same token differently each time', async () => {
    await vault().write(PARTNER, TOKEN);
    const before = readFileSync(file(), 'utf8');
    await vault().write(PARTNER, TOKEN);
    assert.notEqual(readFileSync(file(), 'utf8'), before);
  });

  it('says so when it was written with another key', async () => {
    await vault().write(PARTNER, TOKEN);
    const failure = await failureOf(vault(randomBytes(32)).read(PARTNER));
    assert.equal(failure.kind, 'signed_out');
    assert.match(failure.message, /another TOKEN_KEY/);
    assert.doesNotMatch(failure.message, new RegExp(TOKEN));
  });

  it('opens no file that was changed, in any byte of what is encrypted', async () => {
    await vault().write(PARTNER, TOKEN);
    const whole = readFileSync(file(), 'utf8');
    const parts = JSON.parse(whole) as Record<string, string>;
    for (const name of ['nonce', 'tag', 'text']) {
      const bytes = Buffer.from(String(parts[name]), 'base64url');
      for (let at = 0; at < bytes.length; at += 1) {
        const changed = Buffer.from(bytes);
        changed[at] = (changed[at] ?? 0) ^ 1;
        writeFileSync(file(), JSON.stringify({ ...parts, [name]: changed.toString('base64url') }));
        assert.match((await failureOf(vault().read(PARTNER))).message, /damaged/);
      }
    }
  });

  it('opens no torn file, at any length, nor one with a shortened tag', async () => {
    await vault().write(PARTNER, TOKEN);
    const whole = readFileSync(file());
    for (let length = 0; length < whole.length - 2; length += 7) {
      writeFileSync(file(), whole.subarray(0, length));
      assert.match((await failureOf(vault().read(PARTNER))).message, /damaged/);
    }
    const parts = JSON.parse(whole.toString('utf8')) as { tag: string };
    writeFileSync(file(), JSON.stringify({ ...parts, tag: parts.tag.slice(0, 6) }));
    assert.match((await failureOf(vault().read(PARTNER))).message, /damaged/);
  });

  it('opens no file of another partner', async () => {
    const other = '4233d9cb-e8ef-46a5-a199-1930654375e5';
    await vault().write(other, TOKEN);
    writeFileSync(file(), readFileSync(join(dir, `${other}.json`)));
    assert.match((await failureOf(vault().read(PARTNER))).message, /damaged/);
  });

  it('never leaves its folder', async () => {
    await vault().write('../../outside', TOKEN);
    assert.equal(await vault().read('../../outside'), TOKEN);
    assert.deepEqual(readdirSync(join(dir, '..')), ['tokens']);
  });

  it('gives whole tokens while others are written', async () => {
    const written = Array.from({ length: 20 }, (_, index) => `${index}`.repeat(500));
    const [one, other] = [vault(), vault()];
    await one.write(PARTNER, written[0] ?? '');
    const reads: Promise<string | undefined>[] = [];
    await Promise.all(
      written.map(async (token) => {
        await other.write(PARTNER, token);
        reads.push(one.read(PARTNER));
      }),
    );
    for (const read of await Promise.all(reads)) assert.ok(written.includes(read ?? ''));
  });
});
