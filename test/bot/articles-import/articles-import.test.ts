import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readArguments, USAGE } from '../../../bot/articles-import/arguments.js';
import { importArticles } from '../../../bot/compose-articles-import.js';
import { lintOwnArticles } from '../../../bot/compose-articles-lint.js';

describe('npm run articles:import', () => {
  let dir: string;
  let docs: string;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'articles-import-'));
    docs = join(dir, 'docs');
    mkdirSync(docs);
    writeFileSync(join(docs, 'a.md'), '# Mail is late\n\nThe mailbox is full and it does not take mail any more.\n');
    writeFileSync(join(docs, 'b.md'), '# Soon\n');
  });
  afterEach(() => rmSync(dir, { recursive: true, force: true }));
  const run = (...args: readonly string[]) => importArticles(args, { DATA_DIR: join(dir, 'data') });

  it('says what it took, what it skipped and why, and where the bot finds it', async () => {
    const report = join(dir, 'report.csv');
    const { text, code } = await run(docs, '--source', 'handbook', '--name', 'Handbook', '--report', report);
    assert.equal(code, 0);
    assert.match(text, /2 Markdown files/u);
    assert.match(text, /1 article \(en-US 1\): 1 new, 0 changed, 0 unchanged, 0 gone\./u);
    assert.match(text, /1 {2}it has too little text to be found by\. To mend: /u);
    assert.match(text, /In place as "Handbook" \(handbook\)/u);
    assert.deepEqual(
      readFileSync(report, 'utf8')
        .trim()
        .split('\r\n')
        .slice(1)
        .map((row) => row.split(',').slice(0, 2).join()),
      ['a.md,added', 'b.md,skipped'],
    );
  });

  it('keeps the name, and takes the source out again', async () => {
    await run(docs, '--source', 'handbook', '--name', 'Handbook');
    assert.match((await run(docs, '--source', 'handbook')).text, /1 unchanged[\s\S]*In place as "Handbook"/u);
    assert.deepEqual(await run('--source', 'handbook', '--remove'), {
      text: 'handbook is taken out. A bot that is running leaves it off within a minute.',
      code: 0,
    });
    assert.equal((await run('--source', 'handbook', '--remove')).code, 1);
  });

  it('names everything that is wrong at once', async () => {
    const { text, code } = await run(join(dir, 'none'), '--source', 'own', '--service', 'fax');
    assert.equal(code, 2);
    for (const wrong of [
      /--source own: /u,
      /There is no folder/u,
      /--name is missing/u,
      /--service fax: there is no such service\. There are: exchange-online/u,
    ]) {
      assert.match(text, wrong);
    }
  });

  it('leads nowhere out of its folder by the id of a source', async () => {
    assert.equal((await run(docs, '--source', '../x', '--name', 'X')).code, 2);
    assert.equal((await run('--source', '..', '--remove')).code, 2);
  });

  it('of a folder without articles ends with 1 and says the way on', async () => {
    rmSync(join(docs, 'a.md'));
    const { text, code } = await run(docs, '--source', 'handbook', '--name', 'Handbook');
    assert.equal(code, 1);
    assert.match(text, /Nothing was changed: there is no article in it\./u);
  });

  it('understands its arguments, or shows how to write them', () => {
    assert.deepEqual(
      readArguments(['x', '--source', 'a', '--link-base', 'https://docs.contoso.cn/help', '--include', 'b', '--include', 'c/*']),
      {
        source: 'a',
        folder: 'x',
        include: ['b', 'c/*'],
        check: false,
        remove: false,
        linkBase: 'https://docs.contoso.cn/help/',
      },
    );
    for (const args of [
      [],
      ['x'],
      ['x', 'y', '--source', 'a'],
      ['x', '--source', 'a', '--locale', 'de-DE'],
      ['x', '--source', 'a', '--link-base', 'http://x.cn'],
      ['x', '--what'],
    ]) {
      const wrong = readArguments(args);
      assert.ok(Array.isArray(wrong) && wrong.length > 1 && wrong.at(-1) === USAGE, args.join(' '));
    }
  });
});

describe('npm run articles:lint', () => {
  it('has nothing to say of the articles that come with the product', () => {
    assert.equal(lintOwnArticles({}).code, 0);
  });

  it('names every file and its mend', () => {
    const dir = mkdtempSync(join(tmpdir(), 'articles-lint-'));
    try {
      mkdirSync(join(dir, 'self-help'));
      writeFileSync(join(dir, 'services.json'), '[]');
      writeFileSync(join(dir, 'self-help', 'a.en-US.md'), 'nothing');
      const { text, code } = lintOwnArticles({ DATA_FOLDER: dir });
      assert.equal(code, 1);
      assert.match(text, /self-help\/a\.en-US\.md: it has no front matter\. To mend: /u);
      assert.match(text, /self-help\/link-hosts\.txt: /u);
    } finally {
      rmSync(dir, { recursive: true, force: true });
    }
  });
});
