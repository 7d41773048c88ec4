import { CardFactory, TurnContext } from 'botbuilder-core';
import { whileAwayCard } from '../../cards/while-away-card.js';
import { messagesFor } from '../../locales/index.js';
import { toLocale } from '../../services/model/locale.js';
import type { Visits } from '../../services/notices/visits.js';
import type { Clock } from '../../services/ports/clock.js';
import type { WebConversation } from '../../services/ports/conversation-log.js';
import type { PartnerDirectory } from '../../services/ports/partner-directory.js';
import type { Speak } from '../conversation/speak.js';
import { joinedActivity } from '../directline/activities.js';
import type { TurnQueue } from '../turn-queue.js';

interface Deps {
  readonly visits: Visits;
  readonly partners: Pick<PartnerDirectory, 'findUser'>;
  readonly speak: Speak;
  readonly queue: TurnQueue;
  readonly clock: Clock;
}

/**
 * Somebody opened the web chat. What waits in it they see there; what they missed elsewhere is told now, once, in their turn: nothing else is
 * said to them at the same time. `locale` is what the portal asked for. Rejects when it could not be told; then it is at their next visit.
 */
export function makeVisit({ visits, partners, speak, queue, clock }: Deps) {
  return async function visit(conversation: WebConversation, locale: string | undefined): Promise<void> {
    const { id, partnerId, userId } = conversation;
    if ((await visits.count({ partnerId, userId })) === 0) return;
    await queue.run([`conversation ${id}`, `person ${partnerId} ${userId}`], async () => {
      const user = await partners.findUser(partnerId, userId);
      const news = user && (await visits.missedBy(user, { inWebChat: true }));
      if (!news) return;
      const spoken = toLocale(locale) ?? user.locale;
      const address = TurnContext.getConversationReference(joinedActivity(conversation, locale, '', clock.now()));
      if (news.requests.length > 0) {
        const card = whileAwayCard(news, messagesFor(spoken));
        await speak(address, { type: 'message', attachments: [CardFactory.adaptiveCard(card)], summary: card.fallbackText });
      }
      await visits.seen(user, news, { userId, locale: spoken, address });
    });
  };
}
