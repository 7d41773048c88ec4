import { whileAwayCard } from '../cards/while-away-card.js';
import type { Ports } from './ports.js';
import type { Turn } from './turn.js';
import { watcherOf } from './watcher.js';

/**
 * Shows what somebody missed, before what this turn says; not on a card that takes another one's place, since there it would be overlooked. It
 * counts as seen once it was sent; where that cannot be stored, it comes again.
 */
export async function sayWhileAway({ visits, report }: Pick<Ports, 'visits' | 'report'>, turn: Turn): Promise<void> {
  if (turn.replies.toActivity()?.replaces) return;
  const news = await visits.missedBy(turn.user, { inWebChat: turn.channel === 'directline' });
  if (!news) return;
  if (news.requests.length > 0) turn.replies.addFirst({ card: whileAwayCard(news, turn.m) });
  turn.onceSent(async () => {
    await visits.seen(turn.user, news, watcherOf(turn)).catch(() => report('visit.not_settled', { missed: news.missed.length }));
  });
}
