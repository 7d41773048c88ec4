import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDataFolder } from '../../../adapters/lowdb/open-data-folder.js';
import type { StoreEvent } from '../../../adapters/lowdb/store-event.js';
import { makeDataFolder } from './data-folder.js';
import type { DataFolder } from './data-folder.js';

const quiet = { fsync: false, report: () => undefined };

describe('The lock on the data folder', () => {
  let folder: DataFolder;
  beforeEach(() => void (folder = makeDataFolder()));
  afterEach(() => folder.remove());

  const lockOfProcessElsewhere = (secondsAgo: number): string => {
    const lock = join(folder.dir, 'in-use.lock');
    mkdirSync(lock);
    writeFileSync(join(folder.dir, 'in-use.json'), JSON.stringify({ pid: 1, where: 'another machine' }));
    showLife(lock, secondsAgo);
    return lock;
  };
  const showLife = (lock: string, secondsAgo: number): void => {
    const time = Date.now() / 1000 - secondsAgo;
    utimesSync(lock, time, time);
  };

  it('says so when there can be no such folder', async () => {
    const file = join(folder.dir, 'a-file');
    writeFileSync(file, '');
    for (const dir of [file, join(file, 'below')]) {
      await assert.rejects(openDataFolder(dir, quiet), { code: 'data_folder_unusable', message: /DATA_DIR.*\((?:EEXIST|ENOTDIR)\)\.$/ });
    }
  });

  it('refuses a second opener, naming the folder, and is free again after closing', async () => {
    const store = await folder.open();
    await assert.rejects(openDataFolder(folder.dir, quiet), (error: Error & { code?: string }) => {
      assert.equal(error.code, 'data_folder_in_use');
      assert.ok(
        error.message.includes(folder.dir) && error.message.includes('another process') && error.message.includes(`process ${process.pid}`),
      );
      return true;
    });
    await store.keyValues.write('k', '1');
    await store.close();
    await (await openDataFolder(folder.dir, quiet)).close();
  });

  it('refuses while another process has it, and is taken over at once when that one was killed', async () => {
    const child = spawn(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'lock-holder.ts'), folder.dir], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    try {
      await once(child.stdout, 'data');
      await assert.rejects(folder.open(), { code: 'data_folder_in_use', message: new RegExp(`process ${child.pid}`) });
    } finally {
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
    const start = performance.now();
    await folder.open();
    assert.ok(performance.now() - start < 1_500, 'waits for nothing');
  });

  it('goes to one of two that both find a dead holder', async () => {
    mkdirSync(join(folder.dir, 'in-use.lock'));
    writeFileSync(join(folder.dir, 'in-use.json'), JSON.stringify({ ...(await deadProcess()), started: '1' }));
    const outcomes = await Promise.allSettled([1, 2, 3].map(() => openDataFolder(folder.dir, quiet)));
    assert.deepEqual(outcomes.map(({ status }) => status).sort(), ['fulfilled', 'rejected', 'rejected']);
    for (const outcome of outcomes) if (outcome.status === 'fulfilled') await outcome.value.close();
  });

  it('is left to a process elsewhere that shows life', async () => {
    const lock = lockOfProcessElsewhere(1);
    const life = setInterval(() => showLife(lock, 0), 50);
    try {
      await assert.rejects(folder.open(), { code: 'data_folder_in_use' });
    } finally {
      clearInterval(life);
    }
  });

  it('is taken over from a process elsewhere that shows none', async () => {
    lockOfProcessElsewhere(4.5);
    await folder.open();
  });

  it('that was lost to another process stops every write and is reported', async () => {
    const events: StoreEvent[] = [];
    let lose = (): void => undefined;
    const lost = new Promise<void>((resolve) => (lose = resolve));
    const store = await openDataFolder(folder.dir, { fsync: false, report: (event) => (events.push(event), lose()) });
    rmSync(join(folder.dir, 'in-use.lock'), { recursive: true });
    await lost;
    assert.deepEqual(events, [{ event: 'store.lock_lost', path: folder.dir }]);
    await assert.rejects(store.keyValues.write('k', '1'), { code: 'data_folder_lost' });
    await store.close();
  });
});

/** What identifies a process of this machine that has ended. */
async function deadProcess(): Promise<{ pid: number | undefined; where: string }> {
  const child = spawn(process.execPath, ['-e', '']);
  await once(child, 'exit');
  const { thisProcess } = await import('../../../adapters/lowdb/process-identity.js');
  return { pid: child.pid, where: thisProcess().where };
}
