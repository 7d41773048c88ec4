import assert from 'node:assert/strict';
import { ScriptedArticles } from '../fakes/scripted-articles.js';
import type { Chat } from './chat.js';
import { House } from './house.js';
import { inEachLanguage } from './languages.js';

const COLLECT = { 'en-US': 'What should I collect?', 'zh-CN': '需要收集什么？', 'zh-TW': '需要收集什麼？' } as const;
const SOLVED = { 'en-US': 'solved', 'zh-CN': '解决了', 'zh-TW': '解決了' } as const;
const YES = { 'en-US': 'yes', 'zh-CN': '是的', 'zh-TW': '是的' } as const;
const NO = { 'en-US': 'no', 'zh-CN': '不是', 'zh-TW': '不是' } as const;

inEachLanguage('self-help', (language) => {
  const { locale, user, mail } = language;
  let house: House;
  let articles: ScriptedArticles;
  beforeEach(async () => {
    house = await House.open();
    house.articleIndex = articles = new ScriptedArticles();
    for (const id of ['mx', 'spam', 'full']) articles.add(id);
    articles.found = ['mx', 'spam', 'full'];
    await house.restart();
  });
  afterEach(async () => {
    assert.deepEqual(house.turnErrors, []);
    await house.close();
  });

  const open = () => house.chat({ user, locale });
  const request = async () => (await house.requestsOf(house.user(user)))[0];
  const title = (id: string) => `${id} in ${locale}`;
  /** What was told of articles: `kind id`, each once. */
  const told = () => [...new Set(house.outcomes.flatMap((one) => ('articleId' in one ? [`${one.kind} ${one.articleId}`] : [])))];
  const submits = async (chat: Chat) => {
    await chat.presses('request.submit');
    chat.hears((m) => m.requests.receipt.heading);
  };

  it('that is confident shows one article in full and the others in short', async () => {
    articles.state = 'confident';
    const chat = open();
    await chat.says(mail);
    chat.isAsked('suggestSelfHelp');
    chat.hears((m) => m.selfHelp.heading.confident);
    chat.hears('Look at `it`');
    chat.hears(title('spam'));
    chat.shows('selfHelp.solved', 'selfHelp.unsolved', 'selfHelp.open', 'selfHelp.collect', 'selfHelp.forward');
    assert.deepEqual(told(), []);
    const [asked] = house.outcomes;
    assert.ok(asked?.kind === 'asked');
    assert.deepEqual([asked.state, asked.articleIds, asked.serviceId], ['confident', ['mx', 'spam', 'full'], 'exchange-online']);
  });

  it('that is less sure shows three in short, and the one that is opened in full in the card’s place', async () => {
    const chat = open();
    await chat.says(mail);
    chat.hears((m) => m.selfHelp.heading.likely);
    chat.doesNotHear('Look at `it`');
    await chat.presses('selfHelp.open', {}, title('spam'));
    chat.hears('Open **spam**');
    chat.doesNotHear('Open **mx**');
    assert.ok(chat.heard.at(-1)?.updated);
    assert.deepEqual(told(), ['opened spam']);
    assert.equal(articles.asked.length, 1, 'what was found stays');
    await chat.presses('selfHelp.unsolved');
    await submits(chat);
    assert.deepEqual(told(), ['opened spam', 'rejected spam', ...['mx', 'spam', 'full'].map((id) => `escalated ${id}`)]);
  });

  it('that knows nothing says so in the form and shows no article: two interactions', async () => {
    articles.state = 'unknown';
    const chat = open();
    await chat.says(mail);
    chat.isAsked('collectDetails');
    chat.hears((m) => m.selfHelp.noneFits);
    assert.equal(chat.form()['stepsTried'], undefined);
    await submits(chat);
    assert.equal(chat.interactions, 2);
    assert.deepEqual([(await request())?.evidence.articlesRejected, told()], [[], []]);
  });

  it('that finds nothing more for more words says so, and goes on', async () => {
    const chat = open();
    await chat.says(mail);
    await chat.says(language.note);
    chat.isAsked('collectDetails');
    chat.hears((m) => m.selfHelp.noMoreFits);
    assert.ok(chat.form()['description']?.includes(language.note));
  });

  it('shows what is new for more words, and all of it was shown in the end', async () => {
    const chat = open();
    await chat.says(mail);
    articles.add('other');
    articles.found = ['other', 'mx'];
    await chat.says(language.note);
    chat.isAsked('suggestSelfHelp');
    chat.hears(title('other'));
    chat.doesNotHear(title('full'));
    await chat.presses('selfHelp.unsolved');
    await submits(chat);
    assert.deepEqual(
      (await request())?.evidence.articlesRejected.map(({ id }) => id),
      ['mx', 'spam', 'full', 'other'],
    );
  });

  it('opens another of those that were shown when more words say clearly that it is that one', async () => {
    articles.state = 'confident';
    const chat = open();
    await chat.says(mail);
    chat.hears('Open **mx**');
    articles.found = ['spam', 'mx'];
    await chat.says(language.note);
    chat.isAsked('suggestSelfHelp');
    chat.hears('Open **spam**');
    await chat.says(language.note);
    chat.isAsked('collectDetails');
    assert.deepEqual(told(), ['rejected spam']);
  });

  it('keeps ticks where the client empties a card that stays, and takes them back on any other', async () => {
    articles.state = 'confident';
    const chat = open();
    await chat.says(mail);
    await chat.presses('selfHelp.forward', { 'step-1-1': 'true', 'step-1-2': 'true' });
    await chat.presses('selfHelp.open', { 'step-1-1': 'false', 'step-1-2': 'false', 'step-1-3': 'true' }, title('spam'));
    await chat.presses('selfHelp.open', {}, title('mx'));
    assert.deepEqual(chat.form('selfHelp.unsolved'), { 'step-1-1': 'true', 'step-1-2': 'true', 'step-1-3': 'true' });
    await chat.presses('selfHelp.unsolved', { 'step-1-2': 'false' });
    assert.match(chat.form()['stepsTried'] ?? '', /1, 3|1、3/u);
  });

  it('keeps ticked steps over other articles, help, another language and a restart, and tells them in the form and to 21Vianet', async () => {
    articles.state = 'confident';
    const chat = open();
    await chat.says(mail);
    await chat.presses('selfHelp.open', { 'step-1-1': 'true', 'step-1-3': 'true' }, title('spam'));
    await chat.presses('selfHelp.open', { 'step-2-2': 'true' }, title('mx'));
    assert.deepEqual(chat.form('selfHelp.unsolved'), { 'step-1-1': 'true', 'step-1-2': undefined, 'step-1-3': 'true' });
    await chat.says(language.help);
    await house.restart();
    const [word, next] = language.switchTo;
    chat.expects(next);
    await chat.says(word);
    chat.hears(`mx in ${next}`);
    assert.equal(articles.asked.length, 1);
    await chat.presses('selfHelp.unsolved', { 'step-1-3': 'false' });
    const tried = chat.form()['stepsTried']?.split('\n') ?? [];
    assert.deepEqual(tried.slice(0, 2), [
      chat.m.selfHelp.tried(`mx in ${next}`, '1', false),
      chat.m.selfHelp.tried(`spam in ${next}`, '2', false),
    ]);
    assert.ok(tried.at(-1)?.includes(`full in ${next}`));
    await submits(chat);
    const stored = (await request())!;
    assert.deepEqual(
      stored.evidence.articlesRejected.map(({ id, stepsDone }) => [id, stepsDone]),
      [
        ['mx', [1]],
        ['spam', [2]],
        ['full', undefined],
      ],
    );
  });

  it('shows the same articles again after a step back from the form, with what was ticked', async () => {
    articles.state = 'confident';
    const chat = open();
    await chat.says(mail);
    await chat.presses('selfHelp.unsolved', { 'step-1-2': 'true' });
    await chat.says(language.back);
    chat.isAsked('suggestSelfHelp');
    assert.equal(chat.form('selfHelp.unsolved')['step-1-2'], 'true');
    assert.equal(articles.asked.length, 1);
  });

  it('records which article solved it, and offers it for the customer', async () => {
    const chat = open();
    await chat.says(mail);
    await chat.presses('selfHelp.open', {}, title('full'));
    await chat.presses('selfHelp.solved');
    chat.hears((m) => m.selfHelp.solved);
    chat.hears(title('full'));
    assert.deepEqual(told(), ['opened full', 'solved full']);
    await chat.presses('selfHelp.forward');
    chat.hears('1. Open full');
    assert.deepEqual(await house.requestsOf(house.user(user)), []);
  });

  it('that is said to have solved it in words counts for the one that was opened, else for the first', async () => {
    const chat = open();
    await chat.says(mail);
    await chat.says(SOLVED[locale]);
    chat.hears(title('mx'));
    await chat.says(mail);
    await chat.presses('selfHelp.open', {}, title('spam'));
    await chat.says(SOLVED[locale]);
    assert.deepEqual(told(), ['solved mx', 'opened spam', 'solved spam']);
  });

  it('takes an answer without any new field, as automation sends it', async () => {
    const chat = open();
    await chat.says(mail);
    await chat.submits({ kind: 'selfHelp.unsolved', v: 1 });
    chat.isAsked('collectDetails');
    await chat.says(language.startOver);
    await chat.says(mail);
    await chat.submits({ kind: 'selfHelp.solved', v: 1, articleId: 'spam' });
    chat.hears(title('spam'));
  });

  it('says where an imported article is from, that it is in another language, and shows how it begins', async () => {
    const only = locale === 'en-US' ? 'zh-CN' : 'en-US';
    articles.sources.push({ id: 'learn', name: 'Microsoft Learn' });
    articles.add('learn:page', { only, sourceId: 'learn', causes: [], steps: [], collect: [], lead: 'It applies to\nExchange Online.' });
    articles.found = ['learn:page', 'mx'];
    const chat = open();
    await chat.says(mail);
    chat.hears((m) => m.selfHelp.source('Microsoft Learn'));
    chat.hears((m) => m.selfHelp.onlyIn[only]);
    await chat.presses('selfHelp.open', {}, `learn:page in ${only}`);
    chat.hears('Exchange Online.');
    assert.throws(() => chat.find('selfHelp.collect'), 'an article that names nothing to collect offers nothing');
  });

  it('goes on with a draft that an earlier version kept', async () => {
    const chat = open();
    await chat.says(mail);
    const key = `${chat.user.partnerId}/people/${chat.user.id}`;
    const { keyValues } = house.now.store;
    const kept = JSON.parse((await keyValues.read(key)) ?? '') as { person: { draft: { selfHelp: unknown } } };
    kept.person.draft.selfHelp = { shown: ['mx', 'spam'] };
    await keyValues.write(key, JSON.stringify(kept));
    const old = chat.find('selfHelp.unsolved');
    await chat.says(language.help);
    chat.isAsked('suggestSelfHelp');
    chat.hears(title('mx'));
    await chat.press(old);
    chat.isAsked('collectDetails');
    kept.person.draft.selfHelp = { shown: ['mx'], decision: 'unsolved' };
    await keyValues.write(key, JSON.stringify(kept));
    await chat.says(language.help);
    assert.ok(chat.form()['stepsTried']?.includes(title('mx')));
  });

  it('goes on when an article was taken away meanwhile', async () => {
    const chat = open();
    await chat.says(mail);
    const old = chat.find('selfHelp.open', title('spam'));
    articles.remove('spam');
    await chat.press(old);
    chat.hears((m) => m.selfHelp.gone);
    chat.hears(title('full'));
    for (const id of ['mx', 'full']) articles.remove(id);
    articles.state = 'unknown';
    await chat.says(language.help);
    chat.isAsked('collectDetails');
  });

  describe('what to collect', () => {
    it('is asked for before the form, with nothing required, and stands in the description once', async () => {
      articles.state = 'confident';
      const chat = open();
      await chat.says(mail);
      await chat.presses('selfHelp.collect', { 'step-1-1': 'true' });
      chat.hears((m) => m.selfHelp.collect.heading);
      chat.hears('Code of mx');
      await chat.presses('selfHelp.unsolved', { 'collect-1': '5.4.1' });
      const line = `${chat.m.words.labelled('Code of mx')}5.4.1`;
      assert.deepEqual(chat.form()['description']?.split('\n').slice(1), [line]);
      await chat.says(language.note);
      await chat.says(language.back);
      await chat.presses('selfHelp.collect');
      assert.equal(chat.form('selfHelp.unsolved')['collect-1'], '5.4.1', 'it is still there');
      await chat.presses('selfHelp.unsolved', { 'collect-1': '5.7.1', 'collect-2': '09:30' });
      assert.deepEqual(chat.form()['description']?.split('\n').slice(1), [
        language.note,
        line.replace('5.4.1', '5.7.1'),
        `${chat.m.words.labelled('Time of mx')}09:30`,
      ]);
    });

    it('can be asked in words, before the form and at it', async () => {
      const chat = open();
      await chat.says(mail);
      await chat.says(COLLECT[locale]);
      chat.hears('Code of mx');
      await chat.presses('selfHelp.open', { 'collect-1': '5.4.1' });
      chat.hears('Open **mx**');
      await chat.presses('selfHelp.unsolved');
      assert.ok(chat.form()['description']?.includes('5.4.1'));
      await chat.says(COLLECT[locale]);
      chat.isAsked('collectDetails');
      chat.hears((m) => m.selfHelp.collect.list(['Code of mx', 'Time of mx']));
    });

    it('is told in general where no article says it, and words that are typed then go along', async () => {
      articles.add('learn:page', { collect: [] });
      articles.found = ['learn:page'];
      const chat = open();
      await chat.says(mail);
      await chat.says(COLLECT[locale]);
      chat.hears((m) => m.selfHelp.collect.general[0] ?? '');
      await chat.says(language.note);
      chat.isAsked('collectDetails');
      assert.ok(chat.form()['description']?.includes(language.note));
    });

    it('is checked for secrets, which are removed there too', async () => {
      articles.state = 'confident';
      const chat = open();
      await chat.says(mail);
      await chat.presses('selfHelp.collect');
      await chat.presses('selfHelp.unsolved', { 'collect-1': 'password: Tr0ub4dor&3' });
      await chat.presses('request.submit');
      await chat.presses('secrets.remove');
      chat.hears((m) => m.requests.receipt.heading);
      assert.ok(!JSON.stringify(await request()).includes('Tr0ub4dor'));
    });
  });

  describe('the text for the customer', () => {
    it('is in the customer’s language where the article is, with the other ones, and leaves the question as it is', async () => {
      articles.state = 'confident';
      const chat = open();
      await chat.says(mail);
      await chat.presses('selfHelp.forward', { 'step-1-2': 'true' });
      chat.hears('mx in zh-CN');
      const text = String(chat.find('text.copy').action.data['text']);
      assert.match(
        text,
        /^mx in zh-CN\n\n.*The cause of mx\n\n1\. Open mx\n2\. Look at it\n3\. Close it\n\n.*\n\n.*https:\/\/learn\.microsoft\.com\/azure$/u,
      );
      assert.equal(chat.place(), undefined, 'what was asked is not asked again');
      await chat.presses('selfHelp.forward', {}, chat.m.words.languages['en-US']);
      chat.hears('mx in en-US');
      assert.ok(chat.heard.at(-1)?.updated, 'in the place of the other language');
      await chat.says(language.help);
      assert.equal(chat.form('selfHelp.unsolved')['step-1-2'], 'true');
    });

    it('is offered in the languages that the article exists in only, and belongs to the partner’s own customers', async () => {
      const chat = open();
      articles.add('learn:page', { only: 'en-US' });
      await chat.submits({ kind: 'selfHelp.forward', v: 1, articleId: 'learn:page', customerId: 'no-customer-of-ours' });
      chat.hears('learn:page in en-US');
      assert.ok(!chat.offers('selfHelp.forward'));
      await chat.submits({ kind: 'selfHelp.forward', v: 1, articleId: 'gone' });
      chat.hears((m) => m.selfHelp.gone);
    });
  });

  describe('a day later', () => {
    async function solvedADayAgo(): Promise<Chat> {
      articles.state = 'confident';
      const chat = open();
      await chat.says(mail);
      await chat.presses('selfHelp.solved', { 'step-1-1': 'true' });
      chat.hears((m) => m.selfHelp.willAsk(/.*/u.source).split('.*')[0] ?? '');
      house.clock.forward({ hours: 24 });
      return chat;
    }

    it('asks whether it is still solved, once, with whom and what, and is thanked', async () => {
      const chat = await solvedADayAgo();
      await house.restart();
      assert.equal(await house.followUp(), 1);
      assert.equal(await house.followUp(), 0);
      chat.hears((m) => m.selfHelp.followUp.heading, chat.news);
      for (const part of ['Contoso', 'Exchange Online', title('mx')]) chat.hears(part, chat.news);
      await chat.presses('selfHelp.stillSolved');
      chat.hears((m) => m.selfHelp.followUp.thanks);
      assert.deepEqual(told(), ['solved mx', 'stillSolved mx']);
      house.clock.forward({ minutes: 1 });
      await chat.submits({ ...chat.news[0]!, ...{ kind: 'selfHelp.stillSolved', v: 1, followUpId: 'gone' } });
      chat.hears((m) => m.selfHelp.followUp.old);
    });

    it('leads to the form in one press when it is back, with everything that is known', async () => {
      const chat = await solvedADayAgo();
      await house.followUp();
      await chat.presses('selfHelp.cameBack');
      chat.isAsked('collectDetails');
      chat.hears('Contoso');
      const form = chat.form();
      assert.ok(mail.toLowerCase().includes(form['description']?.toLowerCase() ?? '-'));
      assert.deepEqual(form['stepsTried']?.split('\n'), [
        chat.m.selfHelp.wasSolved(title('mx'), '2026-11-23'),
        chat.m.selfHelp.tried(title('mx'), '1', false),
      ]);
      await submits(chat);
      const { evidence, customer } = (await request())!;
      assert.equal(customer.id, house.customerId('Contoso'));
      assert.deepEqual(evidence.articlesRejected, [{ id: 'mx', title: title('mx'), stepsDone: [1] }]);
      assert.deepEqual(told(), ['solved mx', 'cameBack mx', 'escalated mx']);
    });

    it('is answered in words, too, while nothing else is asked', async () => {
      const chat = await solvedADayAgo();
      await house.followUp();
      await chat.says(YES[locale]);
      chat.hears((m) => m.selfHelp.followUp.thanks);
      await chat.says(YES[locale]);
      chat.hears((m) => m.conversation.notUnderstood);
      await chat.says(mail);
      await chat.presses('selfHelp.solved');
      house.clock.forward({ hours: 24 });
      await house.followUp();
      await chat.says(NO[locale]);
      chat.isAsked('collectDetails');
    });

    it('shows an unfinished draft first when it is back, and throws nothing away', async () => {
      const chat = await solvedADayAgo();
      await house.followUp();
      await chat.says(language.billing);
      await chat.presses('selfHelp.cameBack');
      chat.hears((m) => m.buttons.continueDraft);
      await chat.says(language.cancel);
      await chat.presses('selfHelp.cameBack');
      chat.isAsked('collectDetails');
    });

    it('does not ask when it was escalated meanwhile, and not at night', async () => {
      articles.state = 'confident';
      const chat = open();
      await chat.says(mail);
      await chat.presses('selfHelp.solved');
      await chat.says(mail);
      await chat.presses('selfHelp.unsolved');
      await submits(chat);
      house.clock.forward({ hours: 24 });
      assert.equal(await house.followUp(), 0);
      house.clock.forward({ hours: 12 });
      await chat.says(language.billing);
      await chat.presses('selfHelp.solved');
      house.clock.forward({ hours: 24 });
      assert.equal(await house.followUp(), 0, 'ten in the evening');
      house.clock.forward({ hours: 11 });
      assert.equal(await house.followUp(), 1);
    });

    it('never asks again who does not want it, until they do', async () => {
      const chat = await solvedADayAgo();
      await house.followUp();
      await chat.presses('selfHelp.neverAsk');
      chat.hears((m) => m.selfHelp.followUp.neverHeading);
      await chat.says(mail);
      await chat.presses('selfHelp.solved');
      house.clock.forward({ hours: 24 });
      assert.equal(await house.followUp(), 0);
      await chat.presses('selfHelp.neverAsk', {}, chat.m.selfHelp.buttons.askAgain);
      chat.hears((m) => m.selfHelp.followUp.againHeading);
      await chat.says(mail);
      await chat.presses('selfHelp.solved');
      house.clock.forward({ hours: 24 });
      assert.equal(await house.followUp(), 1);
    });

    it('promises nothing that could not be kept', async () => {
      articles.state = 'confident';
      const chat = open();
      await chat.says(mail);
      house.faults.saveState = new Error('disk full');
      await chat.presses('selfHelp.solved');
      delete house.faults.saveState;
      house.logged.splice(0);
      await chat.presses('selfHelp.solved');
      chat.hears((m) => m.selfHelp.solved);
    });
  });
});
