import assert from 'node:assert/strict';
import type { Chat } from './chat.js';
import { House } from './house.js';
import { inEachLanguage } from './languages.js';

/** Says nothing that is not needed: presses the way on until the receipt is there. */
async function pressOn(chat: Chat): Promise<void> {
  if (chat.place() === 'checkHealth') await chat.presses('incident.other');
  if (chat.place() === 'suggestSelfHelp') await chat.presses('selfHelp.unsolved');
  await chat.presses('request.submit');
  chat.hears((m) => m.requests.receipt.heading);
}

inEachLanguage('how much it takes to submit a request', (language) => {
  const { locale, user } = language;
  let house: House;
  let chat: Chat;
  beforeEach(async () => {
    house = await House.open();
    chat = house.chat({ user, locale });
  });
  afterEach(async function () {
    if (process.env['SHOW_COUNTS'])
      console.log(`      ${locale} ${this.currentTest?.title}: ${chat.interactions} interactions, ${chat.typed} inputs`);
    await house.close();
  });

  it('at most 3 interactions and 4 inputs from a full sentence', async () => {
    await chat.says(language.mail);
    await pressOn(chat);
    assert.ok(chat.interactions <= 3, `${chat.interactions}`);
    assert.ok(chat.typed <= 4, `${chat.typed}`);
  });

  it('at most 4 from a greeting and a sentence', async () => {
    await chat.says(language.hi);
    await chat.says(language.mail);
    await pressOn(chat);
    assert.ok(chat.interactions <= 4, `${chat.interactions}`);
    assert.ok(chat.typed <= 4, `${chat.typed}`);
  });

  it('at most 7 with buttons only', async () => {
    await chat.says(language.hi);
    await chat.presses('request.new');
    await chat.presses('customer.select');
    await chat.presses('service.select');
    if (chat.place() === 'describeProblem') await chat.taps(chat.suggestions()[0] ?? '');
    await pressOn(chat);
    assert.ok(chat.interactions <= 7, `${chat.interactions}`);
    assert.ok(chat.typed <= 4, `${chat.typed}`);
  });

  it('at most 4 inputs for the most critical request', async () => {
    await chat.says(language.critical);
    await chat.presses('selfHelp.unsolved');
    await chat.presses('request.submit', { businessImpact: language.impact });
    chat.hears((m) => m.requests.receipt.heading);
    assert.ok(chat.typed <= 4, `${chat.typed}`);
  });

  it('at most 7 with buttons only for whatever customer and service', async function () {
    this.timeout(60_000);
    for (const customer of ['Contoso', 'Fabrikam', 'Proseware', 'Litware', 'Tailspin']) {
      for (let service = 0; ; service++) {
        await house.close();
        house = await House.open();
        chat = house.chat({ user, locale });
        await chat.says(language.hi);
        await chat.presses('request.new');
        await chat.submits({ kind: 'customer.select', v: 1, customerId: house.customerId(customer) });
        const services = [
          ...new Set(
            chat.heard.flatMap(({ activity }) => [...JSON.stringify(activity).matchAll(/"serviceId":"([^"]+)"/g)].map(([, id]) => id)),
          ),
        ];
        const serviceId = services[service];
        if (!serviceId) break;
        await chat.submits({ kind: 'service.select', v: 1, serviceId });
        // Where nothing is in force any more, that is said first: one press more.
        const stopped = chat.place() === 'checkSubscription';
        if (stopped) await chat.presses('service.goOn');
        // Services without articles have nothing to offer as an answer: there the problem is typed.
        if (chat.place() === 'describeProblem') await chat.says(chat.suggestions()[0] ?? language.problem);
        await pressOn(chat);
        const limit = 7 + Number(serviceId === 'sharepoint-online' || serviceId === 'power-bi') + Number(stopped);
        assert.ok(chat.interactions <= limit, `${customer} ${serviceId}: ${chat.interactions}`);
        assert.ok(chat.typed <= 4, `${customer} ${serviceId}: ${chat.typed}`);
      }
    }
  });
});
