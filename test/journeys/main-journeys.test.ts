import assert from 'node:assert/strict';
import { House } from './house.js';
import { inEachLanguage } from './languages.js';
import { files } from './walk.js';

inEachLanguage('from a problem to a fix or a request', (language) => {
  const { locale, user, mail } = language;
  let house: House;
  beforeEach(async () => void (house = await House.open()));
  afterEach(() => house.close());
  const open = () => house.chat({ user, locale });

  it('ends with self-help when an article solves it, and nothing is sent', async () => {
    const chat = open();
    await chat.says(mail);
    chat.isAsked('suggestSelfHelp');
    chat.hears('Contoso 中国有限公司');
    chat.hears('Exchange Online');
    await chat.presses('selfHelp.solved');
    chat.hears((m) => m.selfHelp.solved);
    chat.shows('request.new');
    assert.deepEqual(await house.requestsOf(house.user(user)), []);
  });

  it('ends with a stored request when self-help does not solve it', async () => {
    const chat = open();
    await chat.says(mail);
    await chat.presses('selfHelp.unsolved');
    chat.isAsked('collectDetails');
    await chat.presses('request.submit');
    chat.hears((m) => m.requests.receipt.heading);
    chat.hears((m) => m.requests.receipt.honest.desk);
    chat.shows('request.view', 'request.addNote', 'request.withdraw', 'request.new');
    const [request] = await house.requestsOf(house.user(user));
    assert.ok(request);
    chat.hears(request.number);
    assert.equal(request.customer.name, 'Contoso 中国有限公司');
    assert.equal(request.serviceId, 'exchange-online');
    assert.equal(request.status, 'submitted');
    assert.deepEqual([request.relay, request.deliveries.length], ['desk', 1]);
    assert.ok(request.evidence.articlesRejected.length > 0, 'what was tried goes along');
    assert.ok(mail.toLowerCase().includes(request.evidence.problem.toLowerCase()));
    assert.equal(await house.deliver(), 1);
    const [delivered] = await house.requestsOf(house.user(user));
    assert.deepEqual([delivered?.status, delivered?.deliveries], ['delivered', []]);
  });

  it('takes a billing problem the same way, without severity A', async () => {
    const chat = open();
    await chat.says(language.billing);
    if (chat.place() === 'suggestSelfHelp') await chat.presses('selfHelp.unsolved');
    chat.isAsked('collectDetails');
    chat.hears((m) => m.details.whyNotA.billing);
    assert.deepEqual(
      chat.input('severity').choices?.map(({ value }) => value),
      ['B', 'C'],
    );
    await chat.presses('request.submit');
    chat.hears((m) => m.requests.receipt.heading);
    const [request] = await house.requestsOf(house.user(user));
    assert.equal(request?.serviceId, 'billing');
  });

  it('does not offer severity A without an advanced agreement, nor take it from a forged form', async () => {
    const chat = open();
    await chat.says(language.criticalWithoutAgreement);
    await chat.presses('selfHelp.unsolved');
    chat.hears((m) => m.details.whyNotA.no_advanced_agreement);
    assert.deepEqual(
      chat.input('severity').choices?.map(({ value }) => value),
      ['B', 'C'],
    );
    await chat.presses('request.submit', { severity: 'A', businessImpact: language.impact });
    chat.isAsked('collectDetails');
    chat.hears((m) => m.detailErrors.not_offered);
    assert.deepEqual(await house.requestsOf(house.user(user)), []);
  });

  it('accepts severity A with an advanced agreement and a business impact', async () => {
    const chat = open();
    await chat.says(language.critical);
    await chat.presses('selfHelp.unsolved');
    assert.equal(chat.form()['severity'], 'A', 'what was said proposes it');
    await chat.presses('request.submit');
    chat.hears((m) => m.detailErrors.required_for_a);
    await chat.presses('request.submit', { businessImpact: language.impact });
    chat.hears((m) => m.requests.receipt.keepReachable);
    const [request] = await house.requestsOf(house.user(user));
    assert.ok(request);
    assert.equal(request.details.severity, 'A');
    assert.equal(Date.parse(request.promised.dueAt ?? '') - Date.parse(request.createdAt), 3_600_000, 'one hour, at any time');
  });

  it('offers to join a colleague’s open request, and joins it', async () => {
    const requestId = await files(house.chat({ user: language.colleague, locale }), language.mailAgain);
    const chat = open();
    await chat.says(mail);
    await chat.presses('selfHelp.unsolved');
    await chat.presses('request.submit');
    chat.isAsked('checkDuplicates');
    chat.hears(language.colleague);
    await chat.presses('request.joinDuplicate');
    const requests = await house.requestsOf(house.user(user));
    assert.deepEqual(
      requests.map(({ id }) => id),
      [requestId],
    );
    chat.hears((m) => m.conversation.joined(requests[0]?.number ?? ''));
    await house.deliver();
    await house.desk.addNote(requestId, { text: 'MX checked', representative: 'Li Na' });
    await house.adapter.quiet();
    chat.hears('MX checked', chat.news);
  });

  it('files a second request when the person wants it', async () => {
    await files(house.chat({ user: language.colleague, locale }), language.mailAgain);
    const chat = open();
    await chat.says(mail);
    await chat.presses('selfHelp.unsolved');
    await chat.presses('request.submit');
    await chat.presses('request.fileAnyway');
    chat.hears((m) => m.requests.receipt.heading);
    const [newest, first] = await house.requestsOf(house.user(user));
    assert.deepEqual(newest?.evidence.duplicatesShown, [first?.id]);
  });

  it('follows an open incident, tells when it is over, and makes a request of it in one press', async () => {
    const chat = open();
    await chat.says(language.incident);
    chat.isAsked('checkHealth');
    await chat.presses('incident.follow');
    chat.hears((m) => m.selfHelp.incident.followed);
    assert.deepEqual(await house.requestsOf(house.user(user)), []);
    await house.endIncident('SP1102347');
    chat.hears((m) => m.selfHelp.incident.restored, chat.news);
    chat.hears('Contoso 中国有限公司', chat.news);
    await house.endIncident('SP1102347');
    assert.equal(chat.news.length, 1, 'told once');
    await chat.presses('request.new', {}, chat.m.selfHelp.incident.stillThere);
    if (chat.place() === 'suggestSelfHelp') await chat.presses('selfHelp.unsolved');
    chat.isAsked('collectDetails');
    await chat.presses('request.submit');
    chat.hears((m) => m.requests.receipt.heading);
    const [request] = await house.requestsOf(house.user(user));
    assert.deepEqual(request?.evidence.incidentsShown, ['SP1102347']);
    assert.equal(request?.serviceId, 'sharepoint-online');
  });

  it('goes on past an incident when the problem is something else', async () => {
    const chat = open();
    await chat.says(language.incident);
    await chat.presses('incident.other');
    assert.ok(['suggestSelfHelp', 'collectDetails'].includes(chat.place() ?? ''), chat.place());
  });
});

describe('names in the other writing', () => {
  let house: House;
  beforeEach(async () => void (house = await House.open()));
  afterEach(() => house.close());

  it('finds a Simplified name by Traditional input, and asks which when several fit', async () => {
    const chat = house.chat({ user: '陳柏翰', locale: 'zh-TW' });
    await chat.says('雲啟的 Exchange 使用者收不到外部郵件');
    chat.isAsked('identifyCustomer');
    await chat.presses('customer.select', {}, '上海云启科技有限公司');
    chat.isAsked('suggestSelfHelp');
    chat.hears('上海云启科技有限公司');
  });

  it('takes a Simplified name that Traditional input names wholly', async () => {
    const chat = house.chat({ user: '陳柏翰', locale: 'zh-TW' });
    await chat.says('上海雲啟科技的 Exchange 使用者收不到外部郵件');
    chat.isAsked('suggestSelfHelp');
    chat.hears('上海云启科技有限公司');
  });

  it('finds a Traditional name by Simplified input', async () => {
    const chat = house.chat({ user: '周予安', locale: 'zh-CN' });
    await chat.says('厦门亿达的邮箱收不到外部邮件');
    chat.isAsked('suggestSelfHelp');
    chat.hears('廈門億達紡織有限公司');
  });
});
