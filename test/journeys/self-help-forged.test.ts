import assert from 'node:assert/strict';
import { ScriptedArticles } from '../fakes/scripted-articles.js';
import { House } from './house.js';
import { LANGUAGES } from './languages.js';

describe('self-help whose cards were forged', () => {
  const { locale, user, mail } = LANGUAGES.find((language) => language.locale === 'en-US')!;
  let house: House;
  beforeEach(async () => {
    house = await House.open();
    const articles = new ScriptedArticles();
    house.articleIndex = articles;
    for (const id of ['mx', 'spam', 'secret']) articles.add(id);
    articles.found = ['mx', 'spam'];
    await house.restart();
  });
  afterEach(async () => {
    assert.deepEqual(house.turnErrors, []);
    await house.close();
  });
  const told = () => house.outcomes.flatMap((one) => ('articleId' in one ? [`${one.kind} ${one.articleId}`] : []));

  for (const articleId of ['secret', '__proto__', 'constructor', 'x'.repeat(500)]) {
    it(`solves nothing by an article that was not shown: ${articleId.slice(0, 20)}`, async () => {
      const chat = house.chat({ user, locale });
      await chat.says(mail);
      await chat.submits({ kind: 'selfHelp.solved', v: 1, articleId });
      chat.hears((m) => m.selfHelp.solvedHeading);
      chat.doesNotHear('secret in');
      assert.ok(!told().some((one) => one.includes(articleId)), told().join());
      house.clock.forward({ days: 1 });
      await house.followUp();
      chat.doesNotHear('secret in');
    });

    it(`collects nothing for it, however often: ${articleId.slice(0, 20)}`, async () => {
      const chat = house.chat({ user, locale });
      await chat.says(mail);
      await chat.submits({ kind: 'selfHelp.collect', v: 1, articleId });
      chat.doesNotHear('Code of secret');
      await chat.submits({ kind: 'selfHelp.open', v: 1, articleId });
      chat.doesNotHear('Open **secret**');
    });
  }
});
