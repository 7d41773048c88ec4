/** How a subscription stands as people speak of it: Partner Center's status, the trial flag and the end of its term taken together. */
export const SUBSCRIPTION_STATES = ['active', 'trial', 'pending', 'suspended', 'expired'] as const;
export type SubscriptionState = (typeof SUBSCRIPTION_STATES)[number];

/** A subscription as it is told to people and kept with a request. */
export interface HeldSubscription {
  readonly id: string;
  /** The product: the partner's own name for the subscription, else Microsoft's. */
  readonly name: string;
  readonly state: SubscriptionState;
  /** The last day of its term, `YYYY-MM-DD` in Beijing; absent when it has no end. */
  readonly until?: string;
}

/** Whether nothing that was bought is in force any more. */
export function isStopped({ state }: Pick<HeldSubscription, 'state'>): boolean {
  return state === 'suspended' || state === 'expired';
}
