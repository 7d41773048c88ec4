import fc from 'fast-check';
import { REQUEST_STATUSES, type RequestStatus } from '../../services/model/request.js';
import type { Submission } from '../../services/requests/submission.js';
import { sampleRequest } from '../adapters/contracts/sample-request.js';
import { ADA, LIN, OTTO } from '../fakes/partner-users.js';
import type { ChannelAnswer, Process, RelayAnswer, Trouble, World } from './whole-life-world.js';

const PEOPLE = [LIN, ADA, OTTO];
const RELAYS = ['webhook', 'webhook', 'desk', 'handoff'] as const;
/** How many requests there are at most; the nth goes by the nth relay. */
const REQUESTS = RELAYS.length;

/** Something that somebody does; resolves when it is done, rejects with what it was refused for. */
export interface Act {
  readonly name: string;
  readonly run: (process: Process) => Promise<unknown>;
  /** How far the clock goes first. */
  readonly by?: Parameters<World['clock']['forward']>[0];
}

/** What happens at the same time, in a world that behaves so. */
export interface Step {
  readonly acts: readonly Act[];
  readonly trouble: Trouble | undefined;
  readonly relay: readonly RelayAnswer[];
  readonly channel: readonly ChannelAnswer[];
}

export const idOf = (n: number) => sampleRequest(n + 1).id;

function submission(n: number): Submission {
  const { details, promised } = sampleRequest(n + 1);
  const relay = RELAYS[n] ?? 'desk';
  return {
    draft: { id: idOf(n), createdAt: '', ask: 1, since: 1, problem: 'x', details: { ...details, severity: n === 1 ? 'A' : 'B' } },
    user: LIN,
    customer: { id: 'c1', name: 'Contoso', domain: 'c.cn' } as Submission['customer'],
    serviceId: 'exchange',
    promised: { ...promised, ...(n < 3 ? { dueAt: `2026-11-23T0${4 + n}:00:00.000Z` } : {}) },
    articlesRejected: [],
    channel: 'msteams',
    watcher: watcher(LIN.id, 1),
    relay,
  };
}

const watcher = (userId: string, address: number) => ({ userId, locale: 'zh-CN' as const, address: { conversation: `c${address}` } });
const act = (name: string, run: Act['run']): Act => ({ name, run, [fc.toStringMethod]: () => name }) as Act;
const which = fc.integer({ min: 0, max: REQUESTS - 1 });
const who = fc.constantFrom(...PEOPLE);

const partnerActs: fc.Arbitrary<Act> = fc
  .tuple(
    fc.constantFrom('note', 'withdraw', 'accept', 'reject', 'files', 'follow', 'unfollow', 'hand over', 'reference', 'report', 'again'),
    which,
    who,
    fc.nat(99),
  )
  .map(([kind, n, user, k]) =>
    act(`${user.name} ${kind} ${n} ${k}`, ({ requests }) => {
      const id = idOf(n);
      if (kind === 'note') return requests.addNote(user, id, `note ${k}`);
      if (kind === 'withdraw') return k % 3 ? requests.find(user, id) : requests.withdraw(user, id);
      if (kind === 'accept') return requests.acceptResolution(user, id);
      if (kind === 'reject') return requests.rejectResolution(user, id, `still ${k}`);
      if (kind === 'files')
        return requests.addFiles(user, id, [{ blobId: `b${k % 4}`, name: 'a.txt', contentType: 'text/plain', size: 1 }]);
      if (kind === 'follow') return requests.follow(user, id, watcher(user.id, k % 3));
      if (kind === 'unfollow') return requests.unfollow(user, id);
      if (kind === 'hand over') return requests.handOver(user, id, { userId: (k % 2 ? ADA : LIN).id, locale: 'en-US' });
      if (kind === 'reference') return requests.enterReference(user, id, `T-${k % 3}`);
      if (kind === 'report') return requests.report(user, id, k % 2 ? 'in_progress' : 'closed');
      return requests.sendAgain(user, id);
    }),
  );

