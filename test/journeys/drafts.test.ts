import assert from 'node:assert/strict';
import { House } from './house.js';
import { inEachLanguage } from './languages.js';
import { STEPS, walkTo } from './walk.js';

inEachLanguage('a draft outlives', (language) => {
  const { locale, user } = language;
  let house: House;
  beforeEach(async () => void (house = await House.open()));
  afterEach(() => house.close());

  it('a restart of the process between any two answers', async () => {
    const chat = house.chat({ user, locale });
    await chat.says(language.hi);
    await house.restart();
    await chat.presses('request.new');
    await house.restart();
    await chat.says(language.customer);
    chat.isAsked('chooseService');
    await house.restart();
    await chat.presses('service.select', {}, 'Exchange');
    chat.isAsked('describeProblem');
    await house.restart();
    await chat.says(language.problem);
    chat.isAsked('suggestSelfHelp');
    await house.restart();
    await chat.presses('selfHelp.unsolved');
    chat.isAsked('collectDetails');
    await house.restart();
    await chat.presses('request.submit', { title: '' });
    chat.isAsked('collectDetails');
    await house.restart();
    await chat.presses('request.submit', { title: 'Mail' });
    chat.hears((m) => m.requests.receipt.heading);
    await house.restart();
    assert.equal(await house.deliver(), 1);
    await chat.presses('request.view');
    chat.hears('Mail');
    await house.desk.setStatus((await house.requestsOf(house.user(user)))[0]?.id ?? '', { status: 'in_progress', representative: 'Li Na' });
    await house.adapter.quiet();
    chat.hears((m) => m.words.status.in_progress, chat.news);
  });

  for (const step of STEPS) {
    it(`a restart at ${step}`, async () => {
      const chat = house.chat({ user, locale });
      await walkTo(step, chat, language, house);
      await house.restart();
      await chat.says(language.help);
      chat.isAsked(step);
    });

    it(`a move from Teams to the widget at ${step}, and back`, async () => {
      const teams = house.chat({ user, locale, channel: 'msteams' });
      await walkTo(step, teams, language, house);
      const widget = house.chat({ user, locale, channel: 'directline' });
      await widget.arrives();
      widget.isAsked(step);
      widget.hears((m) => m.finding.welcome.draft);
      await teams.says(language.help);
      teams.isAsked(step);
    });
  }

  it('a move to the widget in the middle of the form: what was typed is there', async () => {
    const teams = house.chat({ user, locale, channel: 'msteams' });
    await walkTo('collectDetails', teams, language, house);
    await teams.presses('request.submit', { title: '', customerReference: 'INC-7' });
    const widget = house.chat({ user, locale, channel: 'directline' });
    await widget.arrives();
    assert.equal(widget.form()['customerReference'], 'INC-7');
    await widget.presses('request.submit', { title: language.problem });
    widget.hears((m) => m.requests.receipt.heading);
    await teams.presses('request.submit');
    teams.hears((m) => m.conversation.alreadyDone);
    assert.equal((await house.requestsOf(house.user(user))).length, 1);
  });

  it('a greeting: the welcome offers to continue it, or to throw it away', async () => {
    const chat = house.chat({ user, locale });
    await walkTo('suggestSelfHelp', chat, language, house);
    await chat.says(language.hi);
    await chat.presses('request.new', {}, chat.m.buttons.continueDraft);
    chat.isAsked('suggestSelfHelp');
    chat.hears('Contoso 中国有限公司');
    await chat.says(language.hi);
    await chat.presses('request.new', {}, chat.m.buttons.newRequest);
    chat.isAsked('identifyCustomer');
  });

  it('an old card’s “report a problem”: it is shown first', async () => {
    const chat = house.chat({ user, locale });
    await chat.says(language.hi);
    const old = chat.find('request.new');
    await walkTo('suggestSelfHelp', chat, language, house);
    await chat.press(old);
    chat.hears((m) => m.finding.welcome.draft);
    chat.isAsked('suggestSelfHelp');
  });

  it('nothing of a draft reaches a colleague', async () => {
    await walkTo('collectDetails', house.chat({ user, locale }), language, house);
    const colleague = house.chat({ user: language.colleague, locale });
    await colleague.says(language.hi);
    colleague.doesNotHear('Contoso 中国');
  });
});
