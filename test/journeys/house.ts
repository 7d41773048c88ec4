import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadDataFolder, makePartnerDirectory, makeSampleHealth, type DataFolder } from '../../adapters/data-folder/index.js';
import { openDataFolder, type LowdbStore } from '../../adapters/lowdb/open-data-folder.js';
import { makeDeskQueue } from '../../adapters/relays/desk-queue.js';
import { composeCustomers } from '../../bot/compose-customers.js';
import { composeDomain } from '../../bot/compose-domain.js';
import { composeSelfHelp } from '../../bot/compose-self-help.js';
import { PersonBag } from '../../bot/conversation/person-bag.js';
import { makeSupportBot, type SupportBot } from '../../bot/conversation/support-bot.js';
import { makeTurnErrors } from '../../bot/conversation/turn-errors.js';
import { makeTakeInFiles } from '../../bot/files/take-in-files.js';
import { makeLog } from '../../bot/log.js';
import type { Metrics } from '../../bot/metrics.js';
import { makeTurnQueue } from '../../bot/turn-queue.js';
import { makeServiceHealth } from '../../services/health/service-health.js';
import type { PartnerUser } from '../../services/model/partner.js';
import type { RelayName } from '../../services/model/relay.js';
import { makeBriefings } from '../../services/relay/briefing.js';
import type { ArticleIndex } from '../../services/ports/article-index.js';
import type { HealthSource } from '../../services/ports/health-source.js';
import type { Outcome } from '../../services/self-help/outcomes/outcomes.js';
import type { CustomerDirectory } from '../../services/ports/customer-directory.js';
import type { Mail } from '../../services/ports/mailer.js';
import { ManualClock } from '../fakes/manual-clock.js';
import { Chat, type ChatOptions } from './chat.js';
import { packOnce } from '../fakes/pack-once.js';
import { faultyDirectory, type Asked } from './faulty-directory.js';
import { HouseAdapter } from './house-adapter.js';

const DATA = join(import.meta.dirname, '../../data');
/** A Monday, 10:00 in Beijing. */
const MONDAY_MORNING = '2026-11-23T02:00:00Z';
let data: Promise<DataFolder> | undefined;

/** The sample data, read once a process. */
export function sampleData(): Promise<DataFolder> {
  return (data ??= loadDataFolder(DATA));
}

/** What can go wrong while it is set. */
export interface Faults {
  saveRequest?: Error;
  saveState?: Error;
  health?: Error;
  customers?: Error;
  /** What the directory answers otherwise. */
  directory?: Partial<CustomerDirectory>;
  mail?: Error;
}

/** The product without its HTTP edge, on the real data folder and the real store in a folder of its own. */
export class House {
  readonly adapter = new HouseAdapter();
  readonly faults: Faults = {};
  /** What the mail server took, the newest last. */
  readonly mails: Mail[] = [];
  /** What the customer directory was asked, the newest last. */
  readonly asked: Asked[] = [];
  /** Partners whose customers somebody asked to be read in anew. */
  readonly synced: string[] = [];
  /** Parsed log lines. */
  readonly logged: Record<string, unknown>[] = [];
  private composed: Composed | undefined;

  private constructor(
    readonly dir: string,
    readonly clock: ManualClock,
    private readonly sample: DataFolder,
    private readonly own: boolean,
  ) {}

  static async open({ now = MONDAY_MORNING, dir }: { now?: string; dir?: string } = {}): Promise<House> {
    const folder = dir ?? (await mkdtemp(join(tmpdir(), 'house-')));
    const house = new House(folder, new ManualClock(new Date(now)), await sampleData(), dir === undefined);
    await mkdir(join(folder, 'operator'), { recursive: true });
    await copyFile(join(DATA, 'incidents.json'), house.incidentsFile);
    await house.compose();
    return house;
  }

  /** Everything that is made anew when the process starts. */
  get now(): Composed {
    if (!this.composed) throw new Error('the house is closed');
    return this.composed;
  }

  get desk() {
    return this.now.domain.desk;
  }

  chat(options: ChatOptions): Chat {
    return new Chat(this, this.sample, options);
  }

  user(name: string): PartnerUser {
    const user = this.sample.users.find((candidate) => candidate.name === name);
    if (!user) throw new Error(`nobody is called ${name}`);
    return user;
  }

  customerId(name: string): string {
    const customer = this.sample.customers.find((candidate) => candidate.name.includes(name));
    if (!customer) throw new Error(`no customer is called ${name}`);
    return customer.id;
  }

