import assert from 'node:assert/strict';
import { cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makePackages } from '../../manifest/main.js';
import { deployment } from './deployment.js';

const drawn = fileURLToPath(new URL('../../manifest/icons', import.meta.url));

describe('making the app packages', () => {
  let root: string;
  const packages = () => readdir(join(root, 'dist', 'packages'));

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'packages-'));
    await writeFile(join(root, 'package.json'), '{ "version": "1.2.3" }');
    await cp(drawn, join(root, 'manifest', 'icons'), { recursive: true });
  });
  afterEach(() => rm(root, { recursive: true, force: true }));

  it('makes both as a demo on a fresh machine, and says that they lead nowhere', async () => {
    assert.match(await makePackages(root, [], {}), /lead nowhere/);
    assert.deepEqual((await packages()).sort(), ['china.zip', 'public.zip']);
  });

  it('leaves none of an earlier run beside the one that is asked for', async () => {
    await makePackages(root, [], {});
    assert.doesNotMatch(await makePackages(root, ['only=public'], deployment), /lead nowhere/);
    assert.deepEqual(await packages(), ['public.zip']);
  });

  it('makes none when one of them is not good, and names its package', async () => {
    await makePackages(root, [], {});
    await cp(join(root, 'manifest', 'icons', 'color.png'), join(root, 'manifest', 'icons', 'outline.png'));
    await assert.rejects(makePackages(root, [], {}), /public\.zip: outline\.png: .*\n.*(\n.*)*china\.zip: outline\.png: /);
    await assert.rejects(packages(), { code: 'ENOENT' });
  });
});
