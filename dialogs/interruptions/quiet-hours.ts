import { quietHoursCard } from '../../cards/quiet-hours-card.js';
import { readQuietHours, type ReadQuietHours } from '../../cards/read-quiet-hours.js';
import { quietHoursSaid } from '../../locales/quiet-hours-said.js';
import type { Ports } from '../ports.js';
import type { Turn } from '../turn.js';
import type { Outcome } from './interruption.js';

type QuietPorts = Pick<Ports, 'noticeSettings'>;

/** The form in which somebody says when they do not want to be told, or a message that says it: shown, refused with what was typed, or kept. */
export function quietHours(ports: QuietPorts) {
  return async function quietHours(turn: Turn): Promise<Outcome> {
    const action = turn.takeAction('settings.quietHours');
    if (action) {
      await answer(ports, turn, readQuietHours(action), true);
      return 'askAgain';
    }
    const said = turn.untaken.kind === 'text' ? quietHoursSaid(turn.untaken.text) : undefined;
    if (!said) return 'pass';
    turn.settle();
    const { from, to } = { ...(await ports.noticeSettings.quietHours(person(turn))), ...said };
    await answer(ports, turn, readQuietHours({ on: said.on ? 'true' : 'false', from, to }), false);
    return 'askAgain';
  };
}

const person = ({ user }: Turn) => ({ partnerId: user.partnerId, userId: user.id });

async function answer(ports: QuietPorts, turn: Turn, read: ReadQuietHours, replaces: boolean): Promise<void> {
  const { quiet } = turn.m.watching;
  if (read.kind === 'asked') return sayQuietHours(ports, turn);
  if (read.kind === 'refused') {
    turn.say({ card: quietHoursCard({ ...read.typed, problem: read.problem }, turn.m), text: quiet[read.problem], replaces });
    return;
  }
  const { on, from, to } = read;
  await ports.noticeSettings.setQuietHours(person(turn), { on, from, to });
  turn.say({ card: quietHoursCard({ on, from, to }, turn.m), text: on ? quiet.on(from, to) : quiet.off, replaces });
}

/** The form with what is set now. */
export async function sayQuietHours({ noticeSettings }: QuietPorts, turn: Turn): Promise<void> {
  turn.say({ card: quietHoursCard(await noticeSettings.quietHours(person(turn)), turn.m) });
}