  /** The process ends and another one starts on the same folder. */
  async restart(): Promise<void> {
    await this.stop();
    await this.compose();
  }

  async close(): Promise<void> {
    await this.stop();
    if (this.own) await rm(this.dir, { recursive: true, force: true });
  }

  /** What is told follows a change at once, as its loop does it. */
  private wake(): void {
    const told = this.now.domain.telling.tellDue().catch((error: unknown) => this.logged.push({ event: 'work.run_failed', error }));
    this.adapter.during(told);
  }

  /** Runs the outbox once, as its loop does. */
  async deliver(): Promise<number> {
    const delivered = await this.now.domain.outbox.deliverDue();
    await this.adapter.quiet();
    return delivered;
  }

  /** Tells what is due, as its loop does it. */
  async tell(): Promise<void> {
    await this.now.domain.telling.tellDue();
    await this.adapter.quiet();
  }

  /** Looks at the promises that are due, as its loop does it. */
  async raise(): Promise<void> {
    await this.now.domain.alarms.raiseDue();
    await this.adapter.quiet();
  }

  /** The operator ends an incident, and the loop that looks for that runs for every partner. */
  async endIncident(id: string): Promise<void> {
    const incidents = JSON.parse(await readFile(this.incidentsFile, 'utf8')) as { id: string }[];
    await writeFile(this.incidentsFile, JSON.stringify(incidents.filter((incident) => incident.id !== id)));
    this.clock.forward({ seconds: 1 });
    await this.lookAtIncidents();
  }

  /** Looks at what is followed, as its loop does it. */
  async lookAtIncidents(): Promise<void> {
    for (const { id: partnerId } of this.sample.partners) await this.now.domain.followers.tellRestored(partnerId);
    await this.adapter.quiet();
  }

  /** Asks whether what was solved still is, as its loop does it. */
  async followUp(): Promise<number> {
    let asked = 0;
    for (const { id: partnerId } of this.sample.partners) asked += await this.now.domain.followUps.askDue(partnerId);
    await this.adapter.quiet();
    return asked;
  }

  /** In place of the index over the sample articles, from the next start on. */
  articleIndex: ArticleIndex | undefined;
  /** What was told of how self-help went, the newest last. */
  readonly outcomes: Outcome[] = [];
  /** In place of the sample incidents, from the next start on. */
  healthSource: HealthSource | undefined;
  /** By which way new requests go to 21Vianet. */
  relay: RelayName = 'desk';
  /** Under which address it is reached; `undefined` when the operator has not said it. */
  address: string | undefined = 'https://desk.example.cn';

  private exportLinks({ id }: PartnerUser, locale: string) {
    if (this.address === undefined) return undefined;
    const link = (format: string) => `${this.address}/exports/requests.${format}?t=${id}.${locale}`;
    return { csv: link('csv'), json: link('json'), until: new Date(this.clock.now().getTime() + 15 * 60_000).toISOString() };
  }

  /** The partner's requests, newest first. */
  async requestsOf(user: PartnerUser) {
    const { items } = await this.now.store.requests.list(user.partnerId, { page: 1, size: 100 });
    return items;
  }

  get turnErrors(): readonly Record<string, unknown>[] {
    return this.logged.filter(({ event }) => event === 'turn.failed');
  }

  private get incidentsFile(): string {
    return join(this.dir, 'operator', 'incidents.json');
  }

  private async stop(): Promise<void> {
    const { queue, store, customers, selfHelp } = this.now;
    await queue.idle();
    await this.adapter.quiet();
    await customers.stop();
    await selfHelp.stop();
    await store.close();
    this.composed = undefined;
  }

