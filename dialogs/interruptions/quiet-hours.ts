import { quietHoursCard } from '../../cards/quiet-hours-card.js';
import { readQuietHours } from '../../cards/read-quiet-hours.js';
import type { Ports } from '../ports.js';
import type { Turn } from '../turn.js';
import type { Outcome } from './interruption.js';

type QuietPorts = Pick<Ports, 'noticeSettings'>;

/** The form in which somebody says when they do not want to be told: shown, refused with what was typed, or kept. */
export function quietHours(ports: QuietPorts) {
  return async function quietHours(turn: Turn): Promise<Outcome> {
    const action = turn.takeAction('settings.quietHours');
    if (!action) return 'pass';
    const read = readQuietHours(action);
    const { quiet } = turn.m.watching;
    if (read.kind === 'asked') await sayQuietHours(ports, turn);
    else if (read.kind === 'refused')
      turn.say({ card: quietHoursCard({ ...read.typed, problem: read.problem }, turn.m), text: quiet[read.problem], replaces: true });
    else {
      const { on, from, to } = read;
      await ports.noticeSettings.setQuietHours({ partnerId: turn.user.partnerId, userId: turn.user.id }, { on, from, to });
      turn.say({ card: quietHoursCard({ on, from, to }, turn.m), text: on ? quiet.on(from, to) : quiet.off, replaces: true });
    }
    return 'askAgain';
  };
}

/** The form with what is set now. */
export async function sayQuietHours({ noticeSettings }: QuietPorts, turn: Turn): Promise<void> {
  const { partnerId, id: userId } = turn.user;
  turn.say({ card: quietHoursCard(await noticeSettings.quietHours({ partnerId, userId }), turn.m) });
}
