import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DETAIL_FIELDS, DETAIL_LIMITS, detailErrorText } from '../../cards/detail-fields.js';
import { detailsCard } from '../../cards/details-card.js';
import { initialValues } from '../../cards/initial-values.js';
import { readDetails } from '../../cards/read-details.js';
import { messagesFor } from '../../locales/messages.js';
import { LOCALES } from '../../services/model/locale.js';
import { SEVERITIES as ALL } from '../../services/model/severity.js';
import { anArticle, aDraft, aUser, NOW, SEVERITIES, STAMP } from './samples.js';
import { cardProblems, partsOf } from './validate.js';

const m = messagesFor('zh-CN');
const context = { offered: ALL, now: NOW };
const prefilled = initialValues({ draft: aDraft('zh-CN'), user: aUser('zh-CN'), articlesRejected: [anArticle(0, 'zh-CN')], now: NOW }, m);
const filled = { ...prefilled, reason: 'tools', rulesAcknowledged: 'true' };
const errorsOf = (inputs: Record<string, unknown>, now = NOW) => {
  const reading = readDetails(inputs, { ...context, now });
  return reading.kind === 'invalid' ? reading.errors : {};
};

describe('readDetails', () => {
  it('needs only the reason and the acknowledgement on top of what is prefilled', () => {
    const reading = readDetails(filled, context);
    assert.equal(reading.kind, 'ok');
    assert.ok(reading.kind === 'ok');
    assert.equal(reading.details.startedAt, '2026-11-23T00:30:00.000Z');
    assert.equal(reading.details.severity, 'B');
    assert.deepEqual(reading.details.cc, []);
    assert.deepEqual(errorsOf(prefilled), { reason: { code: 'required' }, rulesAcknowledged: { code: 'not_acknowledged' } });
  });
  it('keeps everything typed when something is wrong', () => {
    const reading = readDetails({ ...filled, title: '  ', description: 'Zeile 1\r\nZeile 2', contactEmail: 'x' }, context);
    assert.ok(reading.kind === 'invalid');
    assert.deepEqual(Object.keys(reading.errors).sort(), ['contactEmail', 'title']);
    assert.equal(reading.typed['description'], 'Zeile 1\nZeile 2');
    assert.equal(reading.typed['contactEmail'], 'x');
    assert.equal(reading.typed['reason'], 'tools');
  });
  it('wants the business impact for severity A, and only then', () => {
    assert.deepEqual(errorsOf({ ...filled, severity: 'A' }), { businessImpact: { code: 'required_for_a' } });
    assert.deepEqual(errorsOf({ ...filled, severity: 'A', businessImpact: 'x' }), {});
  });
  it('refuses a severity that is not offered', () => {
    const reading = readDetails({ ...filled, severity: 'A', businessImpact: 'x' }, { offered: ['B', 'C'], now: NOW });
    assert.ok(reading.kind === 'invalid');
    assert.deepEqual(reading.errors, { severity: { code: 'not_offered' } });
  });
  it('takes today in Beijing before 08:00, when it is still yesterday in UTC', () => {
    const early = new Date('2026-11-22T22:00:00Z');
    assert.deepEqual(errorsOf({ ...filled, startedAt: '2026-11-23', startedAtTime: '05:30' }, early), {});
    assert.deepEqual(errorsOf({ ...filled, startedAt: '2026-11-23', startedAtTime: '' }, early), {});
    assert.deepEqual(errorsOf({ ...filled, startedAt: '2026-11-23', startedAtTime: '07:00' }, early), {
      startedAtTime: { code: 'in_the_future' },
    });
    assert.deepEqual(errorsOf({ ...filled, startedAt: '2026-11-24' }, early), { startedAt: { code: 'in_the_future' } });
  });
  for (const [startedAt, startedAtTime, field, code] of [
    ['2026-02-30', '09:00', 'startedAt', 'not_a_date'],
    ['yesterday', '09:00', 'startedAt', 'not_a_date'],
    ['2026-11-20', '25:00', 'startedAtTime', 'not_a_time'],
    ['0001-01-01', '09:00', 'startedAt', 'too_long_ago'],
    ['', '09:00', 'startedAt', 'required'],
  ] as const) {
    it(`answers ${code} to ${startedAt || 'no date'} ${startedAtTime}`, () =>
      assert.deepEqual(errorsOf({ ...filled, startedAt, startedAtTime }), { [field]: { code } }));
  }
  it('is lenient with how a phone number is written, also in full-width digits', () => {
    for (const contactPhone of [
      '+86 (21) 5555-0000',
      '０２１－５５５５００００',
      '13800138000',
      '021-55550000 ext 12',
      '021-55550000转12',
    ]) {
      assert.deepEqual(errorsOf({ ...filled, contactPhone }), {}, contactPhone);
    }
    assert.deepEqual(errorsOf({ ...filled, contactPhone: 'call me' }), { contactPhone: { code: 'not_a_phone' } });
    assert.deepEqual(errorsOf({ ...filled, contactPhone: '' }), { contactPhone: { code: 'required_for_phone' } });
    assert.deepEqual(errorsOf({ ...filled, contactPhone: '', contactMethod: 'email' }), {});
  });
  it('reads addresses separated as people do, and names the first that is none', () => {
    const reading = readDetails({ ...filled, cc: 'a@example.cn，b@example.cn; a@example.cn' }, context);
    assert.ok(reading.kind === 'ok');
    assert.deepEqual(reading.details.cc, ['a@example.cn', 'b@example.cn']);
    assert.deepEqual(errorsOf({ ...filled, cc: 'a@example.cn, nobody' }), { cc: { code: 'not_emails', first: 'nobody' } });
  });
  it('says how long a text is that is too long, and keeps enough of it to shorten', () => {
    const reading = readDetails({ ...filled, title: 'x'.repeat(1_000_000) }, context);
    assert.ok(reading.kind === 'invalid');
    assert.deepEqual(reading.errors, { title: { code: 'too_long', max: 200, length: 1_000_000 } });
    assert.equal(reading.typed['title']?.length, 250);
  });
  it('takes out control characters and marks that turn the direction of text', () => {
    const reading = readDetails({ ...filled, title: 'a\u0000b\u202Ec\u2066d\ne\uD800' }, context);
    assert.ok(reading.kind === 'ok');
    assert.equal(reading.details.title, 'abcd e');
  });
  it('counts what is not text as blank, except a toggle’s true', () => {
    assert.equal(readDetails({ ...filled, rulesAcknowledged: true, diagnosticsConsent: true, title: 't' }, context).kind, 'ok');
    assert.deepEqual(errorsOf({ ...filled, title: ['a'], description: 5, reason: { toString: 'tools' }, stepsTried: null }), {
      title: { code: 'required' },
      description: { code: 'required' },
      stepsTried: { code: 'required' },
      reason: { code: 'required' },
    });
  });

  const hostile = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.anything(),
    fc.constantFrom(
      '\u202E',
      '\u0000',
      '__proto__',
      'A',
      'true',
      '2026-11-23',
      '99:99',
      'x'.repeat(1_000_000),
      '<script>',
      '[a](javascript:x)',
    ),
  );
  const inputs = fc.dictionary(fc.oneof(fc.constantFrom(...DETAIL_FIELDS), fc.string()), hostile, { maxKeys: 20 });

  it('never throws, and either gives complete details or errors with words and a valid form', () => {
    fc.assert(
      fc.property(inputs, fc.constantFrom(...LOCALES), fc.boolean(), (typed, locale, onTopOfAFilledForm) => {
        const words = messagesFor(locale);
        const reading = readDetails(onTopOfAFilledForm ? { ...filled, ...typed } : typed, context);
        if (reading.kind === 'ok') {
          for (const field of ['title', 'description', 'stepsTried', 'contactName', 'contactEmail'] as const) {
            assert.ok(reading.details[field].length > 0 && reading.details[field].length <= DETAIL_LIMITS[field]);
          }
          assert.ok(new Date(reading.details.startedAt).getTime() <= NOW.getTime() + 300_000);
          return;
        }
        const errors = Object.values(reading.errors);
        assert.ok(errors.length > 0);
        for (const error of errors) assert.ok(detailErrorText(error, words).length > 0);
        const form = detailsCard(
          { stamp: STAMP, place: {}, values: reading.typed, severities: SEVERITIES, now: NOW, errors: reading.errors },
          words,
        );
        assert.deepEqual(cardProblems(form), []);
      }),
      { numRuns: 1500 },
    );
  });
});

