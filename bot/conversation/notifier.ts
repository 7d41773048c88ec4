import { CardFactory, type ConversationReference, type TurnContext } from 'botbuilder-core';
import type { Card } from '../../cards/card.js';
import { incidentRestoredCard } from '../../cards/incident-cards.js';
import { statusChangedCard } from '../../cards/status-changed-card.js';
import { messagesFor } from '../../locales/index.js';
import type { Catalogue } from '../../services/catalogue/catalogue.js';
import type { Address } from '../../services/model/request.js';
import type { Clock } from '../../services/ports/clock.js';
import type { CustomerDirectory } from '../../services/ports/customer-directory.js';
import type { Notifier } from '../../services/ports/notifier.js';
import type { Log } from '../log.js';
import type { Metrics } from '../metrics.js';

/** Speaks in a conversation without having been spoken to, by the adapter that the conversation belongs to. */
export type Speak = (reference: Partial<ConversationReference>, logic: (context: TurnContext) => Promise<void>) => Promise<void>;

interface Deps {
  readonly speak: Speak;
  readonly customers: CustomerDirectory;
  readonly catalogue: Catalogue;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: Metrics;
}

export function makeNotifier({ speak, customers, catalogue, clock, log, metrics }: Deps): Notifier {
  return {
    async requestChanged({ request, entry, watcher: { address, locale } }) {
      const told = await tell(address, async () => statusChangedCard({ request, entry, now: clock.now() }, messagesFor(locale)));
      return told ? 'told' : 'gone';
    },
    incidentRestored({ partnerId, customerId, serviceId, locale, address }, incident) {
      return tell(address, async () => {
        const customer = await customers.get(partnerId, customerId);
        const serviceName = catalogue.get(serviceId)?.name[locale] ?? serviceId;
        return incidentRestoredCard({ incident, customerName: customer?.name ?? '', serviceName }, messagesFor(locale));
      });
    },
  };

  /** The card is made inside, so that one that cannot be made is a message that was not sent, and nothing worse. */
  async function tell(address: Address, make: () => Promise<Card>): Promise<boolean> {
    try {
      const card = await make();
      const message = { type: 'message', attachments: [CardFactory.adaptiveCard(card)], summary: card.fallbackText };
      await speak(address, async (context) => void (await context.sendActivity(message)));
      metrics.notified('sent');
      return true;
    } catch (error) {
      metrics.notified('failed');
      log.warn({ event: 'notification.failed', err: error });
      return false;
    }
  }
}
