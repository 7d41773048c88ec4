import type { ServiceRequest } from '../../services/model/request.js';
import { focusOf } from '../focus.js';
import type { Ports } from '../ports.js';
import type { Turn } from '../turn.js';

const OTHERS = 3;
const PAGES = 3;

/**
 * The requests to which files may belong: the one that was looked at last, then the person's own open ones, newest first. None unless one
 * was looked at, one waits for the partner, or files are waiting already: otherwise files begin a new problem, as words do.
 */
export async function requestsForFiles({ requests }: Pick<Ports, 'requests'>, turn: Turn): Promise<readonly ServiceRequest[]> {
  const focus = focusOf(turn);
  const looked = focus === undefined ? undefined : await requests.find(turn.user, focus);
  const own = await ownOpen(requests, turn, focus);
  if (looked && looked.status !== 'withdrawn') return [looked, ...own];
  const isExpected = turn.person.pendingFiles !== undefined || own.some(({ status }) => status === 'waiting_on_partner');
  return isExpected ? own : [];
}

async function ownOpen(requests: Ports['requests'], { user }: Turn, except: string | undefined): Promise<readonly ServiceRequest[]> {
  const own: ServiceRequest[] = [];
  for (let page = 1; page <= PAGES; page++) {
    const { items, pages } = await requests.list(user, page);
    own.push(...items.filter(({ id, owner, author }) => id !== except && (owner.userId === user.id || author.userId === user.id)));
    if (page >= pages) break;
  }
  const waitsFirst = [...own].sort((a, b) => Number(b.status === 'waiting_on_partner') - Number(a.status === 'waiting_on_partner'));
  return waitsFirst.slice(0, OTHERS);
}
