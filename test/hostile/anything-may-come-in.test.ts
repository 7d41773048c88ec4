import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readActivity } from '../../bot/http/activity-schema.js';
import type { PartnerUser } from '../../services/model/partner.js';
import type { Chat } from '../journeys/chat.js';
import { House, sampleData } from '../journeys/house.js';
import { LANGUAGES } from '../journeys/languages.js';
import { files, STEPS, walkTo } from '../journeys/walk.js';
import { hostileActivity, type Ids } from './anything.js';

const SEED = 20_261_122;
const OWN_REQUEST_SENTENCES = LANGUAGES.map(({ mail }) => mail);

/** What nobody of the first partner may ever read: the others' customers, domains, people's addresses and requests. */
interface Secrets {
  readonly ids: Ids;
  readonly words: readonly string[];
}

async function secretsFor(house: House, me: PartnerUser): Promise<Secrets> {
  const { customers, users } = await sampleData();
  const foreigner = house.chat({ user: 'Daniel Brooks', locale: 'en-US' });
  const foreignRequest = await files(foreigner, 'Northwind Traders users cannot receive mail in Exchange');
  const ownRequest = await files(house.chat({ user: '林晓岚', locale: 'zh-CN' }), OWN_REQUEST_SENTENCES[1] ?? '');
  const own = customers.filter(({ partnerId }) => partnerId === me.partnerId);
  const others = customers.filter(({ partnerId }) => partnerId !== me.partnerId);
  const ownNames = new Set(own.map(({ name }) => name));
  const foreign = await house.requestsOf(house.user('Daniel Brooks'));
  return {
    ids: {
      own: [
        ...own.slice(0, 12).map(({ id }) => id),
        ownRequest,
        'exchange-online',
        'billing',
        'SP1102347',
        'exchange-inbound-mail-missing',
      ],
      foreign: [
        ...others.slice(0, 12).map(({ id }) => id),
        foreignRequest,
        house.customerId('Northwind'),
        ...users.filter(({ partnerId }) => partnerId !== me.partnerId).map(({ id }) => id),
      ],
    },
    words: [
      ...others.map(({ name }) => name).filter((name) => !ownNames.has(name) && name.length > 3),
      ...others.map(({ domain }) => domain),
      ...foreign.map(({ number }) => number),
      ...users.filter(({ partnerId }) => partnerId !== me.partnerId).map(({ email }) => email),
    ],
  };
}

/** What was sent is echoed sometimes (“none fits …”): what it said itself is no secret told. */
function told(secret: string, said: string, sent: string): boolean {
  return said.includes(secret) && !sent.includes(secret);
}

/** A press, or words that can be seen. */
function saysSomething({ type, text, value, entities }: Record<string, unknown>): boolean {
  if (type !== 'message') return false;
  return (value !== undefined && value !== null) || (typeof text === 'string' && entities === undefined && /[^\s\p{C}]/u.test(text));
}

describe('whatever comes in', function () {
  this.timeout(120_000);
  let house: House;
  let secrets: Secrets;
  before(async () => {
    console.log(`      fast-check seed ${SEED}`);
    house = await House.open();
    secrets = await secretsFor(house, house.user('Olivia Grant'));
  });
  after(() => house.close());

  /** Sends it all, and checks after each that the answer is one and tells nothing foreign. */
  async function endure(chat: Chat, activities: readonly Record<string, unknown>[]): Promise<void> {
    for (const activity of activities) {
      assert.ok(
        'activity' in readActivity({ channelId: 'x', conversation: { id: 'c' }, from: { id: 'u' }, ...activity }),
        'the edge would let it in',
      );
      const errors = house.turnErrors.length;
      house.clock.forward({ seconds: 11 });
      await chat.send(activity);
      const said = JSON.stringify(chat.heard);
      const sent = JSON.stringify(activity);
      assert.equal(
        house.turnErrors.length,
        errors,
        `turn error on ${sent.slice(0, 500)}: ${(JSON.stringify(house.turnErrors.at(-1)) ?? '').slice(0, 900)}`,
      );
      if (saysSomething(activity)) assert.ok(chat.heard.length > 0, `no answer to ${sent.slice(0, 500)}`);
      const leak = secrets.words.find((secret) => told(secret, said, sent));
      assert.equal(leak, undefined, `${leak} was told after ${sent.slice(0, 300)}`);
    }
  }

  /** A normal sentence still works. */
  async function isUsable(chat: Chat, language: (typeof LANGUAGES)[number]): Promise<void> {
    house.clock.forward({ minutes: 1 });
    await chat.says(language.startOver);
    await chat.says(language.mail);
    assert.equal(chat.place(), 'suggestSelfHelp', `a sentence no longer works: ${chat.text().slice(0, 300)}`);
    await chat.says(language.cancel);
  }

  LANGUAGES.forEach((language, index) => {
    it(`at any question: an answer, no turn error, nothing foreign, and a sentence works after it (${language.locale})`, async () => {
      const steps = STEPS.filter((step) => step !== 'checkDuplicates');
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom(...steps),
          fc.array(hostileActivity(secrets.ids), { minLength: 8, maxLength: 8 }),
          async (step, activities) => {
            const chat = house.chat({ user: 'Olivia Grant', locale: language.locale, channel: index % 2 ? 'msteams' : 'directline' });
            await chat.says(language.cancel);
            await chat.says(language.locale === 'en-US' ? 'English' : language.locale === 'zh-CN' ? '简体中文' : '繁體中文');
            await walkTo(step, chat, language, house);
            await endure(chat, activities);
            await isUsable(chat, language);
          },
        ),
        { seed: SEED + index, numRuns: 90, endOnFailure: true },
      );
    });
  });

  it('a text of a megabyte is refused politely, in any writing', async () => {
    const chat = house.chat({ user: 'Olivia Grant', locale: 'en-US' });
    await chat.says('English');
    for (const unit of ['a', '云', '🙂', '<b>', 'Contoso ', '\n.', '\u0000', '*', '(((']) {
      await endure(chat, [{ type: 'message', text: unit.repeat(1_000_000 / unit.length) }]);
      await endure(chat, [
        { type: 'message', value: { kind: 'request.submit', v: 1, draftId: 'x', description: unit.repeat(1_000_000 / unit.length) } },
      ]);
    }
  });

  it('changes nothing of another partner', async () => {
    const [request, ...more] = await house.requestsOf(house.user('Daniel Brooks'));
    assert.deepEqual([request?.status, request?.history.length, more], ['submitted', 1, []]);
  });
});
