import type { Request, Response, Server } from 'restify';
import { z } from 'zod';
import { LOCALES } from '../../services/model/locale.js';
import type { SeenBy } from '../../services/audit/seen-by.js';
import type { SelfHelpReport } from '../../services/self-help/outcomes/report.js';
import { answerJson } from '../http/json-answer.js';
import { nameOf, type Callers } from './callers.js';
import { foreseen } from './errors.js';
import { readInput } from './input.js';
import type { DeskDeps } from './routes.js';
import { REPORT_PARTS, selfHelpCsv } from './self-help-csv.js';
import type { makeSelfHelpView } from './self-help-view.js';

/** How self-help went, for the desk. */
export interface SelfHelpDesk {
  report(days: number): Promise<SelfHelpReport>;
  /** Words of all partners' people are shown: it is written down first. */
  readonly seen: SeenBy;
  readonly view: ReturnType<typeof makeSelfHelpView>;
}

const query = z.object({
  days: z.coerce.number().int().min(1).max(400).default(30),
  locale: z.enum(LOCALES).default('zh-CN'),
  part: z.enum(REPORT_PARTS).default('unanswered'),
});

/** What people asked that had no answer, and how articles did: as JSON for the page, and list by list as CSV. */
export function selfHelpRoutes(server: Server, { selfHelp, options }: DeskDeps, { admit, of }: Callers): void {
  async function read(req: Request) {
    const input = readInput(query, Object.fromEntries(new URLSearchParams(req.getQuery())));
    await foreseen(selfHelp.seen(nameOf(of(req)), { action: 'listed', detail: `self-help report of ${input.days} days` }));
    return { ...input, view: await selfHelp.view(await selfHelp.report(input.days), input.locale) };
  }
  server.get('/api/desk/self-help', admit, async function getSelfHelp(req: Request, res: Response) {
    answerJson(res, 200, (await read(req)).view);
  });
  server.get('/api/desk/self-help.csv', admit, async function getSelfHelpCsv(req: Request, res: Response) {
    const { view, part, locale } = await read(req);
    const { services } = await options();
    const names = new Map(services.map(({ id, name }) => [id, name[locale]]));
    const body = Buffer.from(selfHelpCsv(view, part, (id) => names.get(id) ?? id, locale));
    res.sendRaw(200, body, {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Length': String(body.length),
      'Content-Disposition': `attachment; filename="self-help-${part}-${view.to}.csv"`,
      'Content-Security-Policy': "sandbox; default-src 'none'",
      'Cache-Control': 'private, no-store',
    });
  });
}
