import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeArticleIndex } from '../../../adapters/articles/make-article-index.js';
import { importArticles } from '../../../bot/compose-articles-import.js';
import type { IndexEvent } from '../../../services/self-help/articles/index-event.js';
import { packOnce } from '../../fakes/pack-once.js';
import { ARTICLES } from './sample-articles.js';

const page = (title: string) => `---
title: ${title}
description: The gateway service zorblax has stopped and reports are not refreshed.
---
# ${title}

## Symptoms

Reports show old figures and error 0x8004ABCD.

## Resolution

1. Start the service.
2. Refresh the report.
`;

describe('the index of articles after an import', () => {
  let dir: string;
  before(async () => void (dir = await mkdtemp(join(tmpdir(), 'after-import-'))));
  after(() => rm(dir, { recursive: true, force: true }));

  it('finds what was imported, follows the next import, and forgets what was taken out', async () => {
    const folder = join(dir, 'pages');
    await mkdir(folder);
    const importing = async (...args: readonly string[]) => {
      const { code, text } = await importArticles(args, { DATA_DIR: dir });
      assert.equal(code, 0, text);
    };
    const events: IndexEvent[] = [];
    const report = (event: IndexEvent) => void events.push(event);
    const index = makeArticleIndex({ own: ARTICLES, lexicon: [], importedDir: join(dir, 'articles'), pack: packOnce, report });
    const found = async () => {
      await index.look();
      const { articles } = await index.suggest({ text: 'gateway zorblax 0x8004ABCD', locale: 'en-US', limit: 1 });
      return articles.map(({ title, sourceId, steps }) => [title, index.source(sourceId)?.name, steps.length]);
    };

    await writeFile(join(folder, 'gateway.md'), page('The gateway is offline'));
    await importing(folder, '--source', 'team', '--name', 'Our team');
    assert.deepEqual(await found(), [['The gateway is offline', 'Our team', 2]]);
    await writeFile(join(folder, 'gateway.md'), page('The data gateway does not answer'));
    await importing(folder, '--source', 'team', '--name', 'Our team');
    assert.deepEqual(await found(), [['The data gateway does not answer', 'Our team', 2]]);
    await importing('--remove', '--source', 'team');
    assert.notDeepEqual((await found())[0]?.[1], 'Our team');
    await index.stop();
    assert.deepEqual([...new Set(events.map(({ event }) => event))], ['articles.indexed']);
  });
});
