import { servicePickCard } from '../../cards/service-pick-card.js';
import type { ServiceOption } from '../../services/model/service.js';
import { ask, known as settled, type Decision } from '../ask.js';
import { withoutService } from '../draft-facts.js';
import type { Ports } from '../ports.js';
import type { Turn } from '../turn.js';

/** Which service is meant: only what the customer's subscriptions give, and billing. One that the words name is taken. */
export function chooseService({ customers, catalogue }: Pick<Ports, 'customers' | 'catalogue'>) {
  return async function chooseService(turn: Turn): Promise<Decision> {
    if (turn.takeAction('service.change')) turn.learn(withoutService(turn.theDraft));
    const { customer } = turn.place;
    if (!customer) throw new Error('the service is chosen after the customer');
    const known = await customers.subscriptions(turn.user.partnerId, customer.id, turn.patience);
    const options = catalogue.optionsFor(known?.value ?? []);

    if (take(turn.theDraft.serviceId)) return settled;
    const picked = turn.theDraft.serviceId ? undefined : turn.takeAction('service.select');
    if (picked && take(picked.serviceId)) return settled;
    const likely = (turn.theDraft.serviceCandidates ?? []).filter((id) => options.some(({ service }) => service.id === id));
    if (likely.length === 1 && take(likely[0])) return settled;

    return ask({ card: servicePickCard({ stamp: turn.nextStamp(), place: turn.place, options, likely }, turn.m) });

    function take(serviceId: string | undefined): boolean {
      const option: ServiceOption | undefined = options.find(({ service }) => service.id === serviceId);
      if (!option) return false;
      const draft = turn.theDraft;
      if (draft.serviceId !== option.service.id) turn.learn({ ...draft, serviceId: option.service.id, serviceCandidates: undefined });
      turn.place = { ...turn.place, service: option.service };
      return true;
    }
  };
}