const deskActs: fc.Arbitrary<Act> = fc
  .tuple(fc.constantFrom('note', 'status', 'status', 'assign', 'again', 'attach'), which, fc.constantFrom(...REQUEST_STATUSES), fc.nat(9))
  .map(([kind, n, status, k]) =>
    act(`desk ${kind} ${n} ${status} ${k}`, ({ desk }) => {
      const id = idOf(n);
      const revision = k > 7 ? { revision: k } : {};
      if (kind === 'note') return desk.addNote(id, { text: `from the desk ${k}`, ...revision });
      if (kind === 'status')
        return desk.setStatus(id, { status, ...(k % 3 ? {} : { externalReference: `D-${k}`, note: 'see there' }), ...revision });
      if (kind === 'assign') return desk.assign(id, k % 2 ? 'Li Na' : 'Wang Lei', revision);
      return kind === 'again' ? desk.sendAgain(id, revision) : desk.attachment(id, `b${k % 4}`);
    }),
  );

const STATUSES: readonly (RequestStatus | undefined)[] = [undefined, ...REQUEST_STATUSES];

const eventActs: fc.Arbitrary<Act> = fc.tuple(which, fc.nat(11), fc.nat(4), fc.nat(300)).map(([n, e, m, minutes]) =>
  // what an event says follows from its id: a repeated one is the same one
  act(`event ${n} e${e} m${m}`, ({ takeEvent }) => {
    const status = STATUSES[e % STATUSES.length];
    return takeEvent({
      id: `e${e}`,
      messageId: `m${e}.${m}`,
      requestId: idOf(n),
      ...(status ? { status } : {}),
      ...(e % 2 || !status ? { note: `event note ${e}` } : {}),
      ...(e % 4 === 1 ? { externalReference: `E-${e}` } : {}),
      at: new Date(Date.UTC(2026, 10, 23, 2, minutes)).toISOString(),
    });
  }),
);

const workActs: fc.Arbitrary<Act> = fc.constantFrom(
  act('deliver', ({ outbox }) => outbox.deliverDue()),
  act('tell', ({ telling }) => telling.tellDue()),
  act('alarm', ({ alarms }) => alarms.raiseDue()),
  act('settle', ({ trail }) => trail.settle()),
);

const clockActs: fc.Arbitrary<Act> = fc
  .constantFrom({ seconds: 1 }, { seconds: 40 }, { minutes: 20 }, { hours: 2 }, { days: 1 }, { minutes: -4 })
  .map((by) => ({ ...act(`clock ${JSON.stringify(by)}`, () => Promise.resolve()), by }));

const submitted = (n: number) => act(`submit ${n}`, ({ submit }) => submit(submission(n)));
const submitActs: fc.Arbitrary<Act> = which.map(submitted);

/** How every life begins. */
export const allSubmitted: readonly Act[] = RELAYS.map((_, n) => submitted(n));

const trouble: fc.Arbitrary<Trouble | undefined> = fc.option(
  fc.record({ at: fc.nat(9), what: fc.constantFrom('dies before', 'dies after', 'fails') }),
  { freq: 3, nil: undefined },
);

export const step: fc.Arbitrary<Step> = fc.record({
  acts: fc.array(
    fc.oneof(
      { arbitrary: submitActs, weight: 2 },
      { arbitrary: partnerActs, weight: 5 },
      { arbitrary: deskActs, weight: 4 },
      { arbitrary: eventActs, weight: 4 },
      { arbitrary: workActs, weight: 8 },
      { arbitrary: clockActs, weight: 3 },
    ),
    { minLength: 1, maxLength: 4 },
  ),
  trouble,
  relay: fc.array(fc.constantFrom('accepts', 'accepts with a number', 'refuses', 'refuses this one', 'lost'), { maxLength: 3 }),
  channel: fc.array(fc.constantFrom('told', 'waiting', 'gone', 'refuses', 'lost'), { maxLength: 3 }),
});
