import { setImmediate as turnOfLoop } from 'node:timers/promises';
import holidays from '../../data/holidays.json' with { type: 'json' };
import { makeAuditTrail } from '../../services/audit/trail.js';
import type { HistoryEntry, ServiceRequest } from '../../services/model/request.js';
import { makeFallback } from '../../services/notices/fallback.js';
import { makeReaching } from '../../services/notices/reaching.js';
import { makeNoticeSettings } from '../../services/notices/settings.js';
import { makeTelling } from '../../services/notices/telling.js';
import type { AuditBook, AuditEvent } from '../../services/ports/audit-log.js';
import type { Reached } from '../../services/ports/notifier.js';
import { RelayRefusal, type Accepted, type Parcel } from '../../services/ports/relay.js';
import type { RequestStore } from '../../services/ports/request-store.js';
import { makeAlarms } from '../../services/promise/alarms.js';
import { makePromiseClocks } from '../../services/promise/promise-clock.js';
import { makeTakeEvent } from '../../services/relay/events.js';
import { makeOutbox } from '../../services/relay/outbox.js';
import { makeChanging } from '../../services/requests/changing.js';
import { makeDesk } from '../../services/requests/desk.js';
import { makePartnerRequests } from '../../services/requests/partner-requests.js';
import { makeSubmit } from '../../services/requests/submit.js';
import { SupportError } from '../../services/support-error.js';
import { ManualClock } from '../fakes/manual-clock.js';
import { MemoryBlobStore } from '../fakes/memory-blob-store.js';
import { MemoryKeyValueStore } from '../fakes/memory-key-value-store.js';
import { MemoryPartnerDirectory } from '../fakes/memory-partner-directory.js';
import { ADA, LIN, OTTO, SAM } from '../fakes/partner-users.js';
import { memoryRequestStore } from '../services/requests/memory-request-store.js';

/** What the other side does with the next parcel; `lost`: it takes it, and its answer never comes. */
export type RelayAnswer = 'accepts' | 'accepts with a number' | 'refuses' | 'refuses this one' | 'lost';
/** What the channel does with the next card; `lost`: it shows it, and its answer never comes. */
export type ChannelAnswer = Reached | 'refuses' | 'lost';

/** When something that a process does goes wrong: at its nth use of a port, before or after what it does there has happened. */
export interface Trouble {
  readonly at: number;
  readonly what: 'dies before' | 'dies after' | 'fails';
}

/** A write, as the store saw it. */
export interface Written {
  readonly former: ServiceRequest | undefined;
  readonly next: ServiceRequest;
}

/** All that outlives a process, and what the outside has seen. */
export class World {
  readonly clock = new ManualClock(new Date('2026-11-23T02:00:00Z'));
  readonly written: Written[] = [];
  /** Everything that arrived, in this order, with whether the other side took it. */
  readonly arrived: { key: string; requestId: string; entry: HistoryEntry; taken: boolean }[] = [];
  readonly shown: { id: string; requestId: string; userId: string; index: number; covers: number }[] = [];
  readonly mailed: { id: string; covers: number }[] = [];
  readonly audit: AuditEvent[] = [];
  readonly relayAnswers: RelayAnswer[] = [];
  readonly channelAnswers: ChannelAnswer[] = [];
  /** Whether anything failed, died or was lost so far: then things may be told twice. */
  troubled = false;
  process: Process;
  private readonly memory = memoryRequestStore();
  private readonly lines: { written: string; event: AuditEvent }[] = [];
  private readonly keyValues = new MemoryKeyValueStore();
  private settledAt: string | undefined;
  private trouble: Trouble | undefined;
  private uses = 0;
  private numbers = 0;
  private generation = 0;

  constructor() {
    this.process = this.start();
  }

  get requests(): readonly ServiceRequest[] {
    return [...this.memory.stored.values()];
  }

  /** From now on something goes wrong at the nth use of a port. */
  plan(trouble: Trouble | undefined): void {
    this.trouble = trouble;
    this.uses = 0;
  }

  /** @returns whether there was a death. */
  async restartIfDead(): Promise<boolean> {
    if (this.process.generation === this.generation) return false;
    this.process = this.start();
    await this.process.trail.reconcile();
    return true;
  }

  async restart(): Promise<void> {
    this.generation += 1;
    await this.restartIfDead();
  }