  private async compose(): Promise<void> {
    const { clock, faults, sample } = this;
    const log = makeLog('info', { write: (line: string) => void this.logged.push(JSON.parse(line) as Record<string, unknown>) });
    const opened = await openDataFolder(join(this.dir, 'store'), { fsync: false, report: (event) => log.warn(event), clock });
    const store = breakable(opened, faults);
    const source = makeSampleHealth(join(this.dir, 'operator'), clock);
    const health = makeServiceHealth({ source: this.healthSource ?? source, clock });
    const customers = composeCustomers({
      config: { dataFolder: join(this.dir, 'operator'), directory: 'embedded' },
      data: sample,
      store,
      clock,
      metrics: UNCOUNTED,
      log,
    });
    const selfHelp = composeSelfHelp({
      config: { dataDir: join(this.dir, 'store'), selfHelp: { textDays: 30, followUpAfterMs: 86_400_000 } },
      data: sample,
      store,
      clock,
      pack: packOnce,
      metrics: UNCOUNTED,
      log,
    });
    const domain = composeDomain({
      data: sample,
      store,
      customers,
      partners: makePartnerDirectory(sample),
      health: { ...health, openIncidents: (...of) => orFail(faults.health, () => health.openIncidents(...of)) },
      articles: this.articleIndex ?? selfHelp.articles,
      outcomes: { note: (outcome) => (this.outcomes.push(outcome), selfHelp.outcomes.note(outcome)) },
      followUpAfterMs: 86_400_000,
      clock,
      relays: [makeDeskQueue()],
      relayOf: () => this.relay,
      briefing: makeBriefings({
        naming: {
          partnerName: (partnerId) => sample.partners.find(({ id }) => id === partnerId)?.name,
          serviceName: (serviceId) => sample.services.find(({ id }) => id === serviceId)?.name['zh-CN'],
        },
        linkTo: (_partnerId, { blobId }) => Promise.resolve(this.address === undefined ? undefined : `${this.address}/files/${blobId}`),
      }),
      speak: (reference, message, id) => this.adapter.say(reference, message, id),
      mailer: {
        send: (mail) => orFail(faults.mail, () => Promise.resolve(void this.mails.push(mail))),
      },
      giveUpAfterMs: 4 * 3_600_000,
      exportLinks: (user, locale) => Promise.resolve(this.exportLinks(user, locale)),
      wake: () => this.wake(),
      metrics: UNCOUNTED,
      log,
    });
    const ports = {
      ...domain.ports,
      customers: faultyDirectory(domain.ports.customers, faults, this.asked),
      customerSync: { now: (partnerId: string) => (this.synced.push(partnerId), domain.ports.customerSync.now(partnerId)) },
    };
    const bag = new PersonBag(store.keyValues);
    const queue = makeTurnQueue();
    let errorIds = 0;
    const errors = makeTurnErrors({ bag, log, metrics: UNCOUNTED, newId: () => `error-${String(++errorIds).padStart(2, '0')}-and-more` });
    this.adapter.onTurnError = (context, error) => errors.escaped(context, error);
    const bot = makeSupportBot({
      ports,
      bag,
      queue,
      metrics: UNCOUNTED,
      errors,
      takeInFiles: makeTakeInFiles({ blobs: store.blobs, demo: true, report: ports.report, timeoutMs: 1_500 }),
    });
    this.composed = { domain, store, customers, selfHelp, queue, bot };
  }
}

interface Composed {
  readonly domain: ReturnType<typeof composeDomain>;
  readonly store: LowdbStore;
  readonly customers: ReturnType<typeof composeCustomers>;
  readonly selfHelp: ReturnType<typeof composeSelfHelp>;
  readonly queue: ReturnType<typeof makeTurnQueue>;
  readonly bot: SupportBot;
}

function breakable(store: LowdbStore, faults: Faults): LowdbStore {
  const { requests, keyValues } = store;
  return {
    ...store,
    requests: { ...requests, create: (request) => orFail(faults.saveRequest, () => requests.create(request)) },
    keyValues: { ...keyValues, write: (key, json) => orFail(faults.saveState, () => keyValues.write(key, json)) },
  };
}

function orFail<T>(failure: Error | undefined, work: () => Promise<T>): Promise<T> {
  return failure ? Promise.reject(failure) : work();
}

const UNCOUNTED: Metrics = {
  relayEvent: () => undefined,
  relayTrouble: () => undefined,
  serviceRequestsPolled: () => undefined,
  attempted: () => undefined,
  called: () => undefined,
  directoryTold: () => undefined,
  watchDirectory: () => undefined,
  selfHelpTold: () => undefined,
  selfHelpAsked: () => () => undefined,
  watchOutbox: () => undefined,
  turnStarted: () => () => undefined,
  turnFailed: () => undefined,
  requestSubmitted: () => undefined,
  streamOpened: () => () => undefined,
  notified: () => undefined,
  deskStreamOpened: () => () => undefined,
  deskSignIn: () => undefined,
  auditFailed: () => undefined,
  answered: () => undefined,
  render: () => Promise.resolve({ contentType: 'text/plain', text: '' }),
};
