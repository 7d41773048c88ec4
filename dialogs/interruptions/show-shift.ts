import { shiftCard } from '../../cards/shift-card.js';
import { shiftOf } from '../../services/requests/shift.js';
import { shiftSince } from '../../services/requests/shift-span.js';
import type { Ports } from '../ports.js';
import type { ViewPorts } from '../request-view.js';
import type { Turn } from '../turn.js';
import type { Outcome } from './interruption.js';

type ShiftPorts = ViewPorts & Pick<Ports, 'requests'>;

/** The shift hand-over by its button. */
export function showShift(ports: ShiftPorts) {
  return async function showShift(turn: Turn): Promise<Outcome> {
    if (!turn.takeAction('shift.show')) return 'pass';
    await sayShift(ports, turn);
    return 'askAgain';
  };
}

/** What the next shift has to know; and that this person knows it from here on. */
export async function sayShift({ requests, promiseClocks }: ShiftPorts, turn: Turn): Promise<void> {
  const { user, person, now, m } = turn;
  const since = shiftSince(person.shift, now);
  const read = await requests.shift(user, since);
  const shift = shiftOf(read, since, (request) => promiseClocks.of(request, now));
  turn.say({ card: shiftCard({ shift, read: read.open.length, total: read.total, since, now, userId: user.id }, m) });
  person.shift = { at: now.toISOString(), since: since.toISOString() };
}
