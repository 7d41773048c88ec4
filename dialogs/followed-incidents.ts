import type { FollowedShown } from '../cards/followed-incidents-part.js';
import type { KeptFollower } from '../services/health/follower-book.js';
import type { Ports } from './ports.js';
import type { Turn } from './turn.js';

export type FollowedPorts = Pick<Ports, 'followers' | 'health' | 'customers' | 'catalogue'>;

/** The incidents that the person follows, with what is known of them here: nobody elsewhere is asked. */
export async function followedBy(ports: FollowedPorts, turn: Turn): Promise<readonly FollowedShown[]> {
  const kept = await ports.followers.waiting(turn.user.partnerId, turn.user.id);
  return Promise.all(
    kept.map(async (each): Promise<FollowedShown> => {
      const { partnerId, customerId, incident, followedAt } = each;
      const known = ports.health.lastKnown(partnerId, customerId, incident.id);
      return {
        incident,
        customerId,
        ...(await namesOf(ports, turn, each)),
        ...(followedAt === undefined ? {} : { followedAt }),
        ...(known ? { known } : {}),
      };
    }),
  );
}

/** What the customer and the service are called; a customer whose name cannot be read just now, or that is no longer ours, has none. */
export async function namesOf(
  { customers, catalogue }: Pick<FollowedPorts, 'customers' | 'catalogue'>,
  { m }: Turn,
  { partnerId, customerId, serviceId }: KeptFollower,
): Promise<{ customerName: string; serviceName: string }> {
  const customer = await customers.get(partnerId, customerId).catch(() => undefined);
  return { customerName: customer?.name ?? '', serviceName: catalogue.get(serviceId)?.name[m.locale] ?? serviceId };
}
