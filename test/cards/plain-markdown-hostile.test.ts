import assert from 'node:assert/strict';
import { plainLine, plainMarkdown } from '../../cards/plain-markdown.js';

describe('Markdown as plain text, of what somebody else wrote', () => {
  it('is made in no time of whatever looks like links', () => {
    for (const seed of ['[', '![', '[a](', '[a](<', '[a](b ', '**a', '*a', '__a', '`', '\\', '> ']) {
      const started = performance.now();
      plainMarkdown(seed.repeat(1_000));
      assert.ok(performance.now() - started < 500, `${JSON.stringify(seed)} took ${performance.now() - started} ms`);
    }
  });

  it('keeps brackets that are no link, and tells where links lead', () => {
    assert.equal(plainLine('Run \\[optional\\](see below) it'), 'Run [optional](see below) it');
    assert.equal(
      plainLine('See [the docs](https://docs.example/a "Docs") and [it](<https://b.example>)'),
      'See the docs (https://docs.example/a) and it (https://b.example)',
    );
  });
});