  start() {
    const generation = this.generation;
    const { clock } = this;
    const { stored } = this.memory;
    /** One use of a port: what it does happens or not, and is heard of or not. */
    const use = async <T>(effect: () => Promise<T>): Promise<T> => {
      if (this.uses % 3 === 1) await turnOfLoop();
      if (generation !== this.generation) throw new Error('dead');
      const trouble = this.trouble?.at === this.uses ? this.trouble.what : undefined;
      this.uses += 1;
      if (trouble) this.troubled = true;
      if (trouble === 'dies before') this.generation += 1;
      if (trouble === 'fails') throw new SupportError('request_not_saved');
      if (generation !== this.generation) throw new Error('dead');
      const done = await effect();
      if (trouble === 'dies after') this.generation += 1;
      if (generation !== this.generation) throw new Error('dead');
      return done;
    };
    const store: RequestStore = {
      ...this.memory.store,
      async listForDesk() {
        const items = [...stored.values()].sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1));
        return { items, page: 1, pages: 1, total: items.length };
      },
      create: (request) =>
        use(async () => {
          const outcome = await this.memory.store.create(request);
          if (outcome.kind === 'created') this.written.push({ former: undefined, next: request });
          return outcome;
        }),
      change: (partnerId, requestId, change) =>
        use(() =>
          this.memory.store.change(partnerId, requestId, (former) => {
            const next = change(former);
            if (next !== former) this.written.push({ former, next });
            return next;
          }),
        ),
    };
    const book: AuditBook = {
      append: (events) =>
        use(async () => void this.lines.push(...events.map((event) => ({ written: clock.now().toISOString(), event })))).then(
          () => void this.audit.push(...events),
        ),
      settledAt: this.settledAt,
      since: (instant) => since(this.lines, instant),
      settle: (instant) => use(async () => void (this.settledAt = instant)),
    };
    const promiseClocks = makePromiseClocks(holidays);
    const { alarmOf } = promiseClocks;
    const partners = new MemoryPartnerDirectory([LIN, ADA, SAM, OTTO]);
    const trail = makeAuditTrail({ book, store, clock, failed: () => undefined });
    const changing = makeChanging({ store, alarmOf, stored: trail.stored });
    const settings = makeNoticeSettings({ keyValues: this.keyValues });
    const random = () => 0.5;
    const outbox = makeOutbox({
      store,
      relays: (['desk', 'webhook'] as const).map((name) => ({
        name,
        deliver: (parcel) => use(() => this.deliver(name, parcel)),
      })),
      clock,
      random,
      changing,
      giveUpAfterMs: 3 * 3_600_000,
      report: () => undefined,
    });
    const mailer = {
      send: ({ id, text }: { id: string; text: string }) => use(async () => void this.mailed.push({ id, covers: Number(text) })),
    };
    const reach = makeReaching({
      notifier: {
        requestChanged: ({ id, request, index, earlier, watcher }) =>
          use(async () => {
            const answer = this.channelAnswers.shift() ?? 'told';
            const shown = { id, requestId: request.id, userId: watcher.userId, index, covers: earlier };
            if (answer === 'told' || answer === 'waiting' || answer === 'lost') this.shown.push(shown);
            if (answer === 'lost' || answer === 'refuses') {
              this.troubled = true;
              throw new Error('the channel');
            }
            return answer;
          }),
        incidentRestored: async () => true,
        stillSolved: async () => 'told',
      },
      partners,
      settings,
      fallback: makeFallback({
        settings,
        mailer,
        writeMail: ({ earlier }) => ({ subject: 's', text: String(earlier) }),
        mailed: () => undefined,
      }),
      clock,
      random,
    });
    return {
      generation,
      trail,
      outbox,
      submit: makeSubmit({ store, clock, random: () => (this.numbers = (this.numbers + 0.0137) % 1), alarmOf, stored: trail.stored }),
      requests: makePartnerRequests({ store, partners, clock, changing }),
      desk: makeDesk({ store, blobs: new MemoryBlobStore(), clock, changing, audit: trail }),
      takeEvent: makeTakeEvent({ store, clock, changing }),
      telling: makeTelling({ store, clock, changing, reach, report: () => undefined }),
      alarms: makeAlarms({ store, clock, changing, promiseClocks, report: () => undefined }),
    };
  }

  private async deliver(relay: string, { id: key, request, entry }: Parcel): Promise<Accepted> {
    const answer = relay === 'desk' ? 'accepts' : (this.relayAnswers.shift() ?? 'accepts');
    const taken = answer !== 'refuses' && answer !== 'refuses this one';
    this.arrived.push({ key, requestId: request.id, entry, taken });
    if (answer === 'accepts') return {};
    if (answer === 'accepts with a number') return { externalReference: `T-${request.number}` };
    this.troubled = true;
    throw new RelayRefusal('the receiver', answer === 'refuses this one' ? { onlyThis: true } : {});
  }

  /** What the log has of it, also what a process that died did not hear of. */
  auditOf(requestId: string): readonly number[] {
    return this.lines.flatMap(({ event }) =>
      event.requestId === requestId && event.entry !== undefined && (event.action === 'created' || event.action === 'changed')
        ? [event.entry]
        : [],
    );
  }
}

async function* since(lines: readonly { written: string; event: AuditEvent }[], instant: string | undefined): AsyncIterable<AuditEvent> {
  for (const { written, event } of lines.toReversed()) {
    if (instant === undefined || written >= instant) yield event;
  }
}

export type Process = ReturnType<World['start']>;
