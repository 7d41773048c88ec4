import assert from 'node:assert/strict';
import type { Chat } from './chat.js';
import { House } from './house.js';
import { inEachLanguage } from './languages.js';
import { STEPS, walkTo } from './walk.js';

inEachLanguage('interruptions at every question', (language) => {
  const { locale, user } = language;
  let house: House;
  let chat: Chat;
  beforeEach(async () => {
    house = await House.open();
    chat = house.chat({ user, locale, channel: 'msteams' });
  });
  afterEach(() => house.close());

  for (const step of STEPS) {
    describe(step, () => {
      beforeEach(() => walkTo(step, chat, language, house));

      it('answers help and asks again', async () => {
        await chat.says(language.help);
        chat.hears((m) => m.help.heading);
        chat.isAsked(step);
      });

      it('lists the requests and asks again', async () => {
        await chat.says(language.myRequests);
        chat.hears((m) => m.requests.list.heading);
        chat.isAsked(step);
      });

      it('switches the language and asks again in the new one', async () => {
        const [word, other] = language.switchTo;
        await chat.says(word);
        chat.expects(other);
        chat.hears((m) => m.conversation.languageChanged);
        chat.isAsked(step);
        await chat.says(language.help);
        chat.hears((m) => m.help.heading);
      });

      it('greets without losing the draft, and asks again', async () => {
        await chat.says(language.hi);
        chat.hears((m) => m.finding.welcome.draft);
        chat.isAsked(step);
      });

      it('refuses what it cannot read, and asks again', async () => {
        await chat.submits({ kind: 'something.else', v: 1 });
        chat.hears((m) => m.notices.cardNotUnderstood);
        chat.isAsked(step);
        await chat.says('x'.repeat(9_000));
        chat.hears((m) => m.notices.messageTooLong(8_000));
        chat.isAsked(step);
      });

      it('cancels: nothing is left of the draft', async () => {
        await chat.says(language.cancel);
        chat.hears((m) => m.conversation.cancelled);
        await chat.says(language.cancel);
        chat.hears((m) => m.conversation.nothingToCancel);
        await chat.says(language.hi);
        chat.doesNotHear((m) => m.finding.welcome.draft);
      });

      it('starts over with the first question', async () => {
        await chat.says(language.startOver);
        chat.hears((m) => m.conversation.startedOver);
        chat.isAsked('identifyCustomer');
        await chat.says(language.mail);
        chat.isAsked('suggestSelfHelp');
      });

      it('goes back step by step to the beginning, then forward again', async () => {
        const seen = [step];
        for (let i = 0; i < 8; i++) {
          await chat.says(language.back);
          const place = chat.place();
          assert.ok(place, `after ${seen.join(', ')} nothing is asked: ${chat.text()}`);
          if (chat.text().includes(chat.m.conversation.backAtTheBeginning)) break;
          assert.notEqual(place, seen.at(-1), 'back leads somewhere else');
          seen.push(place);
        }
        chat.isAsked('identifyCustomer');
        assert.ok(
          seen.every((place, i) => i === 0 || STEPS.indexOf(place) < STEPS.indexOf(seen[i - 1] ?? 'identifyCustomer')),
          seen.join(' -> '),
        );
        await chat.says('Contoso');
        assert.notEqual(chat.place(), 'identifyCustomer');
      });

      it('says that an old card is out of date, and asks again', async () => {
        const old = chat.find(
          chat.offers('customer.change') ? 'customer.change' : step === 'checkDuplicates' ? 'request.fileAnyway' : 'customer.select',
        );
        await chat.says(language.cancel);
        await chat.says(language.hi);
        await chat.says(language.problem);
        await chat.press(old);
        chat.hears((m) => m.conversation.outOfDate);
        chat.isAsked('identifyCustomer');
      });
    });
  }
});
