import { type Activity, CardFactory } from 'botbuilder-core';
import type { Card } from '../../cards/card.js';
import { incidentRestoredCard } from '../../cards/incident-over-cards.js';
import { stillSolvedCard } from '../../cards/self-help-follow-up-cards.js';
import { statusChangedCard } from '../../cards/status-changed-card.js';
import { messagesFor } from '../../locales/index.js';
import type { Catalogue } from '../../services/catalogue/catalogue.js';
import type { Address } from '../../services/model/request.js';
import type { Clock } from '../../services/ports/clock.js';
import type { CustomerDirectory } from '../../services/ports/customer-directory.js';
import type { Notifier, Reached } from '../../services/ports/notifier.js';
import type { Log } from '../log.js';
import type { Metrics } from '../metrics.js';
import { isGone } from './conversation-gone.js';
import type { Speak } from './speak.js';

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
    async requestChanged({ id, request, index, entry, earlier, watcher: { address, locale } }) {
      const card = statusChangedCard({ request, entry, index, earlier, now: clock.now() }, messagesFor(locale));
      return tell(address, card, id);
    },
    async incidentRestored({ partnerId, customerId, serviceId, locale, address }, incident) {
      try {
        const customer = await customers.get(partnerId, customerId);
        const serviceName = catalogue.get(serviceId)?.name[locale] ?? serviceId;
        const over = { incident, customerId, customerName: customer?.name ?? '', serviceName };
        const card = incidentRestoredCard(over, messagesFor(locale));
        return (await tell(address, card)) !== 'gone';
      } catch {
        return false;
      }
    },
    async stillSolved({ id, partnerId, customerId, serviceId, articleTitle, solvedAt, locale, address }) {
      const customer = await customers.get(partnerId, customerId);
      const serviceName = catalogue.get(serviceId)?.name[locale] ?? serviceId;
      const asked = { followUpId: id, customerName: customer?.name ?? '', serviceName, articleTitle, solvedAt, now: clock.now() };
      return tell(address, stillSolvedCard(asked, messagesFor(locale)), `${id}.still-solved`);
    },
  };

  async function tell(address: Address, card: Card, id?: string): Promise<Reached> {
    const message: Partial<Activity> = { type: 'message', attachments: [CardFactory.adaptiveCard(card)], summary: card.fallbackText };
    try {
      const reached = await speak(address, message, id);
      metrics.notified(reached);
      return reached;
    } catch (error) {
      const gone = isGone(error);
      metrics.notified(gone ? 'gone' : 'failed');
      log.warn({ event: 'notification.failed', gone, err: error });
      if (gone) return 'gone';
      throw error;
    }
  }
}
