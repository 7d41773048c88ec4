import { exportCard } from '../../cards/export-card.js';
import { mayExport } from '../../services/model/partner.js';
import type { Ports } from '../ports.js';
import type { Turn } from '../turn.js';
import type { Outcome } from './interruption.js';

type ExportPorts = Pick<Ports, 'partners' | 'exportLinks' | 'report'>;

/** The partner's requests to take away, for admin agents; asked for by a press. */
export function exportRequests(ports: ExportPorts) {
  return async function exportRequests(turn: Turn): Promise<Outcome> {
    if (!turn.takeAction('request.export')) return 'pass';
    await sayExport(ports, turn);
    return 'askAgain';
  };
}

/** The links, or who can have them, or what keeps them from being made. */
export async function sayExport({ partners, exportLinks, report }: ExportPorts, turn: Turn): Promise<void> {
  const { user, m, now } = turn;
  const words = m.forwarding.export;
  if (!mayExport(user)) {
    const names = (await partners.escalatingUsers(user.partnerId)).filter(mayExport).map(({ name }) => name);
    turn.say({ text: words.adminsOnly(names) });
    return;
  }
  const links = await exportLinks(user, m.locale);
  if (!links) report('export.no_address');
  turn.say(links ? { card: exportCard({ ...links, partnerName: user.partnerName, now }, m) } : { text: words.noAddress });
}
