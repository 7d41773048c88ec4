import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseLexicon } from '../../../../services/self-help/ranking/lexicon.js';

describe('Reading a lexicon', () => {
  it('reads a concept a line, with commas of both scripts, and leaves out comments and empty lines', () => {
    const { concepts, problems } = parseLexicon('\uFEFF# words\n\n收不到，没收到, not received  # mail\r\nslow、卡, slow\n');
    assert.deepEqual(concepts, [
      { words: ['收不到', '没收到', 'not received'], asked: [] },
      { words: ['slow', '卡'], asked: [] },
    ]);
    assert.deepEqual(problems, []);
  });

  it('reads what only questions say, and what is not ours', () => {
    const { concepts } = parseLexicon('发票, fapiao => invoice\n@other, zoom, 腾讯会议');
    assert.deepEqual(concepts, [
      { words: ['invoice'], asked: ['发票', 'fapiao'] },
      { words: ['zoom', '腾讯会议'], asked: [], other: true },
    ]);
  });

  it('tells every line that is of no use, with its number and how to mend it, and keeps the others', () => {
    const { concepts, problems } = parseLexicon(`alone\na => \na => b => c\n@other\n${'x'.repeat(61)}, y\na, b`);
    assert.equal(concepts.length, 1);
    assert.deepEqual(
      problems.map(({ line }) => line),
      [1, 2, 3, 4, 5],
    );
    for (const { problem, mend } of problems) assert.ok(problem !== '' && mend !== '');
  });

  it('never throws, and gives each line to the concepts or to the problems', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (lines) => {
        const written = lines.map((line) => line.replace(/[\r\n#]/gu, ' '));
        const { concepts, problems } = parseLexicon(written.join('\n'));
        const empty = written.filter((line) => line.replace(/^\uFEFF/u, '').trim() === '').length;
        assert.equal(concepts.length + problems.length, written.length - (written.length === 0 ? 0 : empty));
      }),
    );
  });
});
