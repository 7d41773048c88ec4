import { Counter, Gauge, type Registry } from 'prom-client';
import type { DirectoryEvent } from '../services/customers/sync/sync-event.js';
import { CUSTOMER_SOURCES, type CustomerSourceName, type DirectoryStatus } from '../services/model/directory-status.js';
import type { Clock } from '../services/ports/clock.js';

/** How the local copies of all partners stand when it is asked. */
export interface WatchedDirectory {
  readonly statuses: () => Promise<readonly DirectoryStatus[]>;
  readonly clock: Clock;
}

/** What operators watch of the customers: sums by where they are kept, since a deployment may have hundreds of partners. */
export interface CustomerMetrics {
  /** Counts a pass that ended, by what came of it, and its pages. */
  readonly directoryTold: (event: DirectoryEvent) => void;
  /** Call once; from then on each scrape reads how the local copies stand. */
  readonly watchDirectory: (directory: WatchedDirectory) => void;
}

const OUTCOMES = { 'directory.pass_ended': 'ended', 'directory.pass_suspicious': 'suspicious', 'directory.pass_failed': 'failed' } as const;

export function makeCustomerMetrics(registers: Registry[]): CustomerMetrics {
  const passes = new Counter({
    name: 'bot_directory_passes_total',
    help: 'Passes over all customers of a partner: ended, suspicious or failed (and gone on with later)',
    labelNames: ['source', 'outcome'],
    registers,
  });
  const pages = new Counter({
    name: 'bot_directory_pages_total',
    help: 'Pages of customers that passes took over',
    labelNames: ['source'],
    registers,
  });
  const changes = new Counter({
    name: 'bot_directory_changes_total',
    help: 'Customers that passes added, changed or removed',
    labelNames: ['source', 'change'],
    registers,
  });

  return {
    directoryTold(event) {
      const { source } = event;
      if ('pages' in event) {
        passes.inc({ source, outcome: OUTCOMES[event.event] });
        pages.inc({ source }, event.pages);
      }
      if ('added' in event) for (const change of ['added', 'changed', 'removed'] as const) changes.inc({ source, change }, event[change]);
    },
    watchDirectory({ statuses, clock }) {
      /** One reading for all gauges of a scrape. */
      let reading: Promise<readonly DirectoryStatus[]> | undefined;
      const read = () => (reading ??= statuses().finally(() => (reading = undefined)));
      const now = () => clock.now().getTime();

      function gauge(name: string, help: string, valueOf: (of: readonly DirectoryStatus[]) => number): void {
        new Gauge({
          name,
          help,
          labelNames: ['source'],
          registers,
          async collect() {
            this.reset();
            for (const [source, of] of bySource(await read())) this.set({ source }, valueOf(of));
          },
        });
      }
      gauge('bot_directory_customers', 'Customers in the local copies', (of) => sum(of, ({ customers }) => customers));
      gauge('bot_directory_searchable', 'Customers that can be found already', (of) => sum(of, ({ searchable }) => searchable));
      gauge('bot_directory_missing', 'Customers that the last passes did not list, kept for now', (of) =>
        sum(of, ({ last }) => last?.missing ?? 0),
      );
      gauge('bot_directory_partners', 'Partners by where their customers are kept', (of) => of.length);
      gauge('bot_directory_partners_in_trouble', 'Partners whose last pass failed or was suspicious', (of) =>
        sum(of, ({ trouble }) => Number(trouble !== undefined)),
      );
      gauge('bot_directory_partners_never_listed', 'Partners of whom no pass has come to its end yet', (of) =>
        sum(of, ({ last }) => Number(last === undefined)),
      );
      gauge('bot_directory_oldest_pass_seconds', 'Age of the oldest complete pass among the partners that have one', (of) =>
        of.reduce((oldest, { last }) => Math.max(oldest, last ? (now() - Date.parse(last.endedAt)) / 1_000 : 0), 0),
      );
    },
  };
}

function bySource(statuses: readonly DirectoryStatus[]): readonly (readonly [CustomerSourceName, readonly DirectoryStatus[]])[] {
  return CUSTOMER_SOURCES.map((source) => [source, statuses.filter((status) => status.source === source)] as const).filter(
    ([, of]) => of.length > 0,
  );
}

function sum(of: readonly DirectoryStatus[], valueOf: (status: DirectoryStatus) => number): number {
  return of.reduce((all, status) => all + valueOf(status), 0);
}
