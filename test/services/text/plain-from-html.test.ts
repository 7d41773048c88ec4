import assert from 'node:assert/strict';
import fc from 'fast-check';
import { plainFromHtml } from '../../../services/text/plain-from-html.js';

describe('a text that somebody else published', () => {
  it('is read as plain lines', () => {
    const html = '<p>Users can&#39;t <b>send</b> mail.<br/>More info:</p><ul><li>Outlook</li><li>OWA &amp; mobile</li></ul>';
    assert.equal(plainFromHtml(html, 500), "Users can't send mail.\nMore info:\n· Outlook\n· OWA & mobile");
  });
  it('shows nothing that a browser would hide or run', () => {
    assert.equal(plainFromHtml('a<script>alert(1)</script><style>b{}</style><!-- c -->d<img src=x onerror="x">', 500), 'a d');
  });
  it('keeps a sign that begins no tag', () => {
    assert.equal(plainFromHtml('latency < 5 ms & rising, a <- b', 500), 'latency < 5 ms & rising, a <- b');
  });
  it('does not turn what was written as text into a tag', () => {
    assert.equal(plainFromHtml('&lt;b&gt;', 500), '<b>');
  });
  it('has no characters that hide or turn text', () => {
    assert.equal(plainFromHtml('a\u202Eb\u0000c\u200Bd', 500), 'a b c d');
  });
  it('leaves what is no character as it is', () => {
    assert.equal(plainFromHtml('&#xD800; &#0; &#1114112; &unknown;', 500), '&#xD800; &#0; &#1114112; &unknown;');
  });
  it('is shortened between two characters', () => {
    assert.equal(plainFromHtml('邮件😀延迟了', 4), '邮件😀…');
  });
  it('is never longer than asked, whatever comes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.integer({ min: 1, max: 60 }), (html, max) => {
        assert.ok(Array.from(plainFromHtml(html, max)).length <= max);
      }),
    );
  });
  for (const piece of ['<head>', '<!--', '<script ', '<script>', '<li ', '<br ', '<a ', '</p', '&#x', ' \n', '<style></style', '<p>\n'])
    it(`takes no longer for ${JSON.stringify(piece)} over and over than for other texts`, () => {
      const started = performance.now();
      for (let round = 0; round < 10; round += 1) plainFromHtml(piece.repeat(100_000), 1_000);
      assert.ok(performance.now() - started < 400, `${Math.round(performance.now() - started)} ms`);
    });
  it('hides what a browser hides when it is never closed, and nothing else', () => {
    assert.equal(plainFromHtml('a <script>evil()', 500), 'a');
    assert.equal(plainFromHtml('a <!-- hidden', 500), 'a');
    assert.equal(plainFromHtml('the <title> of a page', 500), 'the of a page');
  });
  it('takes a long hostile text quickly', () => {
    const started = performance.now();
    plainFromHtml('<'.repeat(200_000) + '<script>'.repeat(20_000), 1_000);
    assert.ok(performance.now() - started < 2_000);
  });
});
