import assert from 'node:assert/strict';
import fc from 'fast-check';
import { RemoteFailure } from '../../../../services/ports/remote-failure.js';
import { SupportError } from '../../../../services/support-error.js';
import type { Customer, Subscription } from '../../../../services/model/customer.js';
import { directoryOf, PATIENT } from '../../../fakes/directory-of.js';
import { makeDirectoryHouse } from './directory-house.js';
import { OURS, SAMPLE, THEIRS } from '../sample-customers.js';

const PAGE = { from: 0, size: 10 };
const idOf = (number: number) => `cccccccc-0000-4000-8000-${String(number).padStart(12, '0')}`;
const customer = (number: number, name: string, more: Partial<Customer> = {}): Customer => ({
  id: idOf(number),
  partnerId: OURS,
  name,
  domain: `c${number}.partner.onmschina.cn`,
  customDomains: [],
  allowDelegatedAccess: true,
  ...more,
});
const subscription = (number: number, quantity = 1): Subscription => ({
  ...{ id: `s${number}`, customerId: idOf(number), friendlyName: 'E3', quantity },
  ...{ status: 'active' as const, isTrial: false },
});
const YUNQI = customer(1, '上海云启网络科技有限公司');
const CONTOSO = customer(2, 'Contoso Ltd.', { customDomains: ['contoso.cn'] });
const over = AbortSignal.abort();
const never = () => new Promise<void>(() => undefined);
const failing = (kind: RemoteFailure['kind']) => () => Promise.reject(new RemoteFailure(kind, kind));

