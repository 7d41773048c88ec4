import type { LowdbStore } from '../adapters/lowdb/open-data-folder.js';
import type { ExportLinks, Ports } from '../dialogs/ports.js';
import { makeExporting } from '../services/export/exporting.js';
import type { AuditLog } from '../services/ports/audit-log.js';
import type { Clock } from '../services/ports/clock.js';
import { tokenKeyOf } from './directline/token-key.js';
import { makeExportLinks } from './export/export-links.js';
import { exportRoutes } from './export/export-routes.js';
import { makeExportTokens } from './export/export-tokens.js';
import type { Route } from './http/route.js';
import type { Log } from './log.js';

interface Deps {
  /** The web chat secret, from which the links' key is made where there is one. */
  readonly secret: string | undefined;
  readonly store: Pick<LowdbStore, 'keyValues'>;
  readonly clock: Clock;
  /** Under which address people reach this service, asked for when a link is made. */
  readonly address: () => string | undefined;
}

interface Served {
  readonly ports: Pick<Ports, 'requests' | 'partners' | 'catalogue' | 'promiseClocks'>;
  readonly audit: AuditLog;
  readonly log: Log;
}

/** The export of a partner's requests: its links, which the conversation gives, and what they open. */
export async function composeExport({
  secret,
  store,
  clock,
  address,
}: Deps): Promise<{ links: ExportLinks; routes(served: Served): Route }> {
  const tokens = makeExportTokens({ key: await tokenKeyOf(secret, store.keyValues), clock });
  return {
    links: makeExportLinks({ tokens, clock, address }),
    routes({ ports: { requests, partners, catalogue, promiseClocks }, audit, log }) {
      const exporting = makeExporting({ requests, partners, audit, clock });
      return exportRoutes({ tokens, exporting, catalogue, promiseClocks, clock, log });
    },
  };
}
