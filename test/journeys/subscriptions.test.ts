import assert from 'node:assert/strict';
import { evidenceText } from '../../services/relay/evidence-text.js';
import { relayedRequest } from '../../services/relay/relayed-request.js';
import type { Subscription } from '../../services/model/customer.js';
import type { Known } from '../../services/model/known.js';
import type { Chat } from './chat.js';
import { House } from './house.js';
import { inEachLanguage } from './languages.js';
import { SUSPENDED, walkTo } from './walk.js';

const subscription = (friendlyName: string, over: Partial<Subscription> = {}): Subscription => ({
  id: `sub ${friendlyName}`,
  customerId: 'c',
  friendlyName,
  quantity: 5,
  status: 'active',
  isTrial: false,
  ...over,
});

inEachLanguage('services and their subscriptions', (language) => {
  const { locale, user, mail } = language;
  let house: House;
  let chat: Chat;
  beforeEach(async () => {
    house = await House.open();
    chat = house.chat({ user, locale });
  });
  afterEach(() => house.close());

  const given = (known: Partial<Known<readonly Subscription[]>> | undefined) => {
    const asOf = house.clock.now().toISOString();
    house.faults.directory = { subscriptions: async () => known && { value: [], asOf, ...known } };
  };
  const events = (name: string) => house.logged.filter(({ event }) => event === name);
  const onlyRequest = async () => {
    const [request] = await house.requestsOf(house.user(user));
    assert.ok(request);
    return request;
  };

  it('a suspended one is told first, with what only the partner can do, and ends it when that was the cause', async () => {
    await walkTo('checkSubscription', chat, language, house);
    chat.hears((m) => m.finding.suspension.headings.suspended);
    chat.hears((m) => m.finding.suspension.partnerOnly(SUSPENDED));
    chat.hears('Office 365 E1');
    assert.ok(JSON.stringify(chat.heard).includes('partnercenter.microsoftonline.cn'));
    await chat.presses('service.suspensionSolved');
    chat.hears((m) => m.finding.suspension.solvedText);
    assert.deepEqual(await house.requestsOf(house.user(user)), []);
    assert.deepEqual(
      events('subscription.suspension_solved').map(({ serviceId }) => serviceId),
      ['exchange-online'],
    );
    await chat.says(language.hi);
    chat.doesNotHear((m) => m.finding.welcome.draft);
  });

  it('what was shown and answered goes along when it is something else', async () => {
    await walkTo('checkSubscription', chat, language, house);
    await chat.presses('service.goOn');
    chat.isAsked('suggestSelfHelp');
    chat.doesNotHear((m) => m.finding.suspension.intro);
    await chat.presses('selfHelp.unsolved');
    await chat.presses('request.submit');
    chat.hears((m) => m.requests.receipt.heading);
    assert.ok(chat.interactions <= 4);
    const request = await onlyRequest();
    const { subscriptions } = request.evidence;
    assert.deepEqual(
      [subscriptions?.shown.map(({ name, state, until }) => [name, state, until]), subscriptions?.notTheCause],
      [[['Office 365 E1', 'suspended', '2026-08-13']], true],
    );
    const briefing = { request, partnerName: 'P', serviceName: 'Exchange Online', files: [] };
    const text = evidenceText(briefing);
    assert.match(text, /相关订阅：\n- Office 365 E1：已暂停（合同期至 2026-08-13）/u);
    assert.match(text, /合作伙伴确认：订阅状态不是问题的原因/u);
    assert.deepEqual(relayedRequest(briefing).evidence.subscriptions, subscriptions);
  });

  it('words and commands answer it too', async () => {
    await walkTo('checkSubscription', chat, language, house);
    await chat.says(language.note);
    chat.isAsked('suggestSelfHelp');
    await chat.says(language.back);
    await chat.says(language.back);
    chat.isAsked('checkSubscription');
    await chat.says(locale === 'en-US' ? 'that solved it' : locale === 'zh-CN' ? '解决了' : '解決了');
    chat.hears((m) => m.finding.suspension.solvedText);
  });

  it('the problem is asked for after it when only customer and service were picked', async () => {
    await chat.says(SUSPENDED);
    await chat.presses('service.select', {}, 'Exchange');
    chat.isAsked('checkSubscription');
    await chat.presses('service.goOn');
    chat.isAsked('describeProblem');
    await chat.says(language.back);
    chat.isAsked('checkSubscription');
    await chat.says(language.back);
    chat.isAsked('chooseService');
    chat.hears((m) => m.finding.services.states.suspended);
  });

  it('an expired one is listed below the others, and told first', async () => {
    given({
      value: [subscription('Exchange Online', { status: 'deleted', commitmentEndDate: '2026-10-01' }), subscription('Power BI Pro')],
    });
    await chat.says(language.customer);
    const ids = [...JSON.stringify(chat.heard).matchAll(/"serviceId":"([^"]+)"/gu)].map(([, id]) => id);
    assert.deepEqual(ids, ['power-bi', 'exchange-online', 'billing']);
    await chat.presses('service.select', {}, 'Exchange');
    chat.isAsked('checkSubscription');
    chat.hears((m) => m.finding.suspension.headings.expired);
  });

  it('where only some are suspended, self-help says so, and nothing more is asked', async () => {
    const office = subscription('Office 365 E1', { status: 'suspended' });
    given({ value: [subscription('Microsoft 365 E3'), office] });
    await chat.says(mail);
    chat.isAsked('suggestSelfHelp');
    chat.hears((m) => m.finding.suspension.partly(m.finding.suspension.product('Office 365 E1', m.finding.services.states.suspended)));
    await chat.presses('service.change');
    chat.isAsked('chooseService');
    chat.hears(({ finding: { services }, words }) => {
      const counts = [services.stateCount(1, services.states.active), services.stateCount(1, services.states.suspended)];
      return services.held(2, counts.join(words.listSeparator));
    });
  });

  it('a trial says until when', async () => {
    given({ value: [subscription('Power BI Pro', { isTrial: true, commitmentEndDate: '2026-12-26' })] });
    await chat.says(language.customer);
    chat.hears(locale === 'en-US' ? 'trial until Dec 26, 2026' : locale === 'zh-CN' ? '试用至 2026年12月26日' : '試用至 2026年12月26日');
  });

  it('none: says so, offers billing, and all services as a way on', async () => {
    given({ value: [] });
    await chat.says(mail);
    chat.isAsked('chooseService');
    chat.hears((m) => m.finding.services.none);
    chat.find('service.select', house.now.domain.ports.catalogue.get('billing')?.name[locale] ?? '?');
    await chat.presses('service.all');
    chat.isAsked('suggestSelfHelp');
    chat.hears('Exchange Online');
  });

  it('a service that is not among them can be chosen from all of them, and nothing is claimed of its subscription', async () => {
    given({ value: [subscription('Power BI Pro')] });
    await chat.says(language.customer);
    assert.ok(!chat.offers('service.all'), 'nothing says that anything is missing');
    await chat.says(locale === 'en-US' ? 'Exchange' : 'Exchange');
    chat.isAsked('chooseService');
    await chat.presses('service.all');
    if (chat.place() === 'chooseService') {
      chat.hears((m) => m.finding.services.allHint);
      await chat.presses('service.select', {}, 'Exchange');
    }
    chat.isAsked('describeProblem');
  });

  it('unknown: all services, and it is said', async () => {
    given(undefined);
    await chat.says(language.customer);
    chat.hears((m) => m.directory.subscriptionsUnknown);
    await chat.presses('service.select', {}, 'Dynamics');
    chat.isAsked('describeProblem');
    await chat.says(language.startOver);
    await chat.says(mail);
    chat.isAsked('suggestSelfHelp');
    chat.hears((m) => m.directory.subscriptionsUnknown);
  });

  it('old: its age is on the card, and why', async () => {
    const asOf = new Date(house.clock.now().getTime() - 3 * 3_600_000).toISOString();
    given({ value: [subscription('Exchange Online', { status: 'suspended' })], asOf, stale: 'busy' });
    await chat.says(language.customer);
    chat.hears((m) => m.directory.unheard.busy);
    chat.hears('07:00');
    await chat.presses('service.select', {}, 'Exchange');
    chat.isAsked('checkSubscription');
    chat.hears((m) => m.directory.unheard.busy);
    chat.hears('07:00');
  });

  it('products that the catalogue does not know are named, and told to the operator', async () => {
    given({ value: [subscription('Power BI Pro'), subscription('前台专用', { offerName: 'Visio Plan 2', offerId: 'v-2' })] });
    await chat.says(language.customer);
    chat.hears((m) => m.finding.services.others('前台专用'));
    chat.shows('service.all');
    assert.deepEqual(
      events('catalogue.unmapped_offer').map(({ offerId, offer }) => [offerId, offer]),
      [['v-2', 'Visio Plan 2']],
    );
  });

  it('are looked at once, not in every turn', async () => {
    await chat.says(mail);
    await chat.presses('selfHelp.unsolved');
    await chat.presses('request.submit');
    assert.equal(house.asked.filter(({ call }) => call === 'subscriptions').length, 1);
  });
});
