import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findSecrets } from '../../../services/secrets/find-secrets.js';
import { digestOf, masked, secretsIn, withoutSecrets } from '../../../services/secrets/secrets-in.js';
import { WITH, WITHOUT } from './texts.js';

const found = (text: string) => findSecrets(text).map(({ kind, start, end }) => [kind, text.slice(start, end)]);

describe('the secret check', () => {
  for (const [text, kind, secret] of WITH) {
    it(`points out the ${kind} in “${text.slice(0, 50)}”`, () => assert.deepEqual(found(text), [[kind, secret]]));
  }
  for (const text of WITHOUT) {
    it(`lets pass “${text.slice(0, 60)}”`, () => assert.deepEqual(found(text), []));
  }

  it('is measured on at least 60 texts of each kind', () => {
    const hits = WITH.filter(([text, kind]) => found(text).some(([own]) => own === kind)).length;
    const alarms = WITHOUT.filter((text) => found(text).length > 0).length;
    console.log(`        hits ${hits} of ${WITH.length}, false alarms ${alarms} of ${WITHOUT.length}`);
    assert.ok(WITH.length >= 60 && WITHOUT.length >= 60);
  });

  it('does not take numbers whose check digit is wrong, or whose day does not exist', () => {
    for (const text of ['110105194912310021', '110101199002300073', 'A123456788', '4111111111111112', '0000000000000000'])
      assert.deepEqual(found(text), [], text);
  });

  const pieces = fc.constantFrom(
    'password',
    '密码',
    ':',
    '：',
    ' is ',
    '=',
    'eyJ',
    '.',
    'sig=',
    '-----BEGIN PRIVATE KEY-----',
    'Bearer ',
    '4111',
    ' ',
    '-',
    'Aa1!',
    '𠮷',
    '\ud800',
    '０',
    '\n',
  );
  const hostile = fc.array(fc.oneof(pieces, fc.string()), { maxLength: 60 }).map((parts) => parts.join(''));

  it('never fails, and names parts of the text in their order, each once', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        let last = 0;
        for (const { start, end } of findSecrets(text)) {
          assert.ok(start >= last && end > start && end <= text.length);
          last = end;
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('leaves nothing of what it pointed out once that is removed', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const secrets = secretsIn([['note', text]]).map((finding) => finding.text);
        const cleaned = withoutSecrets(text, secrets, '[removed]');
        for (const secret of secrets) assert.ok(secretsIn([['note', cleaned]]).every((finding) => finding.text !== secret));
      }),
      { numRuns: 1_000 },
    );
  });

  const shapes = [
    'password:',
    '密码',
    'eyJ',
    'eyJaaaaaaaaaaa.',
    '4111 ',
    '1',
    'a',
    '-----BEGIN PRIVATE KEY-----',
    'sk-',
    '://a:',
    'AAAAA-',
    '?sig=',
    'Bearer ',
    ' ',
    '密码 is ',
    '((((',
    'A1-',
    'password was reset ',
    '110101 1990',
  ];
  for (const shape of shapes) {
    it(`takes time in proportion to a hostile text of “${shape}”`, function () {
      this.timeout(20_000);
      const time = (length: number) => {
        const text = shape.repeat(Math.ceil(length / shape.length));
        const before = process.cpuUsage();
        findSecrets(text);
        const { user } = process.cpuUsage(before);
        return user / 1_000;
      };
      time(25_000);
      const [small, large] = [Math.min(time(25_000), time(25_000)), Math.min(time(100_000), time(100_000))];
      assert.ok(large < 100 || large < small * 8, `25 KB ${small} ms, 100 KB ${large} ms`);
      assert.ok(large < 1_000, `100 KB ${large} ms`);
    });
  }
});

describe('what was found', () => {
  it('is removed as a word of its own wherever it stands, and nowhere else', () => {
    assert.equal(withoutSecrets('pw 1234; 12345 (1234) a1234', ['1234'], '[x]'), 'pw [x]; 12345 ([x]) a1234');
    assert.equal(withoutSecrets('P$1.*x and P$1.*x', ['P$1.*x'], '[$&]'), '[$&] and [$&]');
  });

  it('is named once, with every place, and not again when it was kept', () => {
    const texts = [
      ['title', '密码：Abc@12345'],
      ['description', '密码：Abc@12345 口令：hello2026'],
    ] as const;
    assert.deepEqual(
      secretsIn(texts).map(({ text, places }) => [text, places]),
      [
        ['Abc@12345', ['title', 'description']],
        ['hello2026', ['description']],
      ],
    );
    assert.deepEqual(
      secretsIn(texts, [digestOf('Abc@12345')]).map(({ text }) => text),
      ['hello2026'],
    );
  });

  it('is shown by two characters', () => {
    assert.equal(masked('Abc@12345'), 'Ab••••••');
    assert.equal(masked('𠮷𠮷x'), '𠮷𠮷••••••');
  });
});
