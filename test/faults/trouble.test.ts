import assert from 'node:assert/strict';
import { DeskSystem } from './desk-system.js';
import { PartnerPerson } from './partner.js';
import { Product } from './product.js';
import { Receiver, type Behaviour } from './receiver.js';
import { eventually } from './settle.js';
import { assertDelivered, assertNoFalseClaim, assertOncePerReport } from './tally.js';

const SECRET = 'whsec_' + Buffer.from('the secret of the fault tests, 32').toString('base64');
const OLIVIA = { id: '0ab034cc-fbdb-407a-bf1c-f1b6b90dcadd', name: 'Olivia Grant' };
const HOUR = 3_600_000;
const sentence = (marker: string) => `Fabrikam users can't sync calendar folder ${marker} in Exchange since this morning`;

/** The product, a receiver that behaves as it is told, and one person who reports things. */
class Scene {
  readonly people: PartnerPerson[] = [];

  private constructor(
    readonly product: Product,
    readonly receiver: Receiver,
    private readonly mood: { now: Behaviour },
  ) {}

  static async open(): Promise<Scene> {
    const mood: { now: Behaviour } = { now: 'ok' };
    const receiver = await Receiver.open(SECRET, () => mood.now);
    const product = await Product.build({ RELAY: 'webhook', RELAY_WEBHOOK_URL: receiver.url, RELAY_WEBHOOK_SECRET: SECRET });
    await product.start();
    return new Scene(product, receiver, mood);
  }

  set behaviour(now: Behaviour) {
    this.mood.now = now;
  }

  readonly desk = new DeskSystem(
    () => this.product.url,
    SECRET,
    () => false,
  );

  /** One person reports things until there are so many receipts. */
  async report(receipts: number): Promise<PartnerPerson> {
    const person: PartnerPerson = new PartnerPerson(
      () => this.product.url,
      OLIVIA,
      () => person.acknowledged.length >= receipts,
    );
    this.people.push(person);
    await person.report(sentence);
    return person;
  }

  async allDelivered(): Promise<void> {
    await eventually('everything is delivered', async () =>
      (await this.desk.requests()).every(({ deliveries }) => deliveries.length === 0),
    );
    const requests = await this.desk.requests();
    assertNoFalseClaim(requests, this.receiver);
    assertDelivered(requests, this.receiver);
    assertOncePerReport(
      this.people.flatMap(({ acknowledged }) => acknowledged),
      this.people.flatMap(({ attempted }) => attempted),
      requests,
    );
  }

  async close(): Promise<void> {
    await this.product.close();
    await this.receiver.close();
  }
}

describe('trouble on the way to 21Vianet', function () {
  this.timeout(120_000);
  let scene: Scene;
  beforeEach(async () => (scene = await Scene.open()));
  afterEach(() => scene.close());

  for (const behaviour of ['429', '500', 'torn', 'silent', 'hang'] as const) {
    it(`a receiver that answers "${behaviour}" gets everything once it is well again, and until then nothing is claimed`, async () => {
      scene.behaviour = behaviour;
      await scene.report(2);
      await eventually('it was tried', () => scene.receiver.attempts.size > 0);
      assert.deepEqual([...scene.receiver.accepted], []);
      assertNoFalseClaim(await scene.desk.requests(), scene.receiver);
      assert.ok((await scene.desk.requests()).every(({ status }) => status === 'submitted'));
      scene.behaviour = 'ok';
      scene.receiver.release();
      await scene.product.setClock(HOUR);
      await scene.allDelivered();
    });
  }

  it('a full disk acknowledges nothing and shows nothing unaudited; what was delivered meanwhile is not taken in twice', async () => {
    scene.behaviour = '500';
    await scene.report(1);
    await eventually('it was tried', () => scene.receiver.attempts.size > 0);
    await scene.product.fillDisk(true);
    scene.behaviour = 'ok';
    await scene.product.setClock(HOUR);
    await eventually('it was accepted, which cannot be recorded', () => scene.receiver.accepted.size > 0);
    let full = true;
    const reporting = scene.report(1).then(() => assert.ok(!full, 'nothing is acknowledged while nothing can be stored'));
    await eventually('the next thing is being reported', () => (scene.people.at(-1)?.attempted.length ?? 0) > 0);
    await assert.rejects(scene.desk.requests(), /503/, 'no request is read without a line in the audit log');
    full = false;
    await scene.product.fillDisk(false);
    await reporting;
    await scene.allDelivered();
    assert.ok(
      [...scene.receiver.attempts.values()].some((n) => n > 1),
      'it was delivered again, by the same key',
    );
  });

  it('a clock that jumps far ahead gives nothing up untried, and one that is set back holds nothing up', async () => {
    scene.behaviour = '500';
    await scene.report(1);
    await eventually('it was tried', () => scene.receiver.attempts.size > 0);
    await scene.product.setClock(30 * 24 * HOUR);
    await eventually('it is tried again', () => [...scene.receiver.attempts.values()].some((n) => n > 1));
    assert.ok((await scene.desk.requests()).every(({ deliveries }) => deliveries.every(({ failedAt }) => failedAt === undefined)));
    await scene.product.setClock(0);
    scene.behaviour = 'ok';
    await scene.allDelivered();
  });

  it('is stopped and started while a delivery waits for its next try, and goes on', async () => {
    scene.behaviour = '429';
    await scene.report(1);
    await eventually('it was tried', () => scene.receiver.attempts.size > 0);
    await scene.product.restart();
    scene.behaviour = 'ok';
    await scene.product.setClock(HOUR);
    await scene.allDelivered();
  });
});
