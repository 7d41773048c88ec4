import assert from 'node:assert/strict';
import { DeskSystem } from './desk-system.js';
import { PartnerPerson } from './partner.js';
import { Product } from './product.js';
import { makeRandom } from '../fakes/random.js';
import { Receiver, type Behaviour } from './receiver.js';
import { eventually } from './settle.js';
import { assertDelivered, assertNoFalseClaim, assertOncePerReport, assertTold } from './tally.js';

/** 12 in `npm test`; `npm run test:faults` sets 200. */
const KILLS = Number(process.env['FAULTS_KILLS'] ?? 12);
const SEED = 20261122;
const SECRET = 'whsec_' + Buffer.from('the secret of the fault tests, 32').toString('base64');
const PEOPLE = 6;
/** How many answers to people and posts to the receiver a process lives for, at most; counted instead of timed, so that a slow machine kills at the same points. */
const LONGEST_LIFE = 40;
const LATER_MS = 25;
/** The more frequent, the more often it is named; a hanging one costs the product its whole time-out. */
const TROUBLE: readonly Behaviour[] = ['ok', 'ok', 'ok', 'ok', 'ok', 'ok', '429', '500', 'torn', 'silent'];

describe('killed at any moment, with a receiver that fails in every way', () => {
  it(`loses no acknowledged request, doubles none and claims none delivered that was not, over ${KILLS} kills`, async function () {
    this.timeout(KILLS * 8_000 + 120_000);
    const random = makeRandom(SEED);
    let calm = false;
    let marks = 0;
    const progress = () => void marks++;
    const receiver = await Receiver.open(
      SECRET,
      () => (progress(), calm ? 'ok' : (TROUBLE[Math.floor(random() * TROUBLE.length)] ?? 'ok')),
    );
    const product = await Product.build({ RELAY: 'webhook', RELAY_WEBHOOK_URL: receiver.url, RELAY_WEBHOOK_SECRET: SECRET });
    const everybody: PartnerPerson[] = [];
    let over = false;
    const desk = new DeskSystem(
      () => product.url,
      SECRET,
      () => over,
    );
    const submitted = () => [...receiver.takenIn.values()].map(({ requestId }) => requestId);
    try {
      await product.start();
      const users = await escalating(product.url);
      const answering = desk.answer(submitted);
      for (let kill = 0; kill < KILLS; kill++) {
        let left = false;
        const people = users.slice(0, PEOPLE).map(
          (user) =>
            new PartnerPerson(
              () => product.url,
              user,
              () => left,
              progress,
            ),
        );
        everybody.push(...people);
        const working = people.map((person) => person.report(sentence));
        const last = marks + 1 + Math.floor(random() * LONGEST_LIFE);
        await eventually('there is work going on', () => marks >= last, 30_000);
        await new Promise((resolve) => setTimeout(resolve, random() * LATER_MS));
        await product.kill();
        left = true;
        await Promise.all(working);
        receiver.release();
        await product.start();
        assertNoFalseClaim(await desk.requests(), receiver);
      }
      calm = true;
      receiver.release();
      await eventually('21Vianet has answered all that it was given', () =>
        submitted().every((id) => desk.told.some(({ requestId }) => requestId === id)),
      );
      over = true;
      await answering;
      await eventually('everybody is told', async () => (await desk.requests()).every(({ notices }) => notices.length === 0));
      const shown = JSON.stringify(await Promise.all(everybody.map((person) => person.transcript())));
      await product.setClock(3_600_000);
      await eventually('everything is delivered', async () => (await desk.requests()).every(({ deliveries }) => deliveries.length === 0));

      const requests = await desk.requests();
      const acknowledged = everybody.flatMap((person) => person.acknowledged);
      assert.ok(acknowledged.length >= KILLS && desk.told.length >= KILLS / 2, 'enough was under way to be lost');
      assertNoFalseClaim(requests, receiver);
      assertOncePerReport(
        acknowledged,
        everybody.flatMap((person) => person.attempted),
        requests,
      );
      assertDelivered(requests, receiver);
      assertTold(desk.told, requests, shown);
      const posts = [...receiver.attempts.values()].reduce((sum, n) => sum + n, 0);
      console.log(
        `      ${KILLS} kills: ${acknowledged.length} requests acknowledged, ${requests.length} stored, ${receiver.takenIn.size} taken in by the receiver ` +
          `(${posts} posts for them), ${desk.told.length} answers told once each; 0 lost, 0 doubled, 0 falsely claimed`,
      );
    } finally {
      over = true;
      await product.close();
      await receiver.close();
    }
  });
});

/** Nobody else reported the like, so that the colleagues' requests are not offered to be joined. */
function sentence(marker: string): string {
  return `Fabrikam users can't sync calendar folder ${marker} in Exchange since this morning`;
}

async function escalating(url: string): Promise<{ id: string; name: string }[]> {
  const users = (await (await fetch(`${url}/demo/users`)).json()) as { id: string; name: string; role: string }[];
  return users.filter(({ role }) => role !== 'sales_agent');
}
