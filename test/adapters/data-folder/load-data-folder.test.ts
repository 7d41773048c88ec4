import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataFilesError, loadDataFolder, type Problem } from '../../../adapters/data-folder/index.js';

const SAMPLE = join(import.meta.dirname, '../../../data');

describe('the data folder', () => {
  let dir: string;
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'data-folder-'));
    await cp(SAMPLE, dir, { recursive: true });
  });
  afterEach(() => rm(dir, { recursive: true }));

  async function edit(file: string, change: (text: string) => string): Promise<void> {
    const before = await readFile(join(dir, file), 'utf8');
    const after = change(before);
    assert.notEqual(after, before, `the test changes nothing in ${file}`);
    await writeFile(join(dir, file), after);
  }

  async function editJson(file: string, change: (json: Record<string, unknown>[]) => void): Promise<void> {
    await edit(file, (text) => {
      const json = JSON.parse(text) as Record<string, unknown>[];
      change(json);
      return JSON.stringify(json);
    });
  }

  async function problems(): Promise<readonly Problem[]> {
    const error: unknown = await loadDataFolder(dir).then(
      () => assert.fail('it was accepted'),
      (thrown: unknown) => thrown,
    );
    assert.ok(error instanceof DataFilesError, String(error));
    for (const { file, path, mend } of error.problems) {
      assert.ok(error.message.includes(file) && error.message.includes(path) && error.message.includes(mend), error.message);
    }
    return error.problems;
  }

  const where = (found: readonly Problem[]) => found.map(({ file, path }) => `${file} ${path}`.trim());

  it('gives users with their partner and subscriptions with their customer', async () => {
    const { partners, users, customers, subscriptions } = await loadDataFolder(dir);
    for (const user of users) assert.equal(user.partnerName, partners.find(({ id }) => id === user.partnerId)?.name);
    for (const { customerId } of subscriptions) assert.ok(customers.some(({ id }) => id === customerId));
    assert.ok(!('users' in partners[0]!) && !('subscriptions' in customers[0]!));
  });

  it('reports what is wrong with the representatives together with the rest, and does without the file', async () => {
    await editJson('representatives.json', ([first]) => (first!['secretSha256'] = 'hunter2'));
    await editJson('offers.json', ([first]) => (first!['serviceIds'] = []));
    assert.deepEqual(where(await problems()), ['offers.json [0].serviceIds', 'representatives.json [0].secretSha256']);
    await rm(join(dir, 'representatives.json'));
    assert.deepEqual(where(await problems()), ['offers.json [0].serviceIds']);
  });

  it('accepts files with the byte-order mark that Windows editors add', async () => {
    await edit('offers.json', (text) => `\uFEFF${text}`);
    await edit('self-help/exchange-mailbox-full.en-US.md', (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`);
    const { articles } = await loadDataFolder(dir);
    const sample = (await loadDataFolder(SAMPLE)).articles;
    assert.deepEqual(articles, sample);
  });

  it('names all problems of all files at once, with the place and how to mend it', async () => {
    await editJson('services.json', ([first]) =>
      Object.assign(first!, { family: 'office', nmae: 'typo', adminCenter: 'http://portal.azure.cn' }),
    );
    await editJson('customers.json', (all) => delete all[4]!.domain);
    await edit('offers.json', (text) => text.slice(0, -5));
    await rm(join(dir, 'holidays.json'));
    const found = await problems();
    assert.deepEqual(where(found).sort(), [
      'customers.json [4].domain',
      'holidays.json',
      'offers.json',
      'services.json [0]',
      'services.json [0].adminCenter',
      'services.json [0].family',
    ]);
    assert.match(found.find(({ path }) => path === '[0].family')!.mend, /microsoft365, azure, dynamics365, billing/);
    assert.match(found.find(({ path }) => path === '[0]')!.problem, /nmae/);
    assert.match(found.find(({ file }) => file === 'offers.json')!.mend, /JSON/);
  });

  it('refuses hours that close before they open, which no promise could ever be counted in', async () => {
    await edit('support-terms.json', (text) => text.replace('"to": "18:00"', '"to": "08:00"'));
    assert.deepEqual(where(await problems()), ['support-terms.json [2].severities.B.coverage.to']);
  });

  it('refuses ids that are used twice', async () => {
    await editJson('customers.json', (all) => (all[1]!.id = String(all[0]!.id).toUpperCase()));
    await editJson('services.json', (all) => all.push({ ...all[0] }));
    assert.deepEqual(where(await problems()), ['customers.json', 'services.json']);
  });

  it('refuses references to what does not exist', async () => {
    const nobody = '00000000-0000-4000-8000-000000000000';
    await editJson('customers.json', (all) => (all[7]!.partnerId = nobody));
    await editJson('offers.json', (all) => (all[2]!.serviceIds = ['exchange-online', 'fax']));
    await editJson('incidents.json', (all) => Object.assign(all[1]!, { serviceId: 'fax', customerIds: [nobody] }));
    assert.deepEqual(where(await problems()), [
      'customers.json [7].partnerId',
      'offers.json [2].serviceIds[1]',
      'incidents.json [1].serviceId',
      'incidents.json [1].customerIds[0]',
    ]);
  });

  it('refuses a catalogue without billing, and a family without terms', async () => {
    await editJson('services.json', (all) =>
      all.splice(
        all.findIndex(({ id }) => id === 'billing'),
        1,
      ),
    );
    await editJson('support-terms.json', (all) => all.pop());
    const files = new Set((await problems()).map(({ file }) => file));
    assert.ok(files.has('services.json') && files.has('support-terms.json'));
  });

  describe('articles', () => {
    const ARTICLE = 'self-help/exchange-mailbox-full.zh-TW.md';

    it('are read whole', async () => {
      await writeFile(
        join(dir, ARTICLE),
        '---\nid: exchange-mailbox-full\nservice: exchange-online\ntitle: T\nsymptoms:\n  - S\ncodes:\n  - 5.10\n  - 53003\ncollect:\n  - Size\nlink: https://docs.azure.cn/\nupdated: 2026-11-22\n---\n- Cause.\n- Another\n  one.\n\n1. One\n   goes on\n2. **Two**\n\nCheck.\n',
      );
      const others = ['zh-CN', 'en-US'].map((locale) => ARTICLE.replace('zh-TW', locale));
      for (const file of others) {
        await edit(file, (text) =>
          text.replace(/^codes:[\s\S]*?(?=^updated)/m, 'codes: ["5.10", "53003"]\ncollect: [Size]\nlink: https://docs.azure.cn/\n'),
        );
      }
      const { articles } = await loadDataFolder(dir);
      assert.deepEqual(
        articles.find(({ id, locale }) => id === 'exchange-mailbox-full' && locale === 'zh-TW'),
        {
          id: 'exchange-mailbox-full',
          locale: 'zh-TW',
          serviceId: 'exchange-online',
          title: 'T',
          symptoms: ['S'],
          codes: ['5.10', '53003'],
          link: 'https://docs.azure.cn/',
          sourceId: 'own',
          causes: ['Cause.', 'Another\n  one.'],
          collect: ['Size'],
          steps: ['One\n   goes on', '**Two**'],
          check: 'Check.',
        },
      );
    });

    it('have to exist in every language', async () => {
      await rm(join(dir, ARTICLE));
      assert.deepEqual(where(await problems()), [ARTICLE]);
    });

    it('have to be about the same in every language', async () => {
      await edit(ARTICLE, (text) => text.replace('service: exchange-online', 'service: teams'));
      const [problem] = await problems();
      assert.match(problem!.problem, /differ/);
    });

    for (const [what, change] of [
      ['without steps', (text: string) => text.replace(/^\d\. .*\n/gm, '')],
      ['without a check', (text: string) => text.replace(/\n\n[^\n]*\s*$/, '\n')],
      ['with a heading', (text: string) => text.replace('---\n\n', '---\n').replace(/---\n([^i])/, '---\n# Cause\n$1')],
      ['without front matter', (text: string) => text.replace('---\n', '')],
      ['under another id', (text: string) => text.replace('id: exchange-mailbox-full', 'id: exchange-mailbox')],
      ['with broken YAML', (text: string) => text.replace('symptoms:', 'symptoms: [')],
    ] as const) {
      it(`are refused ${what}`, async () => {
        await edit(ARTICLE, change);
        assert.ok((await problems()).some(({ file }) => file === ARTICLE));
      });
    }
  });
});
