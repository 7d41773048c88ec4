import assert from 'node:assert/strict';
import { lintDataArticles } from '../../adapters/data-folder/lint-data-articles.js';
import { loadDataFolder } from '../../adapters/data-folder/load-data-folder.js';
import { LOCALES } from '../../services/model/locale.js';

describe('the articles that come with the product', () => {
  it('leave the linter nothing to mend', () => {
    assert.deepEqual(lintDataArticles('data').problems, []);
  });

  it('are at least 120, each in every language', async () => {
    const { articles } = await loadDataFolder('data');
    const ids = new Set(articles.map(({ id }) => id));
    assert.ok(ids.size >= 120, `${ids.size} articles`);
    assert.equal(articles.length, ids.size * LOCALES.length);
  });

  it('have at least one for every service', async () => {
    const { articles, services } = await loadDataFolder('data');
    const about = new Set(articles.map(({ serviceId }) => serviceId));
    assert.deepEqual(
      services.map(({ id }) => id).filter((id) => !about.has(id)),
      [],
    );
  });
});