describe('the details form', () => {
  const form = (values = prefilled, more = {}) =>
    detailsCard({ stamp: STAMP, place: {}, values, severities: SEVERITIES, now: NOW, ...more }, m);
  const inputs = (card: object) => [...partsOf(card)].filter((part) => String(part['type']).startsWith('Input.'));

  it('leaves two required inputs to fill when the rest is known, and never gives the acknowledgement itself', () => {
    const open = inputs(form()).filter((input) => input['isRequired'] && input['value'] === undefined);
    assert.deepEqual(
      open.map((input) => input['id']),
      ['reason', 'rulesAcknowledged'],
    );
  });
  it('asks for what was tried when no article was rejected', () => {
    const values = initialValues({ draft: aDraft('zh-CN'), user: aUser('zh-CN'), articlesRejected: [], now: NOW }, m);
    const open = inputs(form(values)).filter((input) => input['isRequired'] && input['value'] === undefined);
    assert.deepEqual(
      open.map((input) => input['id']),
      ['stepsTried', 'reason', 'rulesAcknowledged'],
    );
  });
  it('hides no required input', () => {
    for (const card of [form(), form({}), form(prefilled, { errors: { cc: { code: 'too_many', max: 20 } } })]) {
      const hidden = [...partsOf(card)].filter((part) => part['isVisible'] === false);
      for (const part of hidden.flatMap((each) => inputs(each))) assert.ok(!part['isRequired']);
    }
    assert.ok([...partsOf(form())].some((part) => part['isVisible'] === false));
    assert.ok(![...partsOf(form({}))].some((part) => part['isVisible'] === false));
  });
  it('has an input for every field, named as the model names it', () => {
    assert.deepEqual(
      inputs(form())
        .map((input) => String(input['id']))
        .sort(),
      [...DETAIL_FIELDS].sort(),
    );
  });
  it('says the promise with each severity', () => {
    const severity = inputs(form()).find((input) => input['id'] === 'severity');
    const titles = (severity?.['choices'] as readonly { title: string }[]).map(({ title }) => title);
    assert.match(titles[0] ?? '', /1 小时.*14:20/u);
    assert.match(titles[1] ?? '', /1 个工作日.*13:20/u);
    assert.equal(titles[2], m.details.severityChoice('C', m.words.severity.C, m.details.noPromise));
  });
  it('takes the title from the first sentence, at most 100 characters', () => {
    assert.equal(prefilled['title'], 'Exchange 用户从今天早上起收不到外部邮件');
    const long = initialValues(
      { draft: { ...aDraft('zh-CN'), problem: '长'.repeat(300) }, user: aUser('zh-CN'), articlesRejected: [], now: NOW },
      m,
    );
    assert.equal(Array.from(long['title'] ?? '').length, 100);
  });
  it('gives back what was typed before as it was', () => {
    const typed = { title: 'mine' };
    assert.deepEqual(
      initialValues({ draft: { ...aDraft('zh-CN'), typed }, user: aUser('zh-CN'), articlesRejected: [], now: NOW }, m),
      typed,
    );
  });
});