describe('the directory, over customers that are kept elsewhere', () => {
  let house: ReturnType<typeof makeDirectoryHouse>;
  beforeEach(async () => {
    house = makeDirectoryHouse([YUNQI, CONTOSO], [subscription(1)]);
    await house.pass();
  });
  const search = (query: string, patience = PATIENT) => house.directory.search(OURS, query, PAGE, patience);
  const names = async (query: string, patience = PATIENT) => (await search(query, patience)).customers.map(({ name }) => name);
  const check = (number: number, patience = PATIENT) => house.directory.check(OURS, idOf(number), patience);
  const subscriptions = (number: number, patience = PATIENT) => house.directory.subscriptions(OURS, idOf(number), patience);

  describe('searching', () => {
    it('asks nobody for what the local copy has', async () => {
      assert.deepEqual(await names('云启'), [YUNQI.name]);
      assert.equal((await search('')).total, 2);
      assert.deepEqual(house.remote.asked(), []);
    });

    it('finds a customer that came after the last pass, and has it from then on', async () => {
      house.remote.set([YUNQI, CONTOSO, customer(3, 'Fabrikam')]);
      assert.deepEqual(await names('Fabri'), ['Fabrikam']);
      assert.deepEqual(house.remote.asked(), ['startingWith Fabri']);
      await house.settled();
      assert.equal((await house.directory.get(OURS, idOf(3)))?.name, 'Fabrikam');
      assert.deepEqual(await names('brika'), ['Fabrikam']);
      assert.deepEqual(house.remote.asked(), []);
      await house.restart();
      assert.equal((await house.directory.get(OURS, idOf(3)))?.name, 'Fabrikam');
    });

    it('asks for a tenant id and for a whole domain that the local copy does not have', async () => {
      house.remote.set([customer(3, 'Contoso East', { domain: 'contoso-east.cn' }), customer(4, '甲')]);
      assert.deepEqual(await names('contoso-east.cn'), ['Contoso East']);
      assert.deepEqual(await names(idOf(4).toUpperCase()), ['甲']);
      assert.deepEqual(house.remote.asked(), ['startingWith contoso-east.cn', `get ${idOf(4)}`]);
      await names('c1.partner.onmschina.cn');
      await names(idOf(1));
      assert.deepEqual(house.remote.asked(), []);
    });

    it('answers with what it has when patience is over, and has the rest the next time', async () => {
      let answer: () => void = () => undefined;
      house.remote.set([customer(3, 'Fabrikam')]);
      house.remote.answers(() => new Promise((resolve) => (answer = resolve)));
      const page = await search('Fabri', over);
      assert.deepEqual([page.total, page.complete], [0, false]);
      answer();
      await new Promise(setImmediate);
      await house.settled();
      assert.deepEqual(await names('Fabri', over), ['Fabrikam']);
    });

    for (const kind of ['unreachable', 'busy', 'signed_out', 'denied', 'unreadable', 'gone', 'refused'] as const) {
      it(`finds what it has, or nothing, when it is ${kind} where the customers are kept`, async () => {
        house.remote.answers(failing(kind));
        assert.deepEqual(await names('Fabri'), []);
        assert.deepEqual(await names('Contoso'), [CONTOSO.name]);
      });
    }

    it('asks once for what is not there, until half a minute is over, and once for all who ask at a time', async () => {
      await Promise.all([names('Fabri'), names('Fabri')]);
      await names('Fabri');
      assert.deepEqual(house.remote.asked(), ['startingWith Fabri']);
      house.clock.forward({ seconds: 30 });
      await names('Fabri');
      assert.deepEqual(house.remote.asked(), ['startingWith Fabri']);
    });

    it('asks for so many names in a minute and no more, so that nobody uses up the calls of all, and says that more may be there', async () => {
      for (let n = 0; n < 500; n += 1) await search(`nobody ${n}`);
      const asked = house.remote.asked().length;
      assert.ok(asked >= 60 && asked <= 120, `${asked} calls`);
      assert.equal((await search('nobody more')).complete, false);
      house.clock.forward({ minutes: 1, seconds: 1 });
      assert.equal((await search('nobody more')).complete, true);
      assert.deepEqual(house.remote.asked(), ['startingWith nobody more']);
    });

    it('asks for no single sign, no endless text, and no later page', async () => {
      await names('z');
      await names('z'.repeat(500));
      await house.directory.search(OURS, 'Fabri', { from: 10, size: 10 }, PATIENT);
      assert.deepEqual(house.remote.asked(), []);
    });

    it('says that more may be found while the first pass has not ended', async () => {
      const fresh = makeDirectoryHouse([YUNQI]);
      assert.equal((await fresh.directory.search(OURS, '', PAGE, PATIENT)).complete, false);
      await fresh.pass();
      assert.equal((await fresh.directory.search(OURS, '', PAGE, PATIENT)).complete, true);
    });

    it('puts those used last first where it is a tie, also after a restart', async () => {
      house = makeDirectoryHouse([customer(3, '云启一'), customer(4, '云启二'), customer(5, '云启三')]);
      await house.pass();
      for (const number of [3, 5, 4]) {
        house.directory.used(OURS, idOf(number));
        house.clock.forward({ seconds: 1 });
        await house.restart();
        assert.equal((await search('云启')).customers[0]?.id, idOf(number));
      }
    });
  });

  describe('making sure of a customer', () => {
    it('tells what lists do not, and keeps it', async () => {
      assert.equal((await house.directory.get(OURS, idOf(2)))?.allowDelegatedAccess, undefined);
      assert.deepEqual(await check(2), { kind: 'sure', customer: CONTOSO });
      await house.settled();
      assert.deepEqual(await house.directory.get(OURS, idOf(2)), CONTOSO);
    });

    it('is one call for all who ask at a time, and none for five minutes', async () => {
      await Promise.all([check(2), check(2), check(2)]);
      house.clock.forward({ minutes: 4, seconds: 59 });
      await check(2);
      assert.deepEqual(house.remote.asked(), [`get ${idOf(2)}`]);
      house.clock.forward({ seconds: 1 });
      await check(2);
      assert.deepEqual(house.remote.asked(), [`get ${idOf(2)}`]);
    });

    it('knows a tenant id in any letter case, and gives it as it is kept', async () => {
      const loud = idOf(1).toUpperCase();
      assert.equal((await house.directory.get(OURS, loud))?.id, idOf(1));
      for (const id of [loud, idOf(1), loud]) {
        const made = await house.directory.check(OURS, id, PATIENT);
        assert.equal(made.kind === 'sure' && made.customer.id, idOf(1));
      }
      assert.equal((await house.directory.subscriptions(OURS, loud, PATIENT))?.value.length, 1);
      assert.deepEqual(house.remote.asked(), [`get ${idOf(1)}`, `subscriptions ${idOf(1)}`]);
      assert.deepEqual(await house.directory.check('another partner', loud, PATIENT), { kind: 'gone' });
    });

    it('writes nothing down of ids that nobody knows, and asks for so many in a minute and no more', async () => {
      for (let n = 100; n < 600; n += 1) await house.directory.check(OURS, idOf(n), PATIENT).catch(() => undefined);
      const asked = house.remote.asked().length;
      assert.ok(asked >= 60 && asked <= 120, `${asked} calls`);
      assert.equal((await check(1)).kind, 'sure');
      assert.deepEqual(house.removals(), []);
    });

    it('keeps an agreement that nobody elsewhere knows of', async () => {
      const own = makeDirectoryHouse([{ ...CONTOSO, advancedAgreement: true, locale: 'en-US' }]);
      await own.pass();
      own.remote.set([{ ...CONTOSO, name: 'Contoso East Ltd.' }]);
      const sure = await own.directory.check(OURS, CONTOSO.id, PATIENT);
      assert.ok(sure.kind === 'sure');
      assert.deepEqual([sure.customer.name, sure.customer.advancedAgreement, sure.customer.locale], ['Contoso East Ltd.', true, 'en-US']);
    });

    it('takes out who is gone, with what was kept of it', async () => {
      await subscriptions(1);
      house.remote.set([CONTOSO]);
      assert.deepEqual(await check(1), { kind: 'gone' });
      await house.settled();
      assert.equal(await house.directory.get(OURS, idOf(1)), undefined);
      assert.deepEqual(await names('云启'), []);
      assert.deepEqual(await house.keyValues.keys(`${OURS}/subscriptions/`), []);
      house.remote.answers(failing('gone'));
      assert.deepEqual(await check(2), { kind: 'gone' });
    });

    for (const [why, answers] of [
      ['too_slow', never],
      ['unreachable', failing('unreachable')],
      ['signed_out', failing('signed_out')],
    ] as const) {
      it(`is unsure when it is ${why}, as of when it was listed or last made sure of`, async () => {
        house.remote.answers(answers);
        const listed = house.clock.now().toISOString();
        house.clock.forward({ hours: 1 });
        const patience = why === 'too_slow' ? over : PATIENT;
        const unsure = await check(2, patience);
        assert.deepEqual(unsure.kind === 'unsure' && [unsure.why, unsure.asOf, unsure.customer.name], [why, listed, CONTOSO.name]);
      });
    }

    it('is as of the last time it was sure of', async () => {
      await check(2);
      const sureAt = house.clock.now().toISOString();
      house.clock.forward({ hours: 2 });
      house.remote.answers(failing('busy'));
      const unsure = await check(2);
      assert.deepEqual(unsure.kind === 'unsure' && unsure.asOf, sureAt);
    });

    it('rejects, and claims nothing, for a customer that nobody knows and nobody can be asked about', async () => {
      house.remote.answers(failing('unreachable'));
      await assert.rejects(check(9), (error) => error instanceof SupportError && error.code === 'directory_unavailable');
    });

    it('lets a late answer count the next time', async () => {
      let answer: () => void = () => undefined;
      house.remote.answers(() => new Promise((resolve) => (answer = resolve)));
      assert.equal((await check(2, over)).kind, 'unsure');
      answer();
      await house.settled();
      await new Promise(setImmediate);
      assert.equal((await check(2, over)).kind, 'sure');
    });
  });

  it('says in the status that the sign-in ended when that was noticed between two passes, until it is there again', async () => {
    assert.equal((await house.directory.status(OURS)).trouble, undefined);
    house.remote.answers(failing('signed_out'));
    house.clock.forward({ minutes: 1 });
    await check(1);
    const at = house.clock.now().toISOString();
    house.clock.forward({ minutes: 1 });
    await check(2);
    assert.deepEqual((await house.directory.status(OURS)).trouble, { at, kind: 'signed_out' });
    house.remote.answers(async () => undefined);
    await check(1);
    assert.equal((await house.directory.status(OURS)).trouble, undefined);
    house.remote.answers(failing('unreachable'));
    house.clock.forward({ minutes: 6 });
    await check(1);
    assert.equal((await house.directory.status(OURS)).trouble, undefined);
  });

  describe('subscriptions', () => {
    it('are asked for once in ten minutes, and once for all who ask at a time', async () => {
      const [known] = await Promise.all([subscriptions(1), subscriptions(1)]);
      assert.deepEqual(known, { value: [subscription(1)], asOf: house.clock.now().toISOString() });
      house.clock.forward({ minutes: 9, seconds: 59 });
      await subscriptions(1);
      assert.deepEqual(house.remote.asked(), [`subscriptions ${idOf(1)}`]);
      house.clock.forward({ seconds: 1 });
      house.remote.set([YUNQI], [subscription(1, 7)]);
      assert.equal((await subscriptions(1))?.value[0]?.quantity, 7);
    });

    it('are the last known ones with their age when they cannot be had, also after a restart', async () => {
      await subscriptions(1);
      const asOf = house.clock.now().toISOString();
      house.clock.forward({ hours: 30 });
      await house.restart();
      house.remote.answers(failing('unreachable'));
      assert.deepEqual(await subscriptions(1), { value: [subscription(1)], asOf, stale: 'unreachable' });
      house.remote.answers(never);
      assert.deepEqual(await subscriptions(1, over), { value: [subscription(1)], asOf, stale: 'too_slow' });
    });

    it('are not known when they never were, nor for a customer that is not there', async () => {
      house.remote.answers(failing('unreachable'));
      assert.equal(await subscriptions(1), undefined);
      assert.equal(await subscriptions(9), undefined);
    });

    it('that come late are known the next time', async () => {
      let answer: () => void = () => undefined;
      house.remote.answers(() => new Promise((resolve) => (answer = resolve)));
      assert.equal(await subscriptions(1, over), undefined);
      answer();
      await new Promise(setImmediate);
      assert.deepEqual((await subscriptions(1, over))?.value, [subscription(1)]);
    });

    it('that cannot be kept are known until the process ends, and that is told', async () => {
      house.keyValues.failures.push(new Error('disk full'));
      assert.equal((await subscriptions(1))?.value.length, 1);
      assert.deepEqual(house.reports, ['directory.subscriptions_not_kept']);
      assert.equal((await subscriptions(1))?.value.length, 1);
    });
  });

  it('is not waited for any longer once that took too long, while the local copy is being read in', async () => {
    const slow = makeDirectoryHouse([YUNQI], [], 20);
    slow.reads(never);
    const unavailable = (error: unknown) => error instanceof SupportError && error.code === 'directory_unavailable';
    for (let n = 0; n < 5; n += 1) await assert.rejects(slow.directory.get(OURS, idOf(1)), unavailable);
    slow.remote.answers(failing('unreachable'));
    const page = await slow.directory.search(OURS, '云启', PAGE, PATIENT);
    assert.deepEqual([page.customers.length, page.complete], [0, false]);
  });

  it('is waited for no longer in all than the patience of a turn, while the local copy is being read in', async () => {
    const at = makeDirectoryHouse([YUNQI], [], 600_000);
    at.reads(never);
    const asked = [
      at.directory.search(OURS, '云启', PAGE, over).then(({ complete }) => assert.equal(complete, false)),
      assert.rejects(at.directory.check(OURS, idOf(1), over), { code: 'directory_unavailable' }),
      at.directory.subscriptions(OURS, idOf(1), over).then((known) => assert.equal(known, undefined)),
    ];
    at.remote.answers(never);
    await Promise.all(asked);
  });

  it('rejects with directory_unavailable when what is kept cannot be read, and works once it can', async () => {
    house.reads(() => Promise.reject(new Error('EIO')));
    await house.restart();
    const unavailable = (error: unknown) => error instanceof SupportError && error.code === 'directory_unavailable';
    await assert.rejects(house.directory.get(OURS, idOf(1)), unavailable);
    await assert.rejects(search('云启'), unavailable);
    house.reads(async () => undefined);
    house.clock.forward({ minutes: 2 });
    assert.equal((await house.directory.get(OURS, idOf(1)))?.name, YUNQI.name);
  });
});

