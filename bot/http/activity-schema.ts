import { z } from 'zod';

const short = z.string().min(1).max(1_000);
/** The channels send `null` for what they leave out; the SDK and the bot know `undefined` only. */
const optional = <T extends z.ZodType>(schema: T) => schema.nullish().transform((value) => value ?? undefined);
const account = z.looseObject({ id: short, name: optional(z.string()), aadObjectId: optional(z.string()), role: optional(z.string()) });
const instant = optional(z.string().transform((text, context) => toDate(text, context)));

const attachment = z
  .looseObject({ contentType: z.string(), contentUrl: optional(z.string()), name: optional(z.string()), content: z.unknown().optional() })
  .transform(notStoredHere);

/**
 * What an activity must be like before the SDK may see it: everything the SDK and the bot touch without looking.
 * How long a text may be is the bot's to answer; the size of the body bounds it. Times become dates, as the SDK wants them.
 */
const activitySchema = z.looseObject({
  type: short,
  id: optional(z.string()),
  channelId: short,
  serviceUrl: optional(z.url({ protocol: /^https?$/ })),
  conversation: z.looseObject({ id: short, tenantId: optional(z.string()), conversationType: optional(z.string()) }),
  from: account,
  recipient: optional(account),
  timestamp: instant,
  localTimestamp: instant,
  expiration: instant,
  text: optional(z.string()),
  textFormat: optional(z.string()),
  locale: optional(z.string().max(100)),
  name: optional(z.string()),
  action: optional(z.string()),
  replyToId: optional(z.string()),
  deliveryMode: optional(z.string()),
  attachments: optional(z.array(attachment)),
  entities: optional(z.array(z.looseObject({ type: z.string() }))),
  membersAdded: optional(z.array(z.looseObject({ id: short }))),
  membersRemoved: optional(z.array(z.looseObject({ id: short }))),
  channelData: optional(z.looseObject({ tenant: optional(z.looseObject({ id: optional(z.string()) })) })),
});

/** Only the edge itself says of a file that it is in the store (bot/files): whoever says so from outside could call one what it is not. */
function notStoredHere<T extends { content?: unknown }>({ content, ...attachment }: T) {
  if (content === undefined) return attachment;
  const claims = typeof content === 'object' && content !== null && 'blobId' in content;
  return claims ? attachment : { ...attachment, content };
}

function toDate(text: string, context: z.RefinementCtx): Date {
  const date = new Date(text);
  if (Number.isNaN(date.getTime())) context.addIssue('not a time');
  return date;
}

/** @returns the checked activity, or the first field that is wrong. */
export function readActivity(body: unknown): { readonly activity: z.infer<typeof activitySchema> } | { readonly wrong: string } {
  const parsed = activitySchema.safeParse(body);
  return parsed.success ? { activity: parsed.data } : { wrong: parsed.error.issues[0]?.path.join('.') || 'body' };
}
