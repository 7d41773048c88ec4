import assert from 'node:assert/strict';
import type { ServiceRequest, Watcher } from '../../../services/model/request.js';
import { withConsequences } from '../../../services/requests/consequences.js';
import { makeChanging } from '../../../services/requests/changing.js';
import { makePartnerRequests } from '../../../services/requests/partner-requests.js';
import { followed, handedOver, unfollowed } from '../../../services/requests/people.js';
import { SupportError } from '../../../services/support-error.js';
import { sampleRequest } from '../../adapters/contracts/sample-request.js';
import { ManualClock } from '../../fakes/manual-clock.js';
import { MemoryPartnerDirectory } from '../../fakes/memory-partner-directory.js';
import { ADA, LIN, OTTO, SAM } from '../../fakes/partner-users.js';
import { memoryRequestStore } from './memory-request-store.js';

const AT = '2026-11-23T02:00:00.000Z';
const person = ({ id, name }: typeof LIN) => ({ userId: id, name });
const by = (user: typeof LIN) => ({ actor: { kind: 'partner', userId: user.id, name: user.name } as const, at: AT });
const watching = ({ id }: typeof LIN, address?: Watcher['address']): Watcher => ({
  userId: id,
  locale: 'zh-CN',
  ...(address ? { address } : {}),
});
const HERE = { conversation: 'here' };

/** Lin's request, followed by Lin. */
const request = (changes: Partial<ServiceRequest> = {}) =>
  sampleRequest(1, { partnerId: LIN.partnerId, author: person(LIN), owner: person(LIN), watchers: [watching(LIN, HERE)], ...changes });
const refused = (code: string) => (error: unknown) => error instanceof SupportError && error.code === code;
const kinds = ({ history }: ServiceRequest) => history.map(({ kind }) => kind);

describe('following a request', () => {
  it('is recorded once, and following again only takes the newer place and language', () => {
    const once = followed(request(), watching(ADA, { conversation: 'teams' }), by(ADA));
    const twice = followed(once, { ...watching(ADA, HERE), locale: 'en-US' }, by(ADA));
    assert.deepEqual(kinds(twice), ['status', 'followed']);
    assert.deepEqual(twice.watchers.at(-1), { userId: ADA.id, locale: 'en-US', address: HERE });
    assert.equal(twice.watchers.length, 2);
  });

  it('ends with what was still to be told to that person', () => {
    const notices = [LIN, ADA].map(({ id }) => ({ entry: 1, userId: id, attempts: 0, dueAt: AT }));
    const before = { ...followed(request(), watching(ADA), by(ADA)), notices };
    const after = unfollowed(before, ADA.id, by(ADA));
    assert.deepEqual(
      after.watchers.map(({ userId }) => userId),
      [LIN.id],
    );
    assert.deepEqual(
      after.notices.map(({ userId }) => userId),
      [LIN.id],
    );
    assert.equal(unfollowed(after, ADA.id, by(ADA)), after, 'a second time nothing happens');
  });

  it('does not end for the one who answers for it', () => {
    assert.throws(() => unfollowed(request(), LIN.id, by(LIN)), refused('owner_follows'));
  });
});

describe('handing a request over', () => {
  it('says from whom to whom, and the new owner is told while the one who did it is not', () => {
    const before = request();
    const after = withConsequences(before, handedOver(before, person(ADA), watching(ADA), by(LIN)), () => undefined);
    assert.deepEqual(after.owner, person(ADA));
    assert.deepEqual(after.history.at(-1), { ...by(LIN), kind: 'owner', from: person(LIN), to: person(ADA) });
    assert.deepEqual(after.watchers, [watching(LIN, HERE), watching(ADA)]);
    assert.deepEqual(
      after.notices.map(({ userId, entry }) => [userId, entry]),
      [[ADA.id, 1]],
    );
  });

  it('tells a colleague who follows already where they asked to be told', () => {
    const before = followed(request(), watching(ADA, HERE), by(ADA));
    const after = handedOver(before, person(ADA), { userId: ADA.id, locale: 'zh-TW' }, by(LIN));
    assert.deepEqual(after.watchers.at(-1), watching(ADA, HERE));
  });

  it('lets the former owner stop following, and keeps the new one', () => {
    const after = handedOver(request(), person(ADA), watching(ADA), by(LIN));
    assert.equal(unfollowed(after, LIN.id, by(LIN)).watchers.length, 1);
    assert.throws(() => unfollowed(after, ADA.id, by(ADA)), refused('owner_follows'));
  });

  it('to the one who answers for it already changes nothing, but for the place in which they are told', () => {
    const before = request();
    assert.equal(handedOver(before, person(LIN), watching(LIN), by(ADA)), before);
    const moved = handedOver(before, person(LIN), watching(LIN, { conversation: 'teams' }), by(LIN));
    assert.deepEqual([kinds(moved), moved.watchers], [['status'], [watching(LIN, { conversation: 'teams' })]]);
  });

  for (const status of ['closed', 'withdrawn'] as const)
    it(`is refused when it is ${status}`, () => {
      assert.throws(() => handedOver(request({ status }), person(ADA), watching(ADA), by(LIN)), refused('transition_not_allowed'));
    });
});

describe('handing over by somebody of the partner', () => {
  function house() {
    const { store, stored } = memoryRequestStore([request()]);
    const changing = makeChanging({ store, alarmOf: () => undefined, stored: async () => undefined });
    const partners = new MemoryPartnerDirectory([LIN, ADA, SAM, OTTO]);
    return { requests: makePartnerRequests({ store, partners, clock: new ManualClock(), changing }), stored, id: request().id };
  }

  it('goes to a colleague under the name that the directory has', async () => {
    const { requests, id } = house();
    assert.deepEqual((await requests.handOver(LIN, id, watching(ADA))).owner, person(ADA));
  });

  it('can be taken over by oneself', async () => {
    const { requests, id } = house();
    const { owner, watchers } = await requests.handOver(ADA, id, watching(ADA, HERE));
    assert.deepEqual([owner, watchers.at(-1)], [person(ADA), watching(ADA, HERE)]);
  });

  for (const [who, to] of [
    ['a sales agent', SAM],
    ['another partner’s people', OTTO],
  ] as const)
    it(`never goes to ${who}`, async () => {
      const { requests, stored, id } = house();
      await assert.rejects(requests.handOver(LIN, id, watching(to)), refused('colleague_not_found'));
      assert.deepEqual(stored.get(id), request());
    });

  it('does not exist for another partner', async () => {
    const { requests, id } = house();
    await assert.rejects(requests.handOver(OTTO, id, watching(OTTO)), refused('request_not_found'));
    await assert.rejects(requests.follow(OTTO, id, watching(OTTO)), refused('request_not_found'));
  });
});