describe('the directories of two partners', () => {
  const hostile = fc.oneof(
    fc.constantFrom(...SAMPLE.map(({ id }) => id), ...SAMPLE.map(({ name }) => name), ...SAMPLE.map(({ domain }) => domain)),
    fc.constantFrom('..', `../${THEIRS}`, `${THEIRS}/x`, '__proto__', 'constructor', '*', '%00', '有限公司', 'co', ''),
    fc.string({ unit: 'binary', maxLength: 30 }),
  );
  const house = makeDirectoryHouse(
    SAMPLE,
    SAMPLE.map(({ id }) => ({ ...subscription(1), id: `of ${id}`, customerId: id })),
  );
  const sample = directoryOf(
    SAMPLE,
    SAMPLE.map(({ id }) => ({ ...subscription(1), id: `of ${id}`, customerId: id })),
  );
  before(() => house.pass());

  for (const [what, directory] of [
    ['kept elsewhere', house.directory],
    ['in the data folder', sample],
  ] as const) {
    it(`never meet, whatever is asked (${what})`, async () => {
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(OURS, THEIRS, 'nobody'), hostile, async (partnerId, text) => {
          const sure = await directory.check(partnerId, text, PATIENT);
          const found = [
            await directory.get(partnerId, text),
            sure.kind === 'gone' ? undefined : sure.customer,
            ...(await directory.search(partnerId, text, { from: 0, size: 100 }, PATIENT)).customers,
            ...(await directory.nearest(partnerId, text, 50)),
            ...(await directory.mentionedIn(partnerId, text)).flatMap(({ customers }) => customers),
          ];
          for (const one of found) if (one) assert.equal(one.partnerId, partnerId);
          const known = await directory.subscriptions(partnerId, text, PATIENT);
          const owner = SAMPLE.find(({ id }) => id === text)?.partnerId;
          if (owner === partnerId) assert.equal(known?.value.length, 1);
          else assert.deepEqual(known?.value ?? [], []);
          directory.used(partnerId, text);
        }),
        { numRuns: 100 },
      );
    });
  }

  it('keep nothing under each other, nor anything of what is not theirs', async () => {
    house.directory.used(OURS, SAMPLE.find(({ partnerId }) => partnerId === THEIRS)?.id ?? assert.fail());
    await house.recentUse.stop();
    for (const [key, json] of house.keyValues.texts) {
      const own = SAMPLE.filter(({ partnerId }) => key.startsWith(`${partnerId}/`));
      const others = SAMPLE.filter((other) => !own.includes(other));
      assert.ok(own.length > 0, key);
      assert.ok(!others.some(({ id }) => key.includes(id) || json.includes(id)), key);
    }
  });
});
