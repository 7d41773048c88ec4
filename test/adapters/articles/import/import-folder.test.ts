import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { importFolder, type FolderImport } from '../../../../adapters/articles/import/import-folder.js';
import { lockSource } from '../../../../adapters/articles/import/lock-source.js';
import type { FileNews } from '../../../../adapters/articles/import/tally.js';
import { parseImportedLine } from '../../../../adapters/articles/imported-line.js';
import { surveyImported } from '../../../../adapters/articles/survey-imported.js';

const SENTENCE = 'It does not take mail any more, and nobody knows why that may be.';
const LONG_AGO = new Date('2026-01-01T00:00:00Z');

describe('an import of articles', () => {
  let dir: string;
  let docs: string;
  let to: string;
  let news: FileNews[];
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'articles-'));
    docs = join(dir, 'docs');
    to = join(dir, 'data', 'articles', 'docs');
    news = [];
    mkdirSync(docs);
  });
  afterEach(() => rmSync(dir, { recursive: true, force: true }));

  function put(path: string, text: string | Buffer, written = LONG_AGO) {
    const file = join(docs, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    utimesSync(file, written, written);
  }
  const page = (title: string, more = '') => `---\ntitle: ${title}\n---\n# ${title}\n\n${title}. ${SENTENCE}${more}\n`;

  function run(order: Partial<FolderImport> = {}, assertLocked = () => {}) {
    news = [];
    return importFolder(
      { from: docs, to, source: { id: 'docs', name: 'Docs' }, include: [], check: false, ...order },
      {
        clock: { now: () => new Date('2026-11-22T00:00:00Z') },
        tell: (one) => void news.push(one),
        assertLocked,
        serviceOf: () => undefined,
        services: new Set(['teams']),
      },
    );
  }
  const skipped = () => Object.fromEntries(news.flatMap((one) => (one.kind === 'skipped' ? [[one.path, one.reason]] : [])));
  async function imported(): Promise<readonly string[]> {
    const [source] = (await surveyImported(join(dir, 'data', 'articles'))).sources;
    if (!source) return [];
    const lines = readFileSync(source.file, 'utf8').trimEnd().split('\n');
    return lines.map((line) => parseImportedLine(line, 'docs')?.article.title ?? 'unreadable');
  }

  it('is found by the running bot, every article a line', async () => {
    put('b.md', page('Second'));
    put('a/a.md', page('First'));
    const { generation, documents, added } = await run();
    assert.deepEqual({ generation, documents, added }, { generation: 1, documents: 2, added: 2 });
    assert.deepEqual(await imported(), ['First', 'Second']);
    assert.deepEqual(readdirSync(to).sort(), ['articles-1.jsonl', 'files-1.jsonl', 'source.json']);
  });

  it('counts an article in two languages once', async () => {
    put('en-us/a.md', page('First'));
    put('zh-cn/a.md', page('邮箱满了，收不到新的邮件了'));
    const { articles, documents, languages } = await run();
    assert.deepEqual({ articles, documents, languages }, { articles: 1, documents: 2, languages: { 'en-US': 1, 'zh-CN': 1 } });
  });

  it('says why it skipped what it skipped', async () => {
    put('good.md', page('Good'));
    put('copy.md', page('Good'));
    put('README.md', page('About'));
    put('sub/toc.md', page('Contents'));
    put('includes/part.md', page('Part'));
    put('.hidden.md', page('Hidden'));
    put('.git/x.md', page('Not looked at'));
    put('moved.md', '---\nredirect_url: /elsewhere\n---\n');
    put('landing.md', '---\ntitle: Welcome\nms.topic: landing-page\n---\n# Welcome\n');
    put('gb.md', Buffer.from('23202020d6d0b9fabfcdbba7', 'hex'));
    put('big.md', 'x'.repeat((1 << 20) + 1));
    put('untitled.md', `${SENTENCE}\n`);
    put('picture.png', 'x');
    symlinkSync(join(docs, 'good.md'), join(docs, 'link.md'));
    assert.equal((await run()).documents, 1);
    assert.deepEqual(skipped(), {
      '.hidden.md': 'hidden',
      'README.md': 'navigation',
      'big.md': 'too-large',
      'gb.md': 'not-utf-8',
      'good.md': 'duplicate',
      'includes/part.md': 'include',
      'landing.md': 'navigation',
      'link.md': 'link',
      'moved.md': 'redirect',
      'sub/toc.md': 'navigation',
      'untitled.md': 'no-title',
    });
  });

  it('takes only what is asked for', async () => {
    for (const path of ['teams/a.md', 'teams/b/c.md', 'teamsters/a.md', 'x/zh-cn/a.md']) put(path, page(path));
    assert.deepEqual((await run({ include: ['teams/'] }), await imported()), ['teams/a.md', 'teams/b/c.md']);
    assert.deepEqual((await run({ include: ['team*/a.md', '**/zh-cn'] }), await imported()), [
      'teams/a.md',
      'teamsters/a.md',
      'x/zh-cn/a.md',
    ]);
  });

  it('resolves included files within the folder, never outside of it, and no circles', async () => {
    writeFileSync(join(dir, 'secret.md'), 'SECRET');
    symlinkSync(join(dir, 'secret.md'), join(docs, 'trap.md'));
    put('includes/note.md', '---\nms.topic: include\n---\nINCLUDED [!INCLUDE [self](note.md)]');
    put(
      'sub/a.md',
      page(
        'First',
        ' [!INCLUDE [n](../includes/note.md)] [!include[o](../../secret.md)] [!INCLUDE [t](../trap.md)] [!INCLUDE [e](../%2e%2e/secret.md)]',
      ),
    );
    await run();
    const [line] = readFileSync(join(to, 'articles-1.jsonl'), 'utf8').split('\n');
    assert.match(line ?? '', /INCLUDED/u);
    assert.doesNotMatch(line ?? '', /SECRET/u);
    put('includes/note.md', 'ANOTHER');
    assert.equal((await run()).changed, 1);
    assert.match(readFileSync(join(to, 'articles-2.jsonl'), 'utf8'), /ANOTHER/u);
  });

  describe('that is made again', () => {
    beforeEach(async () => {
      for (const name of ['a', 'b', 'c']) put(`${name}.md`, page(name.repeat(3)));
      await run();
    });
    const counts = ({ added, changed, unchanged, gone }: Awaited<ReturnType<typeof run>>) => ({ added, changed, unchanged, gone });

    it('leaves all in place when nothing changed, so that no index is made anew', async () => {
      const before = readFileSync(join(to, 'source.json'), 'utf8');
      const again = await run();
      assert.deepEqual(counts(again), { added: 0, changed: 0, unchanged: 3, gone: 0 });
      assert.equal(again.generation, 1);
      assert.equal(readFileSync(join(to, 'source.json'), 'utf8'), before);
      assert.deepEqual(readdirSync(to).sort(), ['articles-1.jsonl', 'files-1.jsonl', 'source.json']);
    });

    it('reads only what changed', async () => {
      put('b.md', page('bbb', ' More.'), new Date('2026-02-01'));
      put('d.md', page('ddd'));
      rmSync(join(docs, 'c.md'));
      // The same length and time: it is not read again, so what it says now does not show.
      put('a.md', page('AAA'));
      assert.deepEqual(counts(await run()), { added: 1, changed: 1, unchanged: 1, gone: 1 });
      assert.deepEqual(await imported(), ['aaa', 'bbb', 'ddd']);
      assert.deepEqual(
        news.filter(({ kind }) => kind === 'gone').map(({ path }) => path),
        ['c.md'],
      );
    });

    it('does not trust the time of a file that was written just before it was read', async () => {
      put('a.md', page('aaa', ' One.'), new Date('2026-11-21T23:59:59Z'));
      await run();
      put('a.md', page('aaa', ' Two.'), new Date('2026-11-21T23:59:59Z'));
      assert.equal((await run()).changed, 1);
    });

    it('takes a copy once the other is gone', async () => {
      put('z.md', page('aaa'));
      await run();
      assert.deepEqual(skipped(), { 'z.md': 'duplicate' });
      rmSync(join(docs, 'a.md'));
      assert.deepEqual(counts(await run()), { added: 1, changed: 0, unchanged: 2, gone: 1 });
    });

    it('reads everything again when it is asked for otherwise', async () => {
      assert.deepEqual(counts(await run({ serviceId: 'teams' })), { added: 0, changed: 3, unchanged: 0, gone: 0 });
    });

    it('gives another name without other articles', async () => {
      assert.equal((await run({ source: { id: 'docs', name: 'Handbook' } })).generation, 1);
      assert.equal((await surveyImported(dirname(to))).sources[0]?.name, 'Handbook');
    });

    it('keeps the former articles until the next time, since a running bot may be reading them', async () => {
      for (const n of [2, 3]) {
        put('b.md', page(`b${n}`), new Date(`2026-02-0${n}`));
        await run();
      }
      assert.deepEqual(readdirSync(to).sort(), ['articles-2.jsonl', 'articles-3.jsonl', 'files-3.jsonl', 'source.json']);
    });

    it('and fails in the middle, leaves what was there', async () => {
      put('b.md', page('changed'), new Date('2026-02-01'));
      const lost = () => {
        throw new Error('lost');
      };
      await assert.rejects(run({}, lost), /lost/u);
      assert.deepEqual(await imported(), ['aaa', 'bbb', 'ccc']);
      assert.deepEqual(readdirSync(to).sort(), ['articles-1.jsonl', 'files-1.jsonl', 'source.json']);
    });

    it('removes what a killed one left over, and reads all again when articles are cut off', async () => {
      writeFileSync(join(to, 'articles-2.jsonl.tmp'), '{"half":');
      writeFileSync(join(to, 'articles-2.jsonl'), '');
      writeFileSync(join(to, 'articles-1.jsonl'), 'x');
      await run();
      assert.deepEqual(await imported(), ['aaa', 'bbb', 'ccc']);
      assert.equal(existsSync(join(to, 'articles-2.jsonl.tmp')), false);
    });

    it('only as a check changes nothing', async () => {
      put('d.md', page('ddd'));
      assert.deepEqual({ ...counts(await run({ check: true })) }, { added: 1, changed: 0, unchanged: 3, gone: 0 });
      assert.deepEqual(readdirSync(to).sort(), ['articles-1.jsonl', 'files-1.jsonl', 'source.json']);
    });

    it('of a folder without an article leaves what was there', async () => {
      for (const name of ['a', 'b', 'c']) rmSync(join(docs, `${name}.md`));
      assert.equal((await run()).generation, undefined);
      assert.deepEqual(await imported(), ['aaa', 'bbb', 'ccc']);
    });
  });

  it('is refused while another is under way', async () => {
    const first = await lockSource(to);
    assert.ok(first);
    assert.equal(await lockSource(to), undefined);
    await first.release();
    const next = await lockSource(to);
    assert.ok(next);
    await next.release();
  });
});
