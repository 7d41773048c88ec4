import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Request, Response } from 'restify';
import { beijingDate, messagesFor } from '../../locales/index.js';
import type { Catalogue } from '../../services/catalogue/catalogue.js';
import { exportedRequest } from '../../services/export/exported-request.js';
import { EXPORT_FORMATS, type Exporting, type Opened } from '../../services/export/exporting.js';
import { exportRow } from '../../services/export/export-row.js';
import type { Clock } from '../../services/ports/clock.js';
import type { PromiseClocks } from '../../services/promise/promise-clock.js';
import type { Route } from '../http/route.js';
import type { Log } from '../log.js';
import { csvLines } from './csv-lines.js';
import type { ExportTicket, ExportTokens } from './export-tokens.js';
import { jsonText } from './json-text.js';
import { mapped, startedEarly } from './rows.js';
import { sayPlainly } from './say-plainly.js';

export interface ExportDeps {
  readonly tokens: ExportTokens;
  readonly exporting: Exporting;
  readonly catalogue: Pick<Catalogue, 'get'>;
  readonly promiseClocks: Pick<PromiseClocks, 'of'>;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * `GET /exports/requests.csv?t=` and `.json`: what the links of the export card open. Whoever has the link is taken for the one it was made for,
 * whose role is looked at again. People open these in a browser, so refusals are sentences in their language: 401 for a link that is not ours or
 * too old, 403 for one who may not export any more, 503 when it cannot be done now.
 */
export function exportRoutes(deps: ExportDeps): Route {
  const { tokens, exporting, log } = deps;
  return (server) => {
    for (const format of EXPORT_FORMATS) {
      server.get(`/exports/requests.${format}`, async function giveExport(req: Request, res: Response) {
        const checked = await tokens.check(new URLSearchParams(req.getQuery()).get('t') ?? '');
        if (checked.kind === 'forged' || checked.ticket.format !== format) return sayPlainly(req, res, 401, 'expired');
        const { ticket } = checked;
        if (checked.kind === 'expired') return sayPlainly(req, res, 401, 'expired', ticket.locale);
        try {
          const opened = await exporting.open(ticket.partner, ticket.user, format);
          if (!opened) return sayPlainly(req, res, 403, 'forbidden', ticket.locale);
          // Read before anything is answered, so that a store that cannot be read is not a file that is empty.
          const requests = await startedEarly(opened.requests);
          await send(res, ticket, { ...opened, requests }, deps);
          log.info({ event: 'request.exported', partnerId: ticket.partner, format });
        } catch (err) {
          log.error({ event: 'export.failed', partnerId: ticket.partner, format, err });
          if (res.headersSent) res.destroy();
          else sayPlainly(req, res, 503, 'failed', ticket.locale);
        }
      });
    }
  };
}

/** Written page by page, as fast as it is taken. */
async function send(res: Response, { format, locale }: ExportTicket, { user, requests }: Opened, deps: ExportDeps): Promise<void> {
  const { catalogue, promiseClocks, clock } = deps;
  const m = messagesFor(locale);
  const now = clock.now();
  const serviceName = (id: string) => catalogue.get(id)?.name[locale] ?? id;
  const body =
    format === 'csv'
      ? csvLines(
          mapped(requests, (request) => exportRow(request, promiseClocks.of(request, now))),
          serviceName,
          m,
        )
      : Readable.from(
          jsonText(
            { exportedAt: now.toISOString(), partner: { id: user.partnerId, name: user.partnerName } },
            mapped(requests, (request) => exportedRequest(request, promiseClocks.of(request, now))),
          ),
        );
  const name = `service-requests-${beijingDate(now)}.${format}`;
  const ownName = encodeURIComponent(`${m.forwarding.export.fileName}-${beijingDate(now)}.${format}`);
  res.writeHead(200, {
    'Content-Type': format === 'csv' ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8',
    'Content-Disposition': `attachment; filename="${name}"; filename*=UTF-8''${ownName}`,
    'Content-Security-Policy': "sandbox; default-src 'none'",
    'Cache-Control': 'private, no-store',
  });
  await pipeline(body, res);
}
