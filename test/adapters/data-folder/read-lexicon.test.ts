import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Problem } from '../../../adapters/data-folder/index.js';
import { readLexicon } from '../../../adapters/data-folder/read-lexicon.js';

describe('the lexicon in the data folder', () => {
  let dir: string;
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'lexicon-'));
  });
  afterEach(() => rm(dir, { recursive: true }));

  async function read(files: Readonly<Record<string, string>>) {
    await mkdir(join(dir, 'lexicon'));
    for (const [name, text] of Object.entries(files)) await writeFile(join(dir, 'lexicon', name), text);
    const problems: Problem[] = [];
    return { lexicon: readLexicon(dir, (problem) => problems.push(problem)), problems };
  }

  it('reads every .txt file in the order of the names, and leaves others alone', async () => {
    const { lexicon, problems } = await read({ 'b.txt': 'slow, 慢\n', 'a.txt': '# mail\nmail, 邮件\n', 'notes.md': 'no words' });
    assert.deepEqual(
      lexicon.map(({ words }) => words[0]),
      ['mail', 'slow'],
    );
    assert.deepEqual(problems, []);
  });

  it('reports what is wrong with the file, the line and how to mend it', async () => {
    const { lexicon, problems } = await read({ 'own.txt': 'mail, 邮件\nalone\n' });
    assert.equal(lexicon.length, 1);
    assert.deepEqual(
      problems.map(({ file, path }) => [file, path]),
      [['lexicon/own.txt', 'line 2']],
    );
    assert.match(problems[0]?.mend ?? '', /add a word/);
  });

  it('takes a folder that is not there for no synonyms', () => {
    assert.deepEqual(
      readLexicon(dir, () => assert.fail('a problem was reported')),
      [],
    );
  });

  it('has no problems as it comes with the product', () => {
    const problems: Problem[] = [];
    assert.ok(readLexicon(join(import.meta.dirname, '../../../data'), (problem) => problems.push(problem)).length > 2000);
    assert.deepEqual(problems, []);
  });
});
