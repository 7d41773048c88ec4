import assert from 'node:assert/strict';
import { mkdtemp, rm, truncate, unlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeArticleIndex, type ArticleIndexDeps, type LiveArticleIndex } from '../../../adapters/articles/make-article-index.js';
import { packArticles } from '../../../adapters/articles/pack-articles.js';
import type { PackJob } from '../../../adapters/articles/pack-job.js';
import type { IndexEvent } from '../../../services/self-help/articles/index-event.js';
import { putImported, putRecord, type Imported } from './imported-folder.js';
import { ARTICLES } from './sample-articles.js';

const GATEWAY: Imported = {
  id: 'gateway',
  title: 'Data gateway is offline',
  text: 'The on-premises data gateway service zorblax stopped.',
};
const PRINTER: Imported = { id: 'printer', title: '打印机无法连接', text: '通用打印连接器没有注册。', locale: 'zh-CN' };
const MINUTE = 60_000;

describe('imported articles', () => {
  let dir: string;
  let index: LiveArticleIndex | undefined;
  let events: IndexEvent[];
  let packed: PackJob[];
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'imported-'));
    events = [];
    packed = [];
  });
  afterEach(async () => {
    await index?.stop();
    await rm(dir, { recursive: true, force: true });
  });

  function open(deps: Partial<ArticleIndexDeps> = {}): LiveArticleIndex {
    return (index = makeArticleIndex({
      own: ARTICLES,
      lexicon: [],
      importedDir: dir,
      pack: async (job) => (packed.push(job), packArticles(job)),
      report: (event) => events.push(event),
      ...deps,
    }));
  }
  const ids = async (text: string) => {
    const { articles } = await (index ?? open()).suggest({ text, locale: 'en-US', limit: 3 });
    return articles.map(({ id }) => id);
  };
  const told = (event: IndexEvent['event']) => events.filter((one) => one.event === event);

  it('are found beside our own, with all that the import knows of them and the name of their source', async () => {
    await putImported(dir, 'docs', [GATEWAY]);
    await open().refresh();
    const found = await index?.get('docs:gateway', 'zh-CN');
    assert.deepEqual([found?.title, found?.sourceId, found?.locale], ['Data gateway is offline', 'docs', 'en-US']);
    assert.equal((await ids('data gateway offline'))[0], 'docs:gateway');
    assert.equal((await ids('AADSTS50053'))[0], 'sign-in-blocked');
    assert.deepEqual(index?.source('docs'), { id: 'docs', name: 'The docs' });
    assert.equal(index?.source('own'), undefined);
    assert.equal(await index?.get('docs:nothing', 'en-US'), undefined);
  });

  it('are given in the language asked for where they exist in it', async () => {
    await putImported(dir, 'docs', [PRINTER, { ...PRINTER, locale: 'en-US', title: 'Printer cannot connect' }, GATEWAY]);
    await open().refresh();
    for (const [locale, title] of [
      ['en-US', 'Printer cannot connect'],
      ['zh-CN', '打印机无法连接'],
      ['zh-TW', '打印机无法连接'],
    ] as const) {
      assert.equal((await index?.get('docs:printer', locale))?.title, title);
    }
  });

  it('take the place of the former generation, which is read to the last although its file is gone', async () => {
    await putImported(dir, 'docs', [GATEWAY]);
    await open().refresh();
    await putImported(dir, 'docs', [PRINTER], 2);
    assert.equal((await index?.get('docs:gateway', 'en-US'))?.id, 'docs:gateway');
    await index?.refresh();
    assert.equal(await index?.get('docs:gateway', 'en-US'), undefined);
    assert.equal((await index?.get('docs:printer', 'zh-CN'))?.title, '打印机无法连接');
    await rm(join(dir, 'docs'), { recursive: true });
    await index?.refresh();
    assert.equal(await index?.get('docs:printer', 'zh-CN'), undefined);
    assert.equal(index?.source('docs'), undefined);
  });

  it('are looked for, and nothing is made anew while nothing was imported', async () => {
    await open().look();
    await index?.look();
    assert.equal(packed.length, 1);
    await putImported(dir, 'docs', [GATEWAY]);
    await index?.look();
    assert.equal(packed.length, 2);
    assert.equal((await index?.get('docs:gateway', 'en-US'))?.id, 'docs:gateway');
  });

  for (const [what, damage] of [
    ['a record that is no JSON', () => putRecord(dir, 'broken', '{"id":')],
    ['a record of something else', () => putRecord(dir, 'broken', { id: 'broken' })],
    ['a record of another folder', () => putRecord(dir, 'broken', { id: 'docs', name: 'x', generation: 1, bytes: 0 })],
    ['articles that are missing', async () => unlink(await putImported(dir, 'broken', [PRINTER]))],
    ['articles that were cut off', async () => truncate(await putImported(dir, 'broken', [PRINTER]), 20)],
  ] as const) {
    it(`of a folder with ${what} are left out; the others can be found, and it is taken in once it is mended`, async () => {
      await damage();
      await putImported(dir, 'docs', [GATEWAY]);
      await open().refresh();
      await index?.refresh();
      assert.deepEqual(
        told('articles.source_damaged').map((event) => 'sourceId' in event && event.sourceId),
        ['broken'],
      );
      assert.equal((await index?.get('docs:gateway', 'en-US'))?.id, 'docs:gateway');
      assert.equal(index?.source('broken'), undefined);
      await putImported(dir, 'broken', [PRINTER], 7);
      await index?.refresh();
      assert.equal((await index?.get('broken:printer', 'zh-CN'))?.id, 'broken:printer');
    });
  }

  it('of a folder that has no record yet are not spoken of', async () => {
    await unlink(join(dir, 'docs', 'source.json')).catch(() => undefined);
    await putImported(dir, 'docs', [GATEWAY]);
    await unlink(join(dir, 'docs', 'source.json'));
    await open().refresh();
    assert.deepEqual(told('articles.source_damaged'), []);
    assert.equal(await index?.get('docs:gateway', 'en-US'), undefined);
  });

  it('are taken line by line: what is no article of that folder is left out and counted', async () => {
    const stranger = JSON.stringify({ ...ARTICLES[0], text: 'x', id: 'sign-in-blocked', sourceId: 'own' });
    await putImported(dir, 'docs', [GATEWAY], 1, `{"half\n\n${stranger}\n`);
    await open().refresh();
    assert.deepEqual(told('articles.source_damaged'), [
      { event: 'articles.source_damaged', sourceId: 'docs', why: 'some lines are no articles', unreadable: 2 },
    ]);
    assert.deepEqual(
      told('articles.indexed').map((event) => 'sources' in event && event.sources.at(-1)),
      [
        { sourceId: 'own', articles: ARTICLES.length },
        { sourceId: 'docs', articles: 1 },
      ],
    );
  });

  it('that cannot be made searchable leave the former index, and are tried again ever later', async () => {
    let broken = false;
    let tries = 0;
    await putImported(dir, 'docs', [GATEWAY]);
    await open({
      pack: async (job) => {
        if (broken) throw new Error(`out of memory ${(tries += 1)}`);
        return packArticles(job);
      },
    }).look();
    broken = true;
    await putImported(dir, 'docs', [PRINTER], 2);
    const triesAfter: number[] = [];
    for (let at = 0; at < 9; at += 1) {
      await index?.look();
      triesAfter.push(tries);
    }
    assert.deepEqual(triesAfter, [1, 1, 2, 2, 2, 3, 3, 3, 3]);
    assert.deepEqual(
      told('articles.not_indexed').map((event) => 'againInMs' in event && event.againInMs / MINUTE),
      [2, 3, 5],
    );
    assert.equal((await index?.get('docs:gateway', 'en-US'))?.id, 'docs:gateway');
    broken = false;
    await index?.refresh();
    assert.equal((await index?.get('docs:printer', 'zh-CN'))?.id, 'docs:printer');
  });

  it('that cannot be read any more are left out, and the next one is shown in their place', async () => {
    const file = await putImported(dir, 'docs', [GATEWAY, { ...GATEWAY, id: 'another', text: `${GATEWAY.text} ${'More. '.repeat(200)}` }]);
    await putImported(dir, 'other', [{ ...GATEWAY, text: `${GATEWAY.text} ${'Other. '.repeat(300)}` }]);
    await open().refresh();
    await truncate(file, 0);
    const { articles } = (await index?.suggest({ text: GATEWAY.text, locale: 'en-US', limit: 1 })) ?? {};
    assert.deepEqual(
      articles?.map(({ id }) => id),
      ['other:gateway'],
    );
    assert.equal(await index?.get('docs:gateway', 'en-US'), undefined);
  });

  it('are not waited for: our own can be found while they are read in', async () => {
    await putImported(dir, 'docs', [GATEWAY]);
    let finish = (): void => undefined;
    const reading = new Promise<void>((resolve) => (finish = resolve));
    open({ pack: async (job) => (job.sources.length > 0 && (await reading), packArticles(job)) });
    const looking = index?.look();
    assert.equal((await ids('AADSTS50053'))[0], 'sign-in-blocked');
    assert.equal(index?.source('docs'), undefined);
    finish();
    await looking;
    assert.equal(index?.source('docs')?.name, 'The docs');
  });
});
