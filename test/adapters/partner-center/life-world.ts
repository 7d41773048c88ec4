import { setImmediate as turnOfLoop } from 'node:timers/promises';
import { makeServiceRequests } from '../../../adapters/partner-center/service-requests.js';
import type { ServiceRequest } from '../../../services/model/request.js';
import type { RequestStore } from '../../../services/ports/request-store.js';
import { makeTakeEvent } from '../../../services/relay/events.js';
import { makeOutbox } from '../../../services/relay/outbox.js';
import { makeServiceRequestPoll } from '../../../services/relay/service-request-poll.js';
import { requestMark } from '../../../services/relay/service-request-marks.js';
import { makeChanging } from '../../../services/requests/changing.js';
import { makeDesk } from '../../../services/requests/desk.js';
import { makePartnerRequests } from '../../../services/requests/partner-requests.js';
import { SupportError } from '../../../services/support-error.js';
import { ManualClock } from '../../fakes/manual-clock.js';
import { MemoryBlobStore } from '../../fakes/memory-blob-store.js';
import { MemoryKeyValueStore } from '../../fakes/memory-key-value-store.js';
import { MemoryPartnerDirectory } from '../../fakes/memory-partner-directory.js';
import { LIN } from '../../fakes/partner-users.js';
import type { StubServiceRequest } from '../../fakes/partner-center/model.js';
import { memoryRequestStore } from '../../services/requests/memory-request-store.js';
import { sampleRequest } from '../contracts/sample-request.js';
import { MemoryPartnerCenter } from './memory-partner-center.js';
import { relayHouse } from './relay-house.js';

/** When something goes wrong: at the nth use of the disk or of Partner Center, before or after what is done there has happened. */
export interface Trouble {
  readonly at: number;
  readonly what: 'dies before' | 'dies after' | 'fails';
}

const LONG = Array.from({ length: 400 }, (_, n) => `第 ${n} 行：错误信息`).join('\n');

/** All that outlives a process: our disk, and Partner Center. */
export class World {
  readonly clock = new ManualClock(new Date('2026-11-23T02:00:00Z'));
  readonly center = new MemoryPartnerCenter(this.clock);
  readonly memory = memoryRequestStore();
  readonly keyValues = new MemoryKeyValueStore();
  /** What was claimed without being so, at the moment of each write. */
  readonly lies: string[] = [];
  /** Every change that somebody at 21Vianet made. */
  readonly theirs: { request: string; what: 'note' | 'open' | 'closed' | 'attention_needed'; text?: string }[] = [];
  deaths = 0;
  process;
  private trouble: Trouble | undefined;
  private uses = 0;
  private generation = 0;

  constructor() {
    this.process = this.start();
  }

  get requests(): readonly ServiceRequest[] {
    return [...this.memory.stored.values()];
  }

  counterparts(request: ServiceRequest): readonly StubServiceRequest[] {
    return this.center.state.serviceRequests.filter(({ title }) => title.includes(requestMark(request)));
  }

  plan(trouble: Trouble | undefined): void {
    this.trouble = trouble;
    this.uses = 0;
  }

  restartIfDead(): void {
    if (this.process.generation === this.generation) return;
    this.deaths += 1;
    this.process = this.start();
  }

