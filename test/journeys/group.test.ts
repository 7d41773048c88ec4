import assert from 'node:assert/strict';
import { House } from './house.js';
import { inEachLanguage } from './languages.js';

inEachLanguage('two colleagues in one Teams group chat', (language) => {
  const { locale } = language;
  let house: House;
  beforeEach(async () => void (house = await House.open()));
  afterEach(() => house.close());
  const group = '19:support@thread.v2';
  const pair = () =>
    [language.user, language.colleague].map((user) => house.chat({ user, locale, channel: 'msteams', group })) as [
      ReturnType<House['chat']>,
      ReturnType<House['chat']>,
    ];

  it('each keep their own draft when they take turns', async () => {
    const [one, other] = pair();
    await one.says(language.mail);
    one.isAsked('suggestSelfHelp');
    await other.says(language.critical);
    other.isAsked('suggestSelfHelp');
    const form = one.find('selfHelp.unsolved');
    await other.press(form);
    other.hears('Fabrikam (Shanghai) Co., Ltd.');
    await one.says(language.help);
    one.isAsked('suggestSelfHelp');
    one.hears('Contoso 中国有限公司');
    await one.presses('selfHelp.unsolved');
    one.hears('Contoso 中国有限公司');
    await one.presses('request.submit');
    one.hears((m) => m.requests.receipt.heading);
    await other.says(language.help);
    await other.presses('selfHelp.unsolved');
    other.hears('Fabrikam (Shanghai) Co., Ltd.');
    await other.presses('request.submit', { businessImpact: language.impact });
    other.hears((m) => m.requests.receipt.heading);
    const requests = await house.requestsOf(house.user(language.user));
    assert.deepEqual(requests.map(({ author, customer }) => [author.name, customer.name.split(' ')[0]]).reverse(), [
      [language.user, 'Contoso'],
      [language.colleague, 'Fabrikam'],
    ]);
  });

  it('speak at the very same time, many times, and nothing is mixed up or lost', async () => {
    const [one, other] = pair();
    await Promise.all([one.says(language.mail), other.says(language.critical)]);
    one.hears('Contoso 中国有限公司');
    other.hears('Fabrikam (Shanghai) Co., Ltd.');
    for (let i = 0; i < 5; i++) {
      await Promise.all([one.says(language.help), other.says(language.myRequests), one.says(language.hi), other.says(language.help)]);
    }
    one.hears('Contoso 中国有限公司');
    other.hears('Fabrikam (Shanghai) Co., Ltd.');
    assert.deepEqual(house.turnErrors, []);
  });

  it('cannot submit the other one’s form', async () => {
    const [one, other] = pair();
    await one.says(language.mail);
    await one.presses('selfHelp.unsolved');
    await other.press(other.find('request.submit'));
    other.hears((m) => m.conversation.outOfDate);
    assert.deepEqual(await house.requestsOf(house.user(language.user)), []);
  });
});
