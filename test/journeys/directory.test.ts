import assert from 'node:assert/strict';
import type { Customer } from '../../services/model/customer.js';
import type { CustomerCheck } from '../../services/ports/customer-directory.js';
import type { Chat } from './chat.js';
import { House } from './house.js';
import { inEachLanguage } from './languages.js';

inEachLanguage('customers that are kept elsewhere', (language) => {
  const { locale, user, mail } = language;
  let house: House;
  let chat: Chat;
  beforeEach(async () => {
    house = await House.open();
    chat = house.chat({ user, locale });
  });
  afterEach(() => house.close());

  const checks = () => house.asked.filter(({ call }) => call === 'check').length;
  const agoInMinutes = (minutes: number) => new Date(house.clock.now().getTime() - minutes * 60_000).toISOString();
  /** What a check answers from here on; without `over` the truth. */
  const answers = (check: (customer: Customer) => CustomerCheck) => {
    const { customers } = house.now.domain.ports;
    house.faults.directory = {
      async check(partnerId, customerId) {
        const customer = await customers.get(partnerId, customerId);
        return customer ? check(customer) : { kind: 'gone' };
      },
    };
  };

  it('says that a customer has gone, keeps the words, and asks again', async () => {
    answers(() => ({ kind: 'gone' }));
    await chat.says(mail);
    chat.hears((m) => m.directory.gone('Contoso 中国有限公司'));
    chat.isAsked('identifyCustomer');
    delete house.faults.directory;
    await chat.says('Fabrikam');
    chat.isAsked('suggestSelfHelp');
    chat.hears('Exchange Online');
    assert.deepEqual(
      house.logged.filter(({ event }) => event === 'customer.gone').map(({ event: _, ...fields }) => Object.keys(fields).includes('name')),
      [false],
      'the log names nobody',
    );
  });

  it('says so too when it is picked, and does not get stuck', async () => {
    await chat.says(language.hi);
    await chat.presses('request.new');
    answers(() => ({ kind: 'gone' }));
    await chat.presses('customer.select');
    chat.isAsked('identifyCustomer');
    delete house.faults.directory;
    await chat.presses('customer.select');
    chat.isAsked('chooseService');
  });

  it('does not leave a draft stuck whose customer is not there any more', async () => {
    await chat.says(language.customer);
    chat.isAsked('chooseService');
    house.faults.directory = { get: async () => undefined, check: async () => ({ kind: 'gone' }) };
    await chat.presses('service.select', {}, 'Exchange');
    chat.hears((m) => m.directory.gone());
    chat.isAsked('identifyCustomer');
    delete house.faults.directory;
    await chat.says('Fabrikam');
    chat.isAsked('chooseService');
  });

  it('goes on with what is known when nobody can be asked, and says so once, with its age', async () => {
    answers((customer) => ({ kind: 'unsure', customer, why: 'too_slow', asOf: agoInMinutes(20) }));
    await chat.says(mail);
    chat.isAsked('suggestSelfHelp');
    const said = chat.m.directory.unheard.too_slow;
    chat.hears(said);
    chat.hears(locale === 'en-US' ? '09:40, 20 min ago' : locale === 'zh-CN' ? '09:40（20 分钟前）' : '09:40（20 分鐘前）');
    assert.equal(chat.text().split(said).length - 1, 1);
    await chat.presses('selfHelp.unsolved');
    chat.doesNotHear(said);
    assert.equal(checks(), 1);
  });

  it('says what to do when the sign-in has expired', async () => {
    answers((customer) => ({ kind: 'unsure', customer, why: 'signed_out' }));
    await chat.says(mail);
    chat.hears((m) => m.directory.customerAsOf(m.directory.unheard.signed_out));
    chat.isAsked('suggestSelfHelp');
  });

  it('makes sure once, asks for the subscriptions meanwhile, and remembers who was worked on', async () => {
    await chat.says(mail);
    await chat.presses('selfHelp.unsolved');
    await chat.says(language.note);
    await chat.presses('request.submit');
    chat.hears((m) => m.requests.receipt.heading);
    assert.deepEqual(
      house.asked.map(({ call }) => call),
      ['check', 'subscriptions', 'used'],
    );
  });

  it('makes sure once more before the request is sent when the last time is long ago', async () => {
    await chat.says(mail);
    await chat.presses('selfHelp.unsolved');
    house.clock.forward({ minutes: 6 });
    await chat.presses('request.submit');
    chat.hears((m) => m.requests.receipt.heading);
    assert.equal(checks(), 2);
  });

  it('does not escalate for a customer that has gone meanwhile; the form stays for another one', async () => {
    await chat.says(mail);
    await chat.presses('selfHelp.unsolved');
    house.clock.forward({ minutes: 6 });
    answers(() => ({ kind: 'gone' }));
    await chat.presses('request.submit', { customerReference: 'INC-7' });
    chat.hears((m) => m.directory.goneAtTheEnd);
    chat.isAsked('identifyCustomer');
    assert.deepEqual(await house.requestsOf(house.user(user)), []);
    delete house.faults.directory;
    await chat.says('Fabrikam');
    if (chat.place() === 'suggestSelfHelp') await chat.presses('selfHelp.unsolved');
    chat.isAsked('collectDetails');
    assert.equal(chat.form()['customerReference'], 'INC-7');
    await chat.presses('request.submit');
    const [request] = await house.requestsOf(house.user(user));
    assert.ok(request?.customer.name.includes('Fabrikam'));
  });

  it('sends the request when nobody can be asked, and says how old the data is', async () => {
    await chat.says(mail);
    await chat.presses('selfHelp.unsolved');
    house.clock.forward({ minutes: 6 });
    answers((customer) => ({ kind: 'unsure', customer, why: 'unreachable', asOf: agoInMinutes(6) }));
    await chat.presses('request.submit');
    chat.hears((m) => m.requests.receipt.heading);
    chat.hears((m) => m.directory.unheard.unreachable);
  });

  it('links to the admin center only while delegated access is known, and claims nothing when it is not', async () => {
    for (const allowed of [true, undefined, false]) {
      answers(({ allowDelegatedAccess: _, ...customer }) => ({
        kind: 'sure',
        customer: { ...customer, ...(allowed === undefined ? {} : { allowDelegatedAccess: allowed }) },
      }));
      house.faults.directory = {
        ...house.faults.directory,
        async get(partnerId, customerId) {
          const { allowDelegatedAccess: _, ...known } = (await house.now.domain.ports.customers.get(partnerId, customerId)) ?? {};
          return known as Customer;
        },
      };
      await chat.says(language.customer);
      for (const again of [1, 2]) {
        const json = JSON.stringify(chat.heard);
        assert.equal(json.includes('Action.OpenUrl'), allowed === true, `${allowed} ${again}`);
        if (allowed === false) chat.hears((m) => m.finding.services.delegationWithdrawn);
        else chat.doesNotHear((m) => m.finding.services.delegationWithdrawn);
        await chat.says(language.help);
      }
      await chat.says(language.startOver);
    }
  });

  it('offers severity A where nobody knows of an agreement, and says what it needs', async () => {
    answers(({ advancedAgreement: _, ...customer }) => ({ kind: 'sure', customer }));
    house.faults.directory = {
      ...house.faults.directory,
      async get(partnerId, customerId) {
        const { advancedAgreement: _, ...known } = (await house.now.domain.ports.customers.get(partnerId, customerId)) ?? {};
        return known as Customer;
      },
    };
    await chat.says(language.criticalWithoutAgreement);
    await chat.presses('selfHelp.unsolved');
    chat.hears((m) => m.details.agreementUnknown);
    assert.equal(chat.form()['severity'], 'A');
  });

  it('never fetches more than a page', async () => {
    await chat.says(language.hi);
    await chat.presses('request.new');
    await chat.presses('customer.more');
    await chat.presses('customer.more');
    chat.hears((m) => m.finding.customers.page(3, 20).split('20')[0] ?? '');
    await chat.submits({ kind: 'customer.more', v: 1, page: 9_999 });
    chat.isAsked('identifyCustomer');
    const pages = house.asked.filter(({ call }) => call === 'search').map(({ about }) => about.trim());
    assert.deepEqual(pages.slice(0, 3), ['0+6', '6+6', '12+6']);
    assert.ok(
      pages.every((page) => page.endsWith('+6')),
      pages.join(),
    );
  });

  it('says that more may be found while the customers are still being read in, and takes none for the only one', async () => {
    const { customers } = house.now.domain.ports;
    house.faults.directory = { search: async (...of) => ({ ...(await customers.search(...of)), complete: false }) };
    await chat.says(language.hi);
    await chat.presses('request.new');
    await chat.says('contos');
    chat.isAsked('identifyCustomer');
    chat.hears((m) => m.directory.incomplete);
    await chat.presses('customer.select');
    chat.isAsked('chooseService');
    await chat.says(language.startOver);
    await chat.says('Contooooso');
    chat.hears((m) => m.finding.customers.notFoundHeading);
    chat.hears((m) => m.directory.incomplete);
  });

  it('shows those first that were worked on lately', async () => {
    await chat.says(language.customer);
    await chat.says(language.startOver);
    assert.equal(chat.find('customer.select').action.data['customerId'], house.customerId('Contoso'));
  });
});
