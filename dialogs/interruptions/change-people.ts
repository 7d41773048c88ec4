import type { ActionOf } from '../../cards/actions.js';
import { handOverCard } from '../../cards/hand-over-card.js';
import { isOpen, type ServiceRequest } from '../../services/model/request.js';
import { SupportError } from '../../services/support-error.js';
import type { Ports } from '../ports.js';
import type { Turn } from '../turn.js';
import { watcherOf } from '../watcher.js';
import type { Outcome } from './interruption.js';
import { found, orExplain, sayChange, type ChangePorts } from './say-change.js';

const KINDS = ['request.follow', 'request.unfollow', 'request.handOver'] as const;
type PeopleAction = ActionOf<(typeof KINDS)[number]>;

/** Who is told of a request, and who answers for it. */
export function changePeople(ports: ChangePorts & Pick<Ports, 'partners'>) {
  const { requests, partners } = ports;
  return async function changePeople(turn: Turn): Promise<Outcome> {
    const action = turn.takeAction(...KINDS);
    return action ? orExplain(ports, turn, action.requestId, () => change(turn, action)) : 'pass';
  };

  async function change(turn: Turn, action: PeopleAction): Promise<void> {
    const { user, m } = turn;
    const { done } = m.together;
    switch (action.kind) {
      case 'request.follow':
        return sayChange(ports, turn, await requests.follow(user, action.requestId, watcherOf(turn)), done.followed);
      case 'request.unfollow':
        return sayChange(ports, turn, await requests.unfollow(user, action.requestId), done.unfollowed);
      case 'request.handOver':
        return action.userId === undefined ? askWhom(turn, action.requestId) : handOver(turn, action.requestId, action.userId);
    }
  }

  async function askWhom(turn: Turn, requestId: string): Promise<void> {
    const { user, m } = turn;
    const request = await found(ports, turn, requestId);
    if (!isOpen(request)) throw new SupportError('transition_not_allowed');
    const everyone = await partners.escalatingUsers(user.partnerId);
    const colleagues = everyone.filter(({ id }) => id !== user.id && id !== request.owner.userId);
    const people = colleagues.map(({ id, name }) => ({ userId: id, name }));
    turn.say({ card: handOverCard({ request, colleagues: people, userId: user.id }, m), replaces: true });
  }

  async function handOver(turn: Turn, requestId: string, userId: string): Promise<void> {
    const { user, m } = turn;
    const { done } = m.together;
    if (userId === user.id) return sayChange(ports, turn, await requests.handOver(user, requestId, watcherOf(turn)), done.tookOver);
    const request = await handedTo(turn, requestId, userId);
    sayChange(ports, turn, request, (number) => done.handedOver(number, request.owner.name));
  }

  /** A colleague has said in no conversation yet that they want to be told there: they are told as the directory knows them. */
  async function handedTo({ user }: Turn, requestId: string, userId: string): Promise<ServiceRequest> {
    const colleague = await partners.findUser(user.partnerId, userId);
    if (!colleague) throw new SupportError('colleague_not_found');
    return requests.handOver(user, requestId, { userId, locale: colleague.locale });
  }
}