  private start() {
    const { generation, clock, keyValues } = this;
    const use = async <T>(effect: () => Promise<T>): Promise<T> => {
      if (this.uses % 3 === 1) await turnOfLoop();
      const trouble = this.trouble?.at === this.uses ? this.trouble.what : undefined;
      this.uses += 1;
      if (trouble === 'dies before') this.generation += 1;
      if (generation !== this.generation) throw new Error('dead');
      if (trouble === 'fails') throw new SupportError('request_not_saved');
      const done = await effect();
      if (trouble === 'dies after') this.generation += 1;
      if (generation !== this.generation) throw new Error('dead');
      return done;
    };
    const store: RequestStore = {
      ...this.memory.store,
      create: (request) => use(() => this.memory.store.create(request)),
      change: (partnerId, id, change) =>
        use(() =>
          this.memory.store.change(partnerId, id, (former) => {
            const next = change(former);
            this.watch(former, next);
            return next;
          }),
        ),
    };
    const client = {
      ...this.center.client,
      call: (asked: Parameters<typeof this.center.call>[0]) => this.asks(use, asked),
    } as typeof this.center.client;
    const durable = Object.assign(Object.create(keyValues) as MemoryKeyValueStore, {
      read: (key: string) => use(() => keyValues.read(key)),
      write: (key: string, json: string) => use(() => keyValues.write(key, json)),
    });
    const { relay, troubles } = relayHouse(client, clock, { keyValues: durable, timeoutMs: 60_000 });
    const changing = makeChanging({ store, alarmOf: () => undefined, stored: async () => undefined });
    const random = () => 0.5;
    const partners = new MemoryPartnerDirectory([LIN]);
    const audit = { stored: async () => undefined, record: async () => undefined } as unknown as Parameters<typeof makeDesk>[0]['audit'];
    return {
      generation,
      troubles,
      outbox: makeOutbox({
        store,
        relays: [relay],
        clock,
        random,
        changing,
        giveUpAfterMs: 3 * 3_600_000,
        report: () => undefined,
      }),
      poll: makeServiceRequestPoll({
        partnerIds: [LIN.partnerId, 'somebody-else'],
        source: makeServiceRequests(client, 'background'),
        store,
        keyValues: durable,
        takeEvent: makeTakeEvent({ store, clock, changing }),
        clock,
        random,
        report: () => undefined,
      }),
      partner: makePartnerRequests({ store, partners, clock, changing }),
      desk: makeDesk({ store, blobs: new MemoryBlobStore(), clock, changing, audit }),
      submit: (n: number) => store.create(this.newRequest(n)),
    };
  }

  private asks<T>(use: (effect: () => Promise<T>) => Promise<T>, asked: Parameters<MemoryPartnerCenter['call']>[0]): Promise<T> {
    return use(() => this.center.call(asked) as Promise<T>);
  }

  private newRequest(n: number): ServiceRequest {
    const at = this.clock.now().toISOString();
    const base = sampleRequest(n + 1);
    return {
      ...base,
      partnerId: LIN.partnerId,
      number: `SR-261122-7F3${'2345'[n] ?? '9'}`,
      relay: 'partner-center',
      details: { ...base.details, ...(n === 2 ? { description: LONG } : {}) },
      history: [{ at, actor: { kind: 'partner', userId: LIN.id, name: LIN.name }, kind: 'status', to: 'submitted' }],
      deliveries: [{ entry: 0, since: at, attempts: 0, dueAt: at }],
      createdAt: at,
      updatedAt: at,
    };
  }

  /** Whoever is told that it was delivered is told the truth at that very moment. */
  private watch(former: ServiceRequest, next: ServiceRequest): void {
    const left = new Set(next.deliveries.map(({ entry }) => entry));
    const [there] = this.counterparts(next);
    for (const { entry } of former.deliveries.filter((delivery) => !left.has(delivery.entry))) {
      const line = next.history[entry];
      const ends = line?.kind === 'status' && (line.to === 'withdrawn' || line.to === 'closed');
      const noted = there?.notes.some(({ text }) => text.endsWith(`(${next.number}/${entry})`)) ?? false;
      if (!there || (entry > 0 && !ends && !noted) || (ends && there.status !== 2))
        this.lies.push(`${next.number}/${entry} was not delivered`);
    }
    const known = next.externalReference;
    if (known !== undefined && known !== former.externalReference && there?.id !== known) this.lies.push(`${known} is not ours`);
  }

  /** Somebody at 21Vianet does something to what was made for the nth request, if it was. */
  agent(n: number, what: 'note' | 'open' | 'closed' | 'attention_needed', k: number): void {
    const request = this.memory.stored.get(sampleRequest(n + 1).id);
    const there = request && this.counterparts(request)[0];
    if (!there) return;
    const at = this.clock.now().toISOString();
    const text = `agent note ${n} ${this.theirs.length} ${k}`;
    if (what === 'note') there.notes.push({ createdByName: '李支持', createdDate: at, text });
    else there.status = ['none', 'open', 'closed', 'attention_needed'].indexOf(what);
    there.lastModifiedDate = at;
    this.theirs.push({ request: request.id, what, ...(what === 'note' ? { text } : {}) });
  }
}
