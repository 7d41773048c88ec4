import { z } from 'zod';
import { SUBSCRIPTION_STATUSES, type SubscriptionStatus } from '../../services/model/customer.js';
import { wordOrNumber } from './words.js';

/** As domain.md section 5 has it; fields beside these are let be, and `null` counts as absent. */
const absentable = <T>(schema: z.ZodType<T>) => schema.nullish().transform((value) => value ?? undefined);
const text = z.string().trim().min(1);

const link = z.looseObject({
  uri: text,
  headers: absentable(z.array(z.looseObject({ key: text, value: z.string() }))),
});
export type Link = z.infer<typeof link>;

/** A page of anything, whose items are read one by one. */
export function collectionOf<T>(item: z.ZodType<T>) {
  return z.looseObject({
    totalCount: absentable(z.number()),
    items: absentable(z.array(item)).transform((items) => items ?? []),
    links: absentable(z.looseObject({ next: absentable(link) })),
  });
}

const companyProfile = z.looseObject({ domain: absentable(z.string()), companyName: absentable(z.string()) });

export const customerSchema = z.looseObject({
  id: text,
  companyProfile: absentable(companyProfile),
  relationshipToPartner: absentable(z.string()),
  customDomains: absentable(z.array(z.string())),
  allowDelegatedAccess: absentable(z.boolean()),
});

/** The instance for the whole world writes two more words than are documented for 21Vianet's. */
const MORE_STATUSES: Readonly<Record<string, SubscriptionStatus>> = { expired: 'deleted', disabled: 'suspended' };
const subscriptionStatus = z
  .union([z.number(), z.string()])
  .transform((given) => (typeof given === 'string' ? (MORE_STATUSES[given.trim().toLowerCase()] ?? given) : given))
  .pipe(wordOrNumber(SUBSCRIPTION_STATUSES));

export const subscriptionSchema = z.looseObject({
  id: text,
  status: subscriptionStatus,
  offerName: absentable(z.string()),
  friendlyName: absentable(z.string()),
  quantity: absentable(z.number()),
  isTrial: absentable(z.boolean()),
  commitmentEndDate: absentable(z.string()),
});
