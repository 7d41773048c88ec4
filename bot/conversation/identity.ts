import type { Activity } from 'botbuilder-core';

/** A person as the channel vouches for them, before we know whether a partner does; ids in lower case, since channels differ in it. */
export interface Identity {
  readonly partnerId: string;
  readonly userId: string;
}

/**
 * Reads who speaks. Only the places that a channel fills itself are read: in Teams `channelData.tenant.id` and `from.aadObjectId`
 * (Teams activity reference), and our own web chat fills the same two from its token.
 *
 * @returns `undefined` when the channel does not say, for instance for a guest or an anonymous meeting participant.
 */
export function identify(activity: Partial<Activity>): Identity | undefined {
  const channelData = activity.channelData as { tenant?: { id?: unknown } } | undefined;
  const partnerId = channelData?.tenant?.id ?? activity.conversation?.tenantId;
  const userId = activity.from?.aadObjectId;
  if (typeof partnerId !== 'string' || typeof userId !== 'string' || !partnerId || !userId) return undefined;
  return { partnerId: partnerId.toLowerCase(), userId: userId.toLowerCase() };
}
